import { beforeEach, describe, expect, test } from "vitest";
import { runCommand } from "#server/commands.ts";
import { briefAddresses } from "#server/briefs/schema.ts";
import { readable } from "#tests/web/rendered.tsx";
import type { BriefSite } from "./brief-site.ts";
import { aliceWrites, openBriefSite, pathIn } from "./brief-site.ts";

let site: BriefSite;
beforeEach(async () => {
  site = await openBriefSite();
});

async function see(path: string): Promise<string> {
  return readable(await (await site.app.request(path)).text());
}

describe("a hoster that received a request", () => {
  let own: string;
  let answer: string;
  beforeEach(async () => {
    await site.accept("kaz");
    const sent = await site.send("/demande?h=kaz", aliceWrites(["kaz"]));
    own = sent.own;
    answer = pathIn(sent.mails[0], "/demande/reponse/");
  });

  test("sees its reference and nothing of the person", async () => {
    const response = await site.app.request(answer);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const text = readable(await response.text());
    expect(text).toMatch(/Demande D-[2-9A-Z]{5}/u);
    expect(text).not.toMatch(/Alice|Lilas/u);
    expect(text).not.toContain("Chimère");
  });

  test("answers that it is not for them and whom to see, and the author hears of it once", async () => {
    const fields = [
      ["do", "decline"],
      ["suggestion", "nubo"],
    ] as const;
    const [first, second] = await Promise.all([
      site.post(answer, fields),
      site.post(answer, fields),
    ]);
    expect([first.status, second.status]).toEqual([303, 303]);
    const mails = await site.receive();
    expect(mails).toHaveLength(1);
    expect(mails[0]?.to).toBe("alice@lilas.example");
    expect(mails[0]?.subject).toMatch(/^\[MATOU D-\w{5}\] Réponse de Kaz$/u);
    expect(mails[0]?.text).toContain("https://matou.example/hebergeurs/nubo");
    expect(mails[0]?.text).toContain("https://matou.example/demande?h=nubo");
    expect(await see(own)).toContain("Conseille plutôt Nubo");
    expect(await see(answer)).toContain("La personne le sait");
  });

  test("needs no suggestion, and cannot suggest itself, nor someone unknown or imaginary", async () => {
    for (const slug of ["kaz", "nulle-part", "chimere"]) {
      const refused = await site.post(answer, [
        ["do", "decline"],
        ["suggestion", slug],
      ]);
      expect(refused.status).toBe(404);
    }
    expect(await site.receive()).toEqual([]);
    await site.post(answer, [
      ["do", "decline"],
      ["suggestion", ""],
    ]);
    expect(await site.receive()).toHaveLength(1);
    expect(await see(own)).toContain("Répond que ce n’est pas pour lui");
  });

  test("is told when its form cannot be read", async () => {
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    expect((await site.post(answer, [["do", "stop"]], headers)).status).toBe(400);
  });

  test("changes nothing by opening the page, nor by a form that says nothing", async () => {
    await site.app.request(answer);
    expect((await site.post(answer, [])).status).toBe(400);
    expect(await site.receive()).toEqual([]);
    expect(await see(own)).toContain("Confiée à l’envoi");
  });

  test("finds nothing to answer once the author erased the request", async () => {
    await site.post(own, [["do", "erase"]]);
    expect(await see(answer)).toContain("La personne a effacé sa demande");
    await site.post(answer, [["do", "decline"]]);
    expect(await site.receive()).toEqual([]);
  });

  test.each([
    ["from the page", [["do", "stop"]], 303],
    // Mail services follow no redirection (RFC 8058).
    ["from its mail program", [["List-Unsubscribe", "One-Click"]], 200],
  ] as const)("stops all requests %s, also those about to be confirmed", async (...given) => {
    const [, fields, status] = given;
    await site.post("/demande?h=kaz", aliceWrites(["kaz"], { email: "bob@lilas.example" }));
    const waiting = pathIn((await site.receive())[0], "/demande/confirmer/");
    expect((await site.post(answer, fields)).status).toBe(status);
    expect(await see(waiting)).toContain("Le texte sera à copier pour Kaz");
    await site.post(waiting, []);
    expect(await site.receive()).toEqual([]);
    expect(await see(waiting.replace("confirmer", "suivi"))).toContain("copiez le texte");
    expect(await see("/demande?h=kaz")).toContain("Pas encore d’adresse vérifiée ici");
  });
});

test("a hoster that stops is not sent what could not leave before", async () => {
  await site.accept("kaz");
  await site.post("/demande?h=kaz", aliceWrites(["kaz"], { email: "carole@lilas.example" }));
  const confirmation = pathIn((await site.receive())[0], "/demande/confirmer/");
  const address = await site.accept("kaz", "autre@kaz.example");
  await site.post(confirmation, []);
  await site.post(address, [["do", "stop"]]);
  expect(await site.receive()).toEqual([]);
});

describe("an address for requests", () => {
  const printed: string[] = [];
  const terminal = {
    cwd: "/",
    print: (line: string) => printed.push(line),
    printError: (line: string) => printed.push(line),
  };
  const propose = (...given: string[]) =>
    runCommand(site.deps, ["brief-address", ...given], terminal);

  test("receives nothing but a question until somebody there accepts", async () => {
    expect(await propose("kaz", "contact@kaz.example")).toBe(0);
    const [mail, ...others] = await site.receive();
    expect(others).toEqual([]);
    expect(mail?.to).toBe("contact@kaz.example");
    const page = pathIn(mail, "/demande/adresse/");
    expect(await see(page)).toContain("Rien ne lui est envoyé");
    await site.post("/demande?h=kaz", aliceWrites(["kaz"]));
    expect(await site.receive()).toEqual([]);
    await site.post(page, [["do", "verify"]]);
    expect(await see(page)).toContain("Cette adresse reçoit les demandes");
    expect((await site.send("/demande?h=kaz", aliceWrites(["kaz"]))).mails).toHaveLength(1);
  });

  test("can stop, and begin again", async () => {
    const page = await site.accept("kaz");
    await site.post(page, [["do", "stop"]]);
    expect(await see("/demande?h=kaz")).toContain("texte à copier");
    await site.post(page, [["do", "verify"]]);
    expect(await see("/demande?h=kaz")).toContain("nous lui envoyons la vôtre");
  });

  test("is not asked again where it receives them, and gives way to a new one once that accepts", async () => {
    await site.accept("kaz");
    await propose("kaz", "contact@kaz.example");
    expect(await site.receive()).toEqual([]);
    await site.accept("kaz", "autre@kaz.example");
    const { mails } = await site.send("/demande?h=kaz", aliceWrites(["kaz"]));
    expect(mails.map(({ to }) => to)).toEqual(["autre@kaz.example"]);
  });

  test("has two weeks to accept", async () => {
    await propose("kaz", "contact@kaz.example");
    const page = pathIn((await site.receive())[0], "/demande/adresse/");
    site.wait(14);
    expect((await site.app.request(page)).status).toBe(410);
    expect((await site.post(page, [["do", "verify"]])).status).toBe(410);
    const [row] = await site.deps.db.select().from(briefAddresses);
    expect(row?.verifiedAt).toBeNull();
  });

  test.each([
    [["kaz", "pas une adresse"], 1],
    [["nulle-part", "a@b.example"], 1],
    [["chimere", "a@b.example"], 1],
    [["kaz"], 2],
    [["kaz", "a@b.example", "c@d.example"], 2],
  ])("is refused with a sentence when the command is given %j", async (given, status) => {
    const before = printed.length;
    expect(await propose(...given)).toBe(status);
    expect(printed.length).toBe(before + 1);
    expect(await site.receive()).toEqual([]);
  });
});

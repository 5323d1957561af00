import { pino } from "pino";
import { beforeEach, describe, expect, test } from "vitest";
import { briefLimits, longestTexts } from "#core/brief.ts";
import { createApp } from "#server/app.ts";
import { saveAddress } from "#server/briefs/queries.ts";
import { briefRecipients, briefs } from "#server/briefs/schema.ts";
import { refreshListings } from "#server/directory/actions.ts";
import { findHoster, updateHoster } from "#server/hosters/queries.ts";
import { attributes, readable } from "#tests/web/rendered.tsx";
import type { BriefSite } from "./brief-site.ts";
import { aliceWrites, openBriefSite, pathIn } from "./brief-site.ts";

let site: BriefSite;
beforeEach(async () => {
  site = await openBriefSite();
});

async function stored() {
  return site.deps.db.select().from(briefs);
}

describe("the form", () => {
  test("offers the hosters of the address, then the first of its search, and ticks the former", async () => {
    const html = await (await site.app.request("/demande?h=nubo&service=files")).text();
    const offered = attributes(html, "value").filter((value) => /^[a-z-]+$/u.test(value));
    expect(offered.slice(0, 1)).toEqual(["nubo"]);
    expect(offered).toEqual(expect.arrayContaining(["kaz", "ouvaton", "marsnet"]));
    expect(html).toMatch(/value="nubo"[^>]*checked/u);
    expect(html).not.toMatch(/value="kaz"[^>]*checked/u);
  });

  test("starts the message from the search and shows what will go with it", async () => {
    const path = "/demande?h=kaz&service=files&accounts=12&budget=600&need=signed-dpa";
    const text = readable(await (await site.app.request(path)).text());
    expect(text).toContain("Nous cherchons un hébergeur pour : fichiers partagés.");
    expect(text).toContain("Environ 12 personnes");
    expect(text).toContain("Besoin Un accord RGPD");
    expect(readable(await (await site.app.request(`/en${path}`)).text())).toContain(
      "We are looking for a hoster for: shared files.",
    );
  });

  test("takes five hosters of an address, and says that it leaves the others", async () => {
    const slugs = ["kaz", "ouvaton", "nubo", "marsnet", "picasoft", "enough"];
    const path = `/demande?${slugs.map((slug) => `h=${slug}`).join("&")}`;
    const html = await (await site.app.request(path)).text();
    expect(html).not.toContain('value="enough"');
    expect(readable(html)).toContain("seuls les 5 premiers");
  });

  test("says which hosters are not in the directory, also those that left it", async () => {
    const kaz = await findHoster(site.deps.db, "kaz");
    await updateHoster(site.deps.db, kaz?.id ?? "", { stance: "removed" });
    await refreshListings(site.deps, site.deps.db, [kaz?.id ?? ""]);
    const html = await (await site.app.request("/demande?h=kaz&h=nulle-part&h=%3Cb%3E")).text();
    expect(readable(html)).toContain("pas dans l’annuaire, ou plus : kaz, nulle-part.");
  });

  test.each([
    ["/demande", "Choisissez d’abord quelques hébergeurs"],
    ["/demande?q=zzzzzz", "Aucun hébergeur ne correspond"],
  ])("%s has nobody to offer and says where to find somebody", async (path, said) => {
    const response = await site.app.request(path);
    expect(response.status).toBe(200);
    expect(readable(await response.text())).toContain(said);
  });
});

describe("where nobody receives requests", () => {
  test("the text is there to copy before anything is filled in", async () => {
    const html = await (await site.app.request("/demande?h=kaz&service=files")).text();
    expect(html).toMatch(/<textarea[^>]*readonly[^>]*>Bonjour,/u);
    expect(html).toContain('value="Demande d’hébergement"');
    expect(html).not.toContain('name="email"');
  });

  test("sending gives the text to copy, and keeps nothing", async () => {
    const path = "/demande?h=picasoft&need=signed-dpa";
    const response = await site.post(path, [
      ...aliceWrites(["picasoft"], { email: "" }),
      ["do", "send"],
    ]);
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const html = await response.text();
    expect(html).toContain("Demande d’hébergement – Les Lilas");
    expect(html).toContain("Organisation: Les Lilas");
    expect(html).toContain('href="https://picasoft.example"');
    expect(html).toContain('href="https://picasoft.example/contact"');
    expect(await stored()).toEqual([]);
    expect(await site.receive()).toEqual([]);
  });

  test("a hoster that does not exist is never mailed, whatever address it has", async () => {
    const chimere = await findHoster(site.deps.db, "chimere");
    await expect(site.accept("chimere")).rejects.toThrow("imaginary-hoster");
    await site.accept("kaz");
    await saveAddress(site.deps.db, {
      hosterId: chimere?.id ?? "",
      email: "contact@chimere.example",
      tokenDigest: "digest",
      requestedAt: site.deps.now(),
      verifiedAt: site.deps.now(),
      stoppedAt: null,
    });
    const response = await site.post("/demande?h=chimere", aliceWrites(["chimere"]));
    expect(readable(await response.text())).toContain("il n’y a personne à qui écrire");
    const { mails } = await site.send("/demande?h=kaz", aliceWrites(["kaz", "chimere"]));
    expect(mails.map(({ to }) => to)).toEqual(["contact@kaz.example"]);
  });

  test("a text to copy can be asked for even where a request could be sent", async () => {
    await site.accept("kaz");
    const fields = [
      ["to", "kaz"],
      ["message", "Bonjour"],
      ["do", "copy"],
    ] as const;
    const response = await site.post("/demande?h=kaz", fields);
    expect(readable(await response.text())).toContain("Votre texte est prêt");
    expect(await stored()).toEqual([]);
  });
});

describe("what is wrong", () => {
  beforeEach(() => site.accept("kaz"));

  test.each([
    [
      "an address without a host",
      { email: "alice" },
      "f-email",
      "cette adresse n’est pas complète",
    ],
    ["no address", { email: "" }, "f-email", "il manque une réponse"],
    ["no name", { name: " " }, "f-name", "il manque une réponse"],
    [
      "a message without end",
      { message: "x".repeat(longestTexts.message + 1) },
      "f-message",
      "trop long",
    ],
  ])(
    "%s is said with a link to its field, and what was typed is kept",
    async (_, changes, id, said) => {
      const response = await site.post("/demande?h=kaz", aliceWrites(["kaz"], changes));
      expect(response.status).toBe(422);
      const html = await response.text();
      expect(html).toContain(`href="#${id}"`);
      expect(readable(html)).toContain(said);
      expect(html).toContain('value="Les Lilas"');
      expect(html).toMatch(/value="kaz"[^>]*checked/u);
      expect(await stored()).toEqual([]);
    },
  );

  test("nobody chosen, or six hosters", async () => {
    const none = await site.post("/demande?h=kaz", aliceWrites([]));
    expect(readable(await none.text())).toContain("Cochez au moins un hébergeur");
    for (const nobody of ["nulle-part", "Kaz", " ", "kaz/../nubo"]) {
      expect((await site.post("/demande?h=kaz", aliceWrites([nobody]))).status).toBe(422);
    }
    const six = ["kaz", "ouvaton", "nubo", "marsnet", "picasoft", "enough"];
    const many = await site.post("/demande?service=files", aliceWrites(six));
    expect(many.status).toBe(422);
    expect(readable(await many.text())).toContain("Gardez-en 5 au plus");
    expect(await stored()).toEqual([]);
  });

  test("the database holds no sixth recipient either", async () => {
    await site.post("/demande?h=kaz", aliceWrites(["kaz"]));
    const [brief] = await stored();
    const nubo = await findHoster(site.deps.db, "nubo");
    const add = (position: number) =>
      site.deps.db.insert(briefRecipients).values({
        briefId: brief?.id ?? "",
        hosterId: nubo?.id ?? "",
        position,
        tokenDigest: `digest ${position}`,
      });
    await expect(add(6)).rejects.toThrow();
    await expect(add(1)).rejects.toThrow();
    await add(2);
  });

  test("a form of another site, of another type, or far too large is refused", async () => {
    const other = { "sec-fetch-site": "cross-site", origin: "https://mallory.example" };
    expect((await site.post("/demande?h=kaz", aliceWrites(["kaz"]), other)).status).toBe(403);
    const json = { "content-type": "application/json" };
    expect((await site.post("/demande?h=kaz", aliceWrites(["kaz"]), json)).status).toBe(415);
    const huge = aliceWrites(["kaz"], { message: "x".repeat(1_000_001) });
    expect((await site.post("/demande?h=kaz", huge)).status).toBe(413);
    expect(await stored()).toEqual([]);
  });

  test("what was typed is never markup, and never another header of a mail", async () => {
    const evil = "Bob\r\nBcc: all@victims.example\r\n\r\n<script>alert(1)</script>\u202E\u0000";
    const refused = await site.post(
      "/demande?h=kaz",
      aliceWrites(["kaz"], { name: evil, email: evil }),
    );
    expect(refused.status).toBe(422);
    expect(await refused.text()).not.toContain("<script>alert");
    const { mails } = await site.send(
      "/demande?h=kaz",
      aliceWrites(["kaz"], { name: evil, organization: evil, message: evil, calls: evil }),
    );
    const [mail] = mails;
    expect(mail?.subject).not.toMatch(/[\r\n\u202E]|\p{Cc}/u);
    expect(mail?.replyTo).toBe("alice@lilas.example");
    expect(mail?.text.split("\n").filter((line) => line.startsWith("Bcc"))).toEqual([]);
  });
});

describe("limits", () => {
  beforeEach(() => site.accept("kaz"));

  test("an address writes three requests a day, then gets the same page and no mail", async () => {
    const answers: Response[] = [];
    for (let count = 0; count <= briefLimits.emailDaily; count += 1) {
      const email = count % 2 === 0 ? "alice@lilas.example" : "Alice@Lilas.example";
      answers.push(await site.post("/demande?h=kaz", aliceWrites(["kaz"], { email })));
    }
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
    expect(new Set(answers.map(({ headers }) => headers.get("location"))).size).toBe(1);
    expect(await site.receive()).toHaveLength(briefLimits.emailDaily);
    site.wait(1);
    await site.post("/demande?h=kaz", aliceWrites(["kaz"]));
    expect(await site.receive()).toHaveLength(1);
  });

  test("an address writes ten requests in thirty days, also when it erases them", async () => {
    let mails = 0;
    for (let count = 0; count <= briefLimits.emailMonthly; count += 1) {
      await site.post("/demande?h=kaz", aliceWrites(["kaz"]));
      const [mail] = await site.receive();
      if (mail === undefined) continue;
      mails += 1;
      const own = pathIn(mail, "/demande/confirmer/").replace("confirmer", "suivi");
      await site.post(own, [["do", "erase"]]);
      site.wait(1);
    }
    expect(mails).toBe(briefLimits.emailMonthly);
  });

  test("a network is told to wait, and keeps what it typed", async () => {
    const from = { "x-forwarded-for": "203.0.113.9" };
    const write = (count: number) =>
      site.post("/demande?h=kaz", aliceWrites(["kaz"], { email: `n${count}@lilas.example` }), from);
    for (let count = 0; count < briefLimits.senderDaily; count += 1) {
      expect((await write(count)).status).toBe(303);
    }
    const refused = await write(99);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    const html = await refused.text();
    expect(readable(html)).toContain("Recommencez demain, ou copiez le texte");
    expect(html).toContain('value="n99@lilas.example"');
    expect(JSON.stringify(await stored())).not.toContain("203.0.113.9");
  });

  test("a hoster that received twenty requests in a day is reached by a text", async () => {
    for (let count = 0; count < briefLimits.hosterDaily; count += 1) {
      const email = `n${count}@lilas.example`;
      expect(
        (await site.send("/demande?h=kaz", aliceWrites(["kaz"], { email }))).mails,
      ).toHaveLength(1);
    }
    const html = await (await site.app.request("/demande?h=kaz")).text();
    expect(readable(html)).toContain("A reçu beaucoup de demandes aujourd’hui");
    await site.accept("nubo");
    const { own, mails } = await site.send("/demande", aliceWrites(["kaz", "nubo"]));
    expect(mails.map(({ to }) => to)).toEqual(["contact@nubo.example"]);
    const page = readable(await (await site.app.request(own)).text());
    expect(page).toContain("Pas envoyée d’ici : copiez le texte.");
    site.wait(1.01);
    expect((await site.send("/demande?h=kaz", aliceWrites(["kaz"]))).mails).toHaveLength(1);
  }, 60_000);
});

test("nothing personal is written in the log", async () => {
  const written: string[] = [];
  const log = pino({ level: "debug" }, { write: (line: string) => written.push(line) });
  const { now, newId } = site.deps;
  const app = createApp({ ...site.deps, log, now, newId });
  await site.accept("kaz");
  const body = new URLSearchParams([...aliceWrites(["kaz"])].map(([name, value]) => [name, value]));
  const response = await app.request("/demande?h=kaz", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: body.toString(),
  });
  expect(response.status).toBe(303);
  expect(written.join()).not.toMatch(/alice|lilas/iu);
});

import { beforeEach, describe, expect, test } from "vitest";
import { isNull } from "drizzle-orm";
import type { BriefDocument } from "#core/brief-document.ts";
import { columns } from "#core/wrapped-text.ts";
import { purgeBriefs } from "#server/briefs/actions.ts";
import { briefRecipients, briefs } from "#server/briefs/schema.ts";
import { jobs } from "#server/jobs/schema.ts";
import { readable } from "#tests/web/rendered.tsx";
import type { BriefSite } from "./brief-site.ts";
import { aliceWrites, openBriefSite, pathIn } from "./brief-site.ts";

let site: BriefSite;
beforeEach(async () => {
  site = await openBriefSite();
});

const search = "accounts=40&budget=1200&need=signed-dpa&service=files&wish=training";
const address = `/demande?h=kaz&h=ouvaton&${search}`;

async function see(path: string): Promise<string> {
  return readable(await (await site.app.request(path)).text());
}

describe("a request to hosters that receive them", () => {
  beforeEach(async () => {
    await site.accept("kaz");
    await site.accept("ouvaton");
  });

  test("leaves only once its author has confirmed, one mail for each", async () => {
    const written = await site.post(address, aliceWrites(["kaz", "ouvaton"]));
    expect(written.status).toBe(303);
    expect(written.headers.get("location")).toBe("/demande/a-confirmer");
    expect(await see("/demande/a-confirmer")).toContain("Regardez vos courriels");
    const [confirmation, ...others] = await site.receive();
    expect(others).toEqual([]);
    expect(confirmation?.to).toBe("alice@lilas.example");
    expect(confirmation?.text.replaceAll("\n", " ")).toContain("Kaz et Ouvaton");
    const page = pathIn(confirmation, "/demande/confirmer/");
    const shown = await site.app.request(page);
    expect(shown.status).toBe(200);
    expect(shown.headers.get("cache-control")).toBe("no-store");
    const html = await shown.text();
    expect(html).toContain('<meta name="robots" content="noindex"');
    expect(readable(html)).toContain("Envoyer la demande");
    expect(await site.receive()).toEqual([]);
    const confirmed = await site.post(page, []);
    expect(confirmed.status).toBe(303);
    const sent = await site.receive();
    expect(sent.map(({ to }) => to).toSorted()).toEqual([
      "contact@kaz.example",
      "contact@ouvaton.example",
    ]);
    expect(sent.every(({ replyTo }) => replyTo === "alice@lilas.example")).toBe(true);
    expect(await see(page.replace("confirmer", "suivi"))).toContain(
      "Confiée à l’envoi : la réponse viendra",
    );
  });

  test("says nothing to the address of what was written, before it confirms", async () => {
    const words = { message: "Achetez ceci", name: "Mallory", organization: "Pub", calls: "non" };
    await site.post(address, aliceWrites(["kaz"], words));
    const [mail] = await site.receive();
    for (const word of Object.values(words)) expect(JSON.stringify(mail)).not.toContain(word);
  });

  test("is confirmed once, however often the button is pressed", async () => {
    const { confirmation, own, mails } = await site.send(address, aliceWrites(["kaz"]));
    expect(mails).toHaveLength(1);
    const again = await Promise.all([site.post(confirmation, []), site.post(confirmation, [])]);
    expect(again.map(({ headers }) => headers.get("location"))).toEqual([own, own]);
    expect(await site.receive()).toEqual([]);
    const opened = await site.app.request(confirmation);
    expect(opened.headers.get("location")).toBe(own);
  });

  test("is sent once by two confirmations at the same moment", async () => {
    await site.post(address, aliceWrites(["kaz"]));
    const page = pathIn((await site.receive())[0], "/demande/confirmer/");
    await Promise.all([site.post(page, []), site.post(page, [])]);
    expect(await site.receive()).toHaveLength(1);
  });

  test("reads as a ticket: a reference, lines of names and values, then the message", async () => {
    const { mails } = await site.send(address, aliceWrites(["kaz"]));
    const { subject, text } = mails[0] ?? { subject: "", text: "" };
    const reference = /^\[MATOU (D-[2-9A-Z]{5})\] Demande de Les Lilas$/u.exec(subject)?.[1];
    expect(reference).toBeDefined();
    const lines = text.split("\n");
    expect(lines).toEqual(
      expect.arrayContaining([
        `Référence: ${reference}`,
        "Organisation: Les Lilas",
        "Nom: Alice Martin",
        "Courriel: alice@lilas.example",
        "Appels bienvenus: le mardi matin",
        "Comptes: 40",
        "Budget: 1 200 € par an",
        "Service: Fichiers partagés",
        "Message:",
        "  nous cherchons un hébergeur.",
      ]),
    );
    expect(text).toMatch(/^Besoin: .*\n?.*\(signed-dpa\)$/mu);
    expect(text).toMatch(/^Souhait: .*\n?.*\(training\)$/mu);
    const long = lines.filter((line) => line.length > columns && line.includes(" "));
    expect(long.filter((line) => !line.includes("https://"))).toEqual([]);
    expect(text).not.toMatch(/[\u00A0\u202F<>]/u);
  });

  test("carries the same as JSON", async () => {
    const { mails } = await site.send(address, aliceWrites(["kaz"]));
    const [attachment] = mails[0]?.attachments ?? [];
    expect(attachment).toMatchObject({ filename: "brief.json", contentType: "application/json" });
    const document: BriefDocument = JSON.parse(attachment?.content ?? "");
    expect(document).toMatchObject({
      format: "matou-brief",
      version: 1,
      language: "fr",
      author: { name: "Alice Martin", organization: "Les Lilas", email: "alice@lilas.example" },
      grid: { id: "matou", version: 1 },
      needs: [
        { id: "signed-dpa", kind: "required" },
        { id: "training", kind: "wish" },
      ],
      services: [{ id: "files" }],
      accounts: 40,
      budget: { amount: 1200, currency: "EUR", period: "year" },
      search: `https://matou.example/hebergeurs?${search}`,
    });
  });

  test("is written, confirmed and followed in English", async () => {
    const { own, mails } = await site.send(`/en${address}`, aliceWrites(["kaz"]));
    expect(own).toMatch(/^\/en\/demande\/suivi\//u);
    expect(mails[0]?.subject).toContain("Request from Les Lilas");
    expect(mails[0]?.text).toContain("\nAccounts: 40\n");
    expect(pathIn(mails[0], "/demande/reponse/")).toMatch(/^\/en\//u);
    expect(await see(own)).toContain("Where does it stand?");
  });

  test("asks after ten days, once, whether an answer came", async () => {
    const { own } = await site.send(address, aliceWrites(["kaz"]));
    expect(await see(own)).not.toContain("Avez-vous eu une réponse ?");
    site.wait(10);
    const [question, ...others] = await site.receive();
    expect(others).toEqual([]);
    expect(question?.to).toBe("alice@lilas.example");
    expect(question?.text).toContain(`https://matou.example${own}?reponse=oui`);
    expect(await see(`${own}?reponse=non`)).toContain("Non, aucune");
    expect((await site.post(own, [["do", "unanswered"]])).headers.get("location")).toBe(own);
    expect(await see(own)).toContain("n’avoir eu aucune réponse");
    site.wait(5);
    expect(await site.receive()).toEqual([]);
  });

  test("is emptied as soon as its author says so, and nothing follows", async () => {
    const { own, confirmation } = await site.send(address, aliceWrites(["kaz"]));
    const erased = await site.post(own, [["do", "erase"]]);
    expect(erased.headers.get("location")).toBe("/demande/effacee");
    expect(await see("/demande/effacee")).toContain("Votre demande est effacée");
    const rows = JSON.stringify(await site.deps.db.select().from(briefs));
    for (const word of ["Alice", "alice@", "Lilas", "hébergeur", "mardi", "signed-dpa"]) {
      expect(rows).not.toContain(word);
    }
    expect((await site.app.request(own)).status).toBe(410);
    expect((await site.post(confirmation, [])).status).toBe(410);
    site.wait(10);
    expect(await site.receive()).toEqual([]);
  });

  test("that could not leave never does once its author erases it", async () => {
    await site.post(address, aliceWrites(["kaz"]));
    const confirmation = pathIn((await site.receive())[0], "/demande/confirmer/");
    await site.post(confirmation, []);
    const waiting = () => site.deps.db.select().from(jobs).where(isNull(jobs.endedAt));
    expect(JSON.stringify(await waiting())).toContain("alice@");
    await site.post(confirmation.replace("confirmer", "suivi"), [["do", "erase"]]);
    expect(await waiting()).toEqual([]);
    expect(await site.receive()).toEqual([]);
  });

  test("is deleted thirty days after it was written, with its recipients", async () => {
    const { own } = await site.send(address, aliceWrites(["kaz"]));
    site.wait(30);
    expect((await site.app.request(own)).status).toBe(410);
    await purgeBriefs(site.deps);
    expect(await site.deps.db.select().from(briefs)).toEqual([]);
    expect(await site.deps.db.select().from(briefRecipients)).toEqual([]);
    expect((await site.app.request(own)).status).toBe(404);
    expect(await site.receive()).toEqual([]);
  });

  test("can no longer be confirmed after three days, and is emptied", async () => {
    await site.post(address, aliceWrites(["kaz"]));
    const page = pathIn((await site.receive())[0], "/demande/confirmer/");
    site.wait(3);
    expect((await site.app.request(page)).status).toBe(410);
    expect((await site.post(page, [])).status).toBe(410);
    await purgeBriefs(site.deps);
    await purgeBriefs(site.deps);
    expect(JSON.stringify(await site.deps.db.select().from(briefs))).not.toContain("Alice");
    expect(await site.receive()).toEqual([]);
  });
});

test.each(["confirmer", "suivi", "reponse", "adresse"])(
  "a link to /demande/%s that nobody was given leads nowhere",
  async (page) => {
    for (const token of ["x", "%00", "a".repeat(43)]) {
      const path = `/demande/${page}/${token}`;
      expect((await site.app.request(path)).status).toBe(404);
      const change = page === "reponse" ? "decline" : page === "adresse" ? "verify" : "erase";
      expect((await site.post(path, [["do", change]])).status).toBe(404);
    }
  },
);

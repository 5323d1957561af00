import { beforeEach, describe, expect, test } from "vitest";
import { updatePerson } from "#server/accounts/queries.ts";
import { updateHoster } from "#server/hosters/queries.ts";
import { remarks } from "#server/discussions/schema.ts";
import { enqueue } from "#server/jobs/enqueue.ts";
import { addVersion } from "#tests/server/grids/grid-versions.ts";
import { runJobs } from "#tests/support/mailbox.ts";
import type { LifeSite } from "./life-site.ts";
import { fresh, kaz, mailles, openLifeSite, effectiveAt } from "./life-site.ts";

let site: LifeSite;
beforeEach(async () => {
  site = await openLifeSite();
});

async function tell() {
  const { deps } = site;
  const payload = { version: 2 };
  await enqueue(deps, deps.db, [{ name: "tell-of-announcement", payload }]);
  await runJobs(deps);
}

function mailTo(name: string) {
  const found = site.mails.filter(({ to }) => to === `${name}@example.org`);
  expect(found).toHaveLength(1);
  const [mail] = found;
  return { ...mail, text: mail?.text.replaceAll(/\s+/gu, " ") ?? "" };
}

describe("the mail of an announcement", () => {
  test("says what becomes of a hoster, its questions counted, and where to answer", async () => {
    await site.announce();
    await tell();
    const { subject, text, stopUrl } = mailTo("alice");
    expect(subject).toMatch(/^La grille change le 1 décembre 2026\s: ce que .* Les Mailles$/u);
    expect(text).toMatch(/le résultat passera de « .+ » à « Description en cours »/u);
    expect(text).toContain("« Réponses attendues », au lieu de « Réuni »");
    expect(text).toContain("1 question est nouvelle. 1 réponse est à revoir");
    expect(text).toContain(`https://matou.example/espace/${mailles}/prochaine-grille`);
    expect(text).toContain("https://matou.example/grille/2");
    expect(text).toContain(`Pour ne plus recevoir ces courriels : ${stopUrl}`);
    expect(text).not.toContain("objection");
    expect(text).not.toContain("plus tôt que prévu");
  });

  test("tells a hoster that stays where it is so", async () => {
    await site.announce();
    await site.answer(mailles, site.bob, { version: 2, criterion: fresh, value: "met" });
    const value = "daily-offsite";
    await site.answer(mailles, site.bob, { version: 2, criterion: "backups", value });
    await tell();
    const { text } = mailTo("alice");
    expect(text).toContain("Le résultat reste le même");
    expect(text).not.toContain("question est nouvelle");
  });

  test("tells a hoster without published answers that nothing changes, in its language", async () => {
    await site.announce();
    await updatePerson(site.deps.db, site.kim.person.id, { language: "en" });
    await tell();
    const { subject, text } = mailTo("kim");
    expect(subject).toContain("The grid changes on 1 December 2026");
    expect(text).toContain("Nothing is published for now: nothing changes.");
    expect(text).toContain(`https://matou.example/en/espace/${kaz}/prochaine-grille`);
  });

  test("says why it comes sooner, and which objections stand", async () => {
    const haste = "Une faille est exploitée";
    await addVersion(site.deps.db, { version: 2, state: "announced", effectiveAt, haste });
    await site.deps.db.insert(remarks).values({
      ...{ id: site.deps.newId(), gridId: "matou", version: 2, kind: "objection", body: "Non" },
      ...{ remedy: "Un an", objection: "open", authorId: site.kim.person.id },
      ...{ createdAt: new Date("2026-11-15T10:00:00.000Z"), amendmentId: null },
    });
    await tell();
    const { text } = mailTo("alice");
    expect(text).toContain(`Elle vient plus tôt que prévu, pour ce motif : ${haste}`);
    expect(text).toContain("1 objection reste sans accord");
    expect(text).toContain("https://matou.example/groupe/versions/2");
  });

  test("is not written to hosters that left, nor to people who stopped such mails", async () => {
    await site.announce();
    await updateHoster(site.deps.db, await site.idOf(kaz), { stance: "removed" });
    await tell();
    expect(site.mails.some(({ to }) => to.startsWith("kim"))).toBe(false);
    const stop = new URL(mailTo("alice").stopUrl ?? "").pathname;
    await site.post(site.alice, stop, []);
    await site.letComeInForce();
    const left = site.mails.filter(({ subject }) => subject.includes("version 2"));
    expect(left.map(({ to }) => to)).toEqual(["bob@example.org"]);
  });

  test("is written once, however often it is asked for, and taken back once given up", async () => {
    await site.announce();
    await tell();
    await tell();
    mailTo("alice");
    const reason = ["reason", "Une faute"] as const;
    await site.post(site.gus, "/gt/grille/2/etat", [["move", "give-up"], reason]);
    const payload = { hosterId: await site.idOf(mailles), version: 2 };
    const { deps } = site;
    await enqueue(deps, deps.db, [{ name: "tell-hoster-of-announcement", payload }]);
    await runJobs(deps);
    const mails = site.mails.filter(({ to }) => to === "alice@example.org");
    expect(mails).toHaveLength(2);
    expect(mails.at(-1)?.subject).toContain("La version 2 de la grille ne viendra pas");
    expect(mails.at(-1)?.text).toContain("Une faute");
  });

  test("of a version that nobody was told of is not taken back", async () => {
    await addVersion(site.deps.db, { version: 2, state: "draft" });
    const reason = ["reason", "Une faute"] as const;
    await site.post(site.gus, "/gt/grille/2/etat", [["move", "give-up"], reason]);
    await runJobs(site.deps);
    expect(site.mails).toEqual([]);
  });
});

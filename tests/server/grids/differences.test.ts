import { afterAll, beforeAll, expect, test } from "vitest";
import { bring } from "#tests/support/cast.ts";
import { openTestSite } from "#tests/support/test-site.ts";
import { readable } from "#tests/web/rendered.tsx";
import { insertAmendment } from "#server/discussions/queries.ts";
import { addVersion, askMore, leaveUnfinished } from "./grid-versions.ts";

let site: Awaited<ReturnType<typeof openTestSite>>;

beforeAll(async () => {
  site = await openTestSite();
  const { db } = site.deps;
  await addVersion(db, { version: 2, state: "announced" }, askMore);
  await addVersion(db, { version: 3, state: "draft", basedOn: 2 }, leaveUnfinished);
  await addVersion(db, { version: 4, state: "in-discussion" }, (draft) => ({
    ...draft,
    criteria: draft.criteria.filter(({ id }) => id !== "accessibility"),
  }));
});
afterAll(() => site.close());

async function read(path: string) {
  const response = await site.app.request(path);
  const html = await response.text();
  return { status: response.status, html, text: readable(html) };
}

test("two versions are compared word by word, rules as sentences", async () => {
  const { text, html, status } = await read("/grille/differences?de=1&a=2");

  expect(status).toBe(200);
  expect(text).toContain("De la version 1 à la version 2");
  expect(html).toMatch(/<del>.*Sauvegardez.*<\/del><ins>.*Copiez.*<\/ins>/u);
  expect(text).toMatch(/Socle commun .*Sauvegardes : « .*Chaque jour, avec une copie/u);
});

test("in English, rules are sentences in English", async () => {
  const { text } = await read("/en/grille/differences?de=1&a=2");

  expect(text).toContain("From version 1 to version 2");
  expect(text).toMatch(/question, in French/u);
  expect(text).toMatch(/Backups: “.*Every day, with a copy/u);
});

test("the way back says the contrary", async () => {
  const { html } = await read("/grille/differences?de=2&a=1");

  expect(html).toMatch(/<del>.*Copiez.*<\/del><ins>.*Sauvegardez.*<\/ins>/u);
});

test("a version that is no grid yet is compared all the same", async () => {
  const { status, text } = await read("/grille/differences?de=1&a=3");

  expect(status).toBe(200);
  expect(text).toMatch(/thème .*nowhere/u);
});

test("a version compared with itself says that nothing changed", async () => {
  expect((await read("/grille/differences?de=2&a=2")).text).toContain(
    "Rien n’a changé entre ces deux versions.",
  );
});

test("without a choice, a form alone, from the version in force to the newest", async () => {
  const { status, html, text } = await read("/grille/differences");

  expect(status).toBe(200);
  expect(html).toMatch(/<option[^>]* value="1"[^>]* selected|<option selected[^>]* value="1"/u);
  expect(text).not.toContain("ne peuvent pas être comparées");
});

test.each(["de=1&a=99", "de=1&a=abc", "de=1", "a=", "de=1.0&a=2", "de=%3Cscript%3E&a=1"])(
  "%s is answered by a sentence and the form",
  async (query) => {
    const { status, text, html } = await read(`/grille/differences?${query}`);

    expect(status).toBe(422);
    expect(text).toContain("cette adresse ne nomme aucune version de la grille");
    expect(html).toMatch(/href="#version-(?:de|a)"/u);
    expect(html).toContain('<select class="field" id="version-a"');
  },
);

test("the history of a criterion tells every version that changed it, newest first", async () => {
  const { status, text } = await read("/grille/criteres/backups");

  expect(status).toBe(200);
  expect(text).toContain("Histoire du critère « Sauvegardes »");
  const [discussed, announced, first] = [
    "Version 4",
    "Version 2 · Annoncée",
    "Version 1 · En vigueur",
  ].map((version) => text.indexOf(version));
  expect([discussed, announced, first]).toEqual(
    [discussed, announced, first].toSorted((one = 0, other = 0) => one - other),
  );
  expect(first).toBeGreaterThan(0);
  expect(text).toMatch(/retiré : Sauvegardez.*ajouté : Copiez/u);
  expect(text).toContain("Arrive avec la version 1.");
  expect(text).not.toContain("Version 3");
});

test("a criterion that a version leaves out is told as retired by it", async () => {
  const { text } = await read("/grille/criteres/accessibility");

  expect(text).toContain("Retiré par la version 4.");
});

test("what was proposed about a criterion or a rule that reads it is listed, but what is hidden", async () => {
  const { db, newId, now } = site.deps;
  const { person } = await bring(site.deps, "Alice", {});
  const about = (subject: string, title: string, hiddenAt: Date | null = null) =>
    insertAmendment(db, {
      ...{ id: newId(), gridId: "matou", version: 1, subject, title, body: "", edits: [] },
      ...{ forumUrl: null, authorId: person.id, createdAt: now(), state: "open" },
      ...{ settledAt: null, reason: null, appliedTo: null },
      ...{ hiddenAt, hiddenReason: hiddenAt === null ? null : "Injures." },
    });
  await about("/criteria/backups/question/fr", "Dire copier");
  await about("/rules/base/backups", "Demander moins");
  await about("/criteria/backups-of-others", "Un autre sujet");
  await about("/criteria/backups", "Des injures", now());

  const { text } = await read("/grille/criteres/backups");

  expect(text).toContain("Dire copier Ouverte");
  expect(text).toContain("Demander moins");
  expect(text).not.toMatch(/Un autre sujet|Des injures/u);
});

test.each(["no-such-criterion", "__proto__", "%25", "A%20B"])(
  "the history of %s does not exist",
  async (id) => {
    expect((await read(`/grille/criteres/${id}`)).status).toBe(404);
  },
);

test("the page of a criterion leads to its history", async () => {
  expect((await read("/grille/1/backups")).html).toContain('href="/grille/criteres/backups"');
});

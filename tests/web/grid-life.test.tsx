import { expect, test } from "vitest";
import { languages } from "#core/vocabulary.ts";
import type { Language } from "#core/vocabulary.ts";
import { GridLife } from "#web/pages/grid/GridLife.tsx";
import type { VersionLife } from "#web/pages/grid/version-life.ts";
import { attributes, readable, rendered } from "./rendered.tsx";
import { lifeOf } from "./version-lives.ts";

const notYet = { inForceSince: null };
const draft = lifeOf(4, { ...notYet, state: "draft", basedOn: 2 });
const discussed = lifeOf(3, {
  ...notYet,
  state: "in-discussion",
  basedOn: 1,
  discussedSince: "2026-12-01T10:00:00.000Z",
});
const announced = lifeOf(2, {
  ...notYet,
  state: "announced",
  basedOn: 1,
  discussedSince: "2026-12-01T10:00:00.000Z",
  announcedAt: "2027-01-05T10:00:00.000Z",
  effectiveAt: "2027-03-04T23:00:00.000Z",
  haste: "Une loi l’exige.",
  report: "8a4e",
});
const current = lifeOf(1);

function life(own: VersionLife, others: readonly VersionLife[] = [], language: Language = "fr") {
  const html = rendered(<GridLife own={own} versions={[...others, own]} />, language);
  return { html, text: readable(html), links: attributes(html, "href") };
}

test("the version in force says all that is coming, the announced one first", () => {
  const { text, links } = life(current, [draft, discussed, announced]);

  expect(text).toMatch(
    /Version 2 : annoncée, en vigueur le 5 mars 2027\..+Version 3 : en discussion depuis le 1 décembre 2026\..+Version 4 : brouillon, commencé le 1 octobre 2026\./u,
  );
  expect(text).toContain("Pourquoi elle vient plus tôt que prévu : Une loi l’exige.");
  expect(links).toEqual([
    "/grille/2",
    "/grille/differences?de=1&amp;a=2",
    "/groupe/rapports/8a4e",
    "/groupe/versions/2",
    "/groupe/journal",
    "/grille/3",
    "/grille/differences?de=1&amp;a=3",
    "/groupe/versions/3",
    "/grille/4",
    "/grille/differences?de=2&amp;a=4",
  ]);
});

test("a version in force alone announces nothing", () => {
  expect(life(current).html).toBe("");
});

test.each([
  [draft, "Cette version s’écrit à partir de la version 2, depuis le 1 octobre 2026."],
  [discussed, "Cette version est en discussion depuis le 1 décembre 2026."],
  [
    announced,
    "annoncée le 5 janvier 2027. Elle ne changera plus : elle entrera en vigueur le 5 mars 2027.",
  ],
])("version $version says what it is and since when", (own, sentence) => {
  const { text, links } = life(own, [current]);

  expect(text).toContain(sentence);
  expect(text).toContain("Voir la version 1, en vigueur");
  expect(links).toContain("/grille");
});

test("a retired version says when it was in force and what took its place", () => {
  const retired = lifeOf(1, { state: "retired", retiredAt: "2027-03-04T23:00:00.000Z" });
  const next = lifeOf(2, { inForceSince: "2027-03-04T23:00:00.000Z" });
  const { text, links } = life(retired, [next]);

  expect(text).toContain(
    "Cette version a été en vigueur du 22 novembre 2026 au 5 mars 2027. La version 2 l’a remplacée.",
  );
  expect(links).toContain("/grille/differences?de=1&amp;a=2");
});

test("a version that was given up was never in force", () => {
  const own = lifeOf(2, { ...notYet, state: "retired", retiredAt: "2027-03-04T23:00:00.000Z" });
  const { text, links } = life(own, [current]);

  expect(text).toContain("Le groupe de travail a abandonné cette version le 5 mars 2027.");
  expect(links).toContain("/groupe/journal");
});

test.each(languages)("every state is a whole sentence in %s", (language) => {
  for (const own of [draft, discussed, announced, current]) {
    const { text } = life(own, [current, draft], language);
    expect(text).not.toMatch(/undefined|null|\[object/u);
  }
});

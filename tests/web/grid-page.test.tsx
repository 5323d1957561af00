import { expect, test } from "vitest";
import type { Grid } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import type { Language } from "#core/vocabulary.ts";
import { languages } from "#core/vocabulary.ts";
import { choiceCriterion, draftWith, gridWith, rulesOf } from "#tests/core/small-grid.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { CriterionPage } from "#web/pages/grid/CriterionPage.tsx";
import { GridPage } from "#web/pages/grid/GridPage.tsx";
import { localize } from "#web/text/text.ts";
import { attributes, readable, rendered } from "./rendered.tsx";
import { lifeOf } from "./version-lives.ts";

function gridPage(grid: Grid, language: Language = "fr"): string {
  const own = lifeOf(grid.document.grid.version);
  return rendered(<GridPage grid={grid} own={own} versions={[own]} />, language);
}

function criterionPage(id: string, language: Language = "fr"): string {
  const criterion = matouGrid.criteria.get(id);
  if (criterion === undefined) throw new Error(`The grid has no criterion ${id}`);
  return rendered(<CriterionPage grid={matouGrid} criterion={criterion} />, language);
}

test.each(languages)("the grid page shows every criterion, need and source in %s", (language) => {
  const html = gridPage(matouGrid, language);
  const text = readable(html);
  const { criteria, needs, sources } = matouGrid.document;

  for (const criterion of criteria) {
    expect(html).toContain(`href="${pathTo.criterion(language, 1, criterion.id)}"`);
  }
  for (const { label } of needs) {
    expect(text).toContain(localize(language, label).replaceAll(/\s/gu, " "));
  }
  for (const { url } of sources) expect(html).toContain(`href="${url}"`);
});

test("the grid page says that the grid is on trial and since when it is in force", () => {
  const text = readable(gridPage(matouGrid));

  expect(text).toContain("Grille à l’essai");
  expect(text).toContain("En vigueur depuis le 22 novembre 2026");
});

test("the rules of each profile are sentences", () => {
  const text = readable(gridPage(matouGrid));

  expect(text).toContain("Signes de proximité : au moins 3 de ces 6 conditions");
  expect(text).toContain("Taille humaine : cette condition");
  expect(text).toContain("Équipe et pérennité 50 % au moins");
  expect(text).toContain("Une meilleure réponse ne fait jamais perdre ce profil.");
});

test("the document can be downloaded in both forms", () => {
  const links = attributes(gridPage(matouGrid), "href");

  expect(links).toContain("/api/grids/matou/1");
  expect(links).toContain("/api/grids/matou/1.yaml");
});

test("a grid with three profiles shows three, the third with a plain emblem", () => {
  const ids = ["one", "two", "three"];
  const draft = draftWith();
  const html = gridPage(
    gridWith({
      criteria: [
        choiceCriterion([0, 1], {
          importance: { base: false, one: "gate", two: "gate", three: "gate" },
        }),
      ],
      profiles: ids.map((id) => ({
        id,
        label: { fr: id, en: id },
        short: { fr: id, en: id },
        description: { fr: id, en: id },
      })),
      rules: {
        ...draft.rules,
        profiles: ids.map((id) =>
          rulesOf(id, { requires: [{ criterion: "subject", min_level: 1 }] }),
        ),
        outcomes: [
          {
            id: "any",
            when: [{ one: "any", two: "any", three: "any" }],
            label: { fr: "o", en: "o" },
            sentence: { fr: "o", en: "o" },
          },
        ],
      },
    }),
  );

  expect(ids.filter((id) => html.includes(`id="profil-${id}"`))).toEqual(ids);
  expect(html).toContain("#i-seal");
});

test.each(languages)("every criterion has a whole page in %s", (language) => {
  for (const { id, question, help, why } of matouGrid.document.criteria) {
    const html = criterionPage(id, language);
    const text = readable(html);

    expect(html.match(/<h1[\s>]/gu)).toHaveLength(1);
    for (const part of [question, help, why]) {
      expect(text).toContain(localize(language, part).replaceAll(/\s/gu, " "));
    }
    expect(text).not.toMatch(/undefined|NaN|\[object/u);
    expect(attributes(html, "href").filter((href) => href.includes("undefined"))).toEqual([]);
  }
});

test("a criterion page shows where the minimum of the rules is", () => {
  const text = readable(criterionPage("backups"));

  expect(text).toContain("Au moins une fois par semaine minimum demandé : Socle commun");
  expect(text).toContain(
    "Chaque jour, avec une copie dans un autre lieu minimum demandé : Organisations",
  );
});

test("a criterion page lists every rule that reads it", () => {
  const text = readable(criterionPage("backups"));

  expect(text).toContain("Socle commun, demandé pour tous les profils");
  expect(text).toContain("Profil « Organisations »");
  expect(text).toContain("compte dans la part du thème Disponibilité et continuité, 50 % au moins");
  expect(text).toContain("Besoin « Des sauvegardes quotidiennes, éloignées et testées »");
});

test("a criterion that no rule reads says that it decides nothing", () => {
  expect(readable(criterionPage("chatonsinfos-file"))).toContain(
    "Aucune règle : cette réponse informe et se cherche, elle ne décide d’aucun profil.",
  );
});

test("criteria lead to their neighbours, in the order of the grid", () => {
  const [first, second, third] = matouGrid.document.criteria.map(({ id }) => id);
  const links = attributes(criterionPage(second ?? ""), "href");

  expect(links).toContain(pathTo.criterion("fr", 1, first ?? ""));
  expect(links).toContain(pathTo.criterion("fr", 1, third ?? ""));
  expect(criterionPage(first ?? "")).not.toContain('rel="prev"');
});

test("a criterion can be tried in the questionnaire", () => {
  expect(attributes(criterionPage("backups"), "href")).toContain(
    `${pathTo.questionnaire("fr", "continuity")}#q-backups`,
  );
});

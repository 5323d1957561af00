import type { VNode } from "preact";
import { describe, expect, test } from "vitest";
import type { Assessment } from "#core/assessment.ts";
import { classify } from "#core/classify.ts";
import { readFormAnswers } from "#core/form-answers.ts";
import type { Grid } from "#core/grid.ts";
import type { HosterCard } from "#core/hoster.ts";
import { languages } from "#core/vocabulary.ts";
import { choiceCriterion, draftWith, gridWith, rulesOf } from "#tests/core/small-grid.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { CriterionPage } from "#web/pages/grid/CriterionPage.tsx";
import { GridPage } from "#web/pages/grid/GridPage.tsx";
import { HelpPage } from "#web/pages/help/HelpPage.tsx";
import { HomePage } from "#web/pages/home/HomePage.tsx";
import { Badge } from "#web/pages/hoster/Badge.tsx";
import { HosterPage } from "#web/pages/hoster/HosterPage.tsx";
import { QuestionnairePage } from "#web/pages/questionnaire/QuestionnairePage.tsx";
import { ResultPage } from "#web/pages/questionnaire/ResultPage.tsx";
import { readable, rendered } from "./rendered.tsx";
import { kaz } from "./sample-hosters.ts";
import { directoryPage } from "./shown-directory.tsx";
import { lifeOf } from "./version-lives.ts";

/** Ids that a page could only take from the grid in force, not from the document it is given. */
const foreignIds = [
  ...matouGrid.document.profiles,
  ...matouGrid.document.themes,
  ...matouGrid.document.needs,
  ...matouGrid.document.criteria,
].map(({ id }) => `=${id}`);

const publicUrl = "https://annuaire.example";
const publishedAt = "2026-11-22T10:00:00.000Z";

/** A grid that shares no identifier and no word with the one in force. */
function gridOf(names: readonly string[]): Grid {
  const named = names.map((name) => ({ id: name.toLowerCase(), name, label: same(name) }));
  const reaching = { criterion: "herbs", min_level: 1 };
  const { rules, grid } = draftWith();
  return gridWith({
    grid: { ...grid, id: "garden", version: 7, title: same("Garden"), notice: same("On trial.") },
    themes: [{ id: "soil", label: same("Soil"), intro: same("About soil.") }],
    criteria: [
      choiceCriterion([0, 1], {
        id: "herbs",
        theme: "soil",
        label: same("Herbs"),
        importance: Object.fromEntries([
          ["base", false],
          ...named.map(({ id }) => [id, "gate"] as const),
        ]),
      }),
    ],
    profiles: named.map(({ id, label }) => ({ id, label, short: label, description: label })),
    rules: {
      ...rules,
      profiles: named.map(({ id }) => rulesOf(id, { requires: [reaching] })),
      outcomes: [
        {
          id: "grown",
          when: [Object.fromEntries(named.map(({ id }) => [id, "any"] as const))],
          label: same("Grown"),
          sentence: same("It has grown."),
        },
      ],
    },
    needs: [{ id: "fresh", label: same("Fresh herbs"), conditions: [reaching] }],
  });
}

function same(text: string) {
  return { fr: text, en: text };
}

/** A hoster that answered the grid, the higher of its two answers or the lower one. */
function answered(grid: Grid, value: "a" | "b"): { card: HosterCard; assessment: Assessment } {
  const classification = classify(grid, new Map([["herbs", { value }]]));
  const { outcome, needs, profiles } = classification;
  const statuses = Object.entries(profiles).map(([id, { status }]) => [id, status] as const);
  const herbs = { value, evidence: null, note: null, answeredAt: publishedAt, checks: [] };
  return {
    card: { ...kaz, outcome, needs, profiles: Object.fromEntries(statuses) },
    assessment: {
      grid: { id: "garden", version: 7 },
      revision: 1,
      publishedAt,
      expiresAt: "2028-11-22T10:00:00.000Z",
      aims: [],
      offers: [],
      answers: { herbs },
      classification,
    },
  };
}

function pagesOf(grid: Grid): Readonly<Record<string, VNode>> {
  const { card, assessment } = answered(grid, "b");
  const form = readFormAnswers(grid, [["answer.herbs", "a"]], "fr");
  const tried = { grid, form, classification: classify(grid, form.answers) };
  const [herbs] = grid.document.criteria;
  if (herbs === undefined) throw new Error("The grid has no criterion");
  const hoster = { grid, facts: [], revisions: [], today: publishedAt, publicUrl };
  return {
    home: (
      <HomePage
        counts={{ real: 1, imaginary: 0, assessed: 1 }}
        services={[]}
        grid={grid}
        products={[]}
      />
    ),
    directory: directoryPage({ grid, hosters: [card, kaz] }),
    "hoster with answers": <HosterPage {...hoster} card={card} assessment={assessment} />,
    "hoster without answers": <HosterPage {...hoster} card={kaz} assessment={null} />,
    grid: <GridPage grid={grid} own={lifeOf(1)} versions={[]} />,
    criterion: <CriterionPage grid={grid} criterion={herbs} />,
    questionnaire: <QuestionnairePage {...tried} theme="soil" problems={[]} />,
    result: <ResultPage {...tried} publicUrl={publicUrl} />,
    help: <HelpPage grid={grid} />,
    badge: <Badge card={card} grid={grid} assessment={assessment} />,
  };
}

describe.each([
  ["one profile", ["Basil"]],
  ["three profiles", ["Basil", "Mint", "Thyme"]],
])("with a grid of %s", (_, names) => {
  const grid = gridOf(names);

  test.each(Object.entries(pagesOf(grid)))("the %s names every profile", (_name, page) => {
    for (const language of languages) {
      const text = readable(rendered(page, language));
      expect(names.filter((name) => !text.includes(name))).toStrictEqual([]);
      expect(text).not.toMatch(/undefined|NaN|\[object/u);
    }
  });

  test.each(Object.entries(pagesOf(grid)))("the %s owes nothing to another grid", (_name, page) => {
    for (const language of languages) {
      const html = rendered(page, language);
      expect(foreignIds.filter((id) => html.includes(`${id}"`))).toStrictEqual([]);
      expect(readable(html)).not.toMatch(/deux profils|two profiles/iu);
    }
  });

  test.each([
    ["b", "held"],
    ["a", "open"],
  ] as const)("the badge of a hoster that answers %s draws each emblem %s", (value, state) => {
    const { card, assessment } = answered(grid, value);
    const svg = rendered(<Badge card={card} grid={grid} assessment={assessment} />);
    expect(svg.match(new RegExp(`<g class="em ${state}`, "gu"))).toHaveLength(names.length);
  });
});

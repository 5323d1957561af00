import { expect, test } from "vitest";
import type { Condition, Criterion } from "#core/grid.ts";
import { languages } from "#core/vocabulary.ts";
import {
  booleanCriterion,
  choiceCriterion,
  gridWith,
  multiCriterion,
  numberCriterion,
  texts,
} from "#tests/core/small-grid.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { amount, requirementOf } from "#web/text/rule-sentences.ts";

const { rules, needs } = matouGrid.document;
const realConditions: readonly Condition[] = [
  ...rules.base,
  ...rules.profiles.flatMap(({ requires, at_least: groups }) => [
    ...requires,
    ...groups.flatMap((group) => group.of),
  ]),
  ...needs.flatMap((need) => need.conditions),
];

/** Identifiers that the texts of the grid do not happen to contain as words. */
function telltaleIds(): readonly string[] {
  const { criteria } = matouGrid.document;
  const words = JSON.stringify(criteria, (key, value: unknown) =>
    key === "id" || key === "theme" || key === "checks" || key === "sources" ? undefined : value,
  );
  return criteria
    .flatMap((criterion) => [criterion.id, ...optionIds(criterion)])
    .filter((id) => id.includes("-") && !words.includes(id));
}

function optionIds(criterion: Criterion): readonly string[] {
  if (criterion.kind === "choice") return criterion.answers.map((answer) => answer.id);
  return criterion.kind === "multi" ? criterion.options.map((option) => option.id) : [];
}

test.each(languages)("every condition of the real grid is a sentence in %s", (language) => {
  for (const condition of realConditions) {
    const sentence = requirementOf(matouGrid, condition, language);

    expect(sentence.length).toBeGreaterThan(4);
    expect(sentence).not.toMatch(/undefined|NaN|\[object|_/u);
  }
});

test.each(languages)("no identifier of the grid leaks into a sentence in %s", (language) => {
  const sentences = realConditions.map((condition) =>
    requirementOf(matouGrid, condition, language),
  );
  const leaked = telltaleIds().filter((id) => sentences.some((text) => text.includes(id)));

  expect(leaked).toEqual([]);
});

test.each([
  [
    { criterion: "restore-tests", min_level: 2 },
    "« Au moins une fois par an » ou mieux",
    "“At least once a year” or better",
  ],
  [{ criterion: "https", min_level: 2 }, "« Oui »", "“Yes”"],
  [
    { criterion: "first-response-time", min_level: 2 },
    "« 2 jours ouvrés au plus »",
    "“2 working days at most”",
  ],
  [
    { criterion: "hosted-people", max_value: 5000 },
    "5 000 personnes au plus",
    "at most 5,000 people",
  ],
  [
    { criterion: "local-roots", any_of: ["town", "region"] },
    "« Un quartier, une commune ou une agglomération » ou « Un département ou une région »",
    "“A neighbourhood, a town or an urban area” or “A county or a region”",
  ],
  [{ criterion: "support-channels", any_of: ["phone"] }, "« Téléphone »", "“Phone”"],
] as const)("%o reads well in both languages", (condition, french, english) => {
  const plain = (text: string) => text.replaceAll(/\s/gu, " ");

  expect(plain(requirementOf(matouGrid, condition, "fr"))).toBe(french);
  expect(plain(requirementOf(matouGrid, condition, "en"))).toBe(english);
});

test.each([
  ["first-response-time", 1, "1 jour ouvré", "1 working day"],
  ["first-response-time", 2, "2 jours ouvrés", "2 working days"],
  ["hosted-people", 0, "0 personne", "0 people"],
  ["hosted-people", 1, "1 personne", "1 person"],
])("the unit of %s agrees with %i", (id, value, french, english) => {
  const criterion = matouGrid.criteria.get(id);
  if (criterion === undefined) throw new Error(`The grid asks nothing about ${id}`);
  const plain = (text: string) => text.replaceAll(/\s/gu, " ");

  expect(plain(amount(criterion, value, "fr"))).toBe(french);
  expect(plain(amount(criterion, value, "en"))).toBe(english);
});

function sentenceOf(criterion: Criterion, operator: { min_level: number } | { min_value: number }) {
  const grid = gridWith({ criteria: [criterion] });
  return requirementOf(grid, { criterion: criterion.id, ...operator }, "en");
}

const named = (name: string) => ({ fr: name, en: name });

test("answers of the same level are all named", () => {
  const answers = [
    { id: "a", level: 0, ...named("none") },
    { id: "b", level: 1, ...named("paper") },
    { id: "c", level: 1, ...named("mail") },
  ];

  expect(sentenceOf(choiceCriterion([], { answers }), { min_level: 1 })).toBe("“paper” or “mail”");
});

test("a level that no answer has exactly asks for the next one", () => {
  const answers = [
    { id: "a", level: 0, ...named("none") },
    { id: "b", level: 2, ...named("some") },
    { id: "c", level: 3, ...named("all") },
  ];

  expect(sentenceOf(choiceCriterion([], { answers }), { min_level: 1 })).toBe("“some” or better");
});

test("partly is enough when the rule says so", () => {
  const grid = gridWith({
    criteria: [booleanCriterion()],
    boolean_answers: [
      { id: "unmet", level: 0, ...named("No") },
      { id: "partly", level: 1, ...named("Partly") },
      { id: "met", level: 2, ...named("Yes") },
    ],
  });

  expect(requirementOf(grid, { criterion: "subject", min_level: 1 }, "en")).toBe(
    "“Partly” or better",
  );
});

test("an answer the criterion does not offer is never asked for", () => {
  const criterion = booleanCriterion({ partly_allowed: false });

  expect(sentenceOf(criterion, { min_level: 1 })).toBe("“text”");
});

test("a level reached by ticking says how many", () => {
  expect(sentenceOf(multiCriterion(4, 3), { min_level: 1 })).toBe("at least one answer ticked");
  expect(sentenceOf(multiCriterion(4, 3), { min_level: 2 })).toBe("at least 2 answers ticked");
});

test("an amount keeps its unit", () => {
  const unit = { fr: "%", en: "%" };
  const criterion = numberCriterion("higher", [10], { unit });

  expect(sentenceOf(criterion, { min_value: 99.5 })).toBe("at least 99.5%");
  expect(sentenceOf({ ...criterion, unit: texts }, { min_value: 1 })).toBe("at least 1 text");
});

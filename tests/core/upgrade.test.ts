import { describe, expect, test } from "vitest";
import type { AnswerValue, Criterion, GridDraft } from "#core/grid.ts";
import { fateOf, upgradeAnswers } from "#core/upgrade.ts";
import {
  addressCriterion,
  booleanCriterion,
  choiceCriterion,
  descriptiveChoice,
  descriptiveNumber,
  draftWith,
  gridWith,
  multiCriterion,
  numberCriterion,
} from "./small-grid.ts";

const other = { fr: "autre", en: "text" };

type Versions = {
  readonly before: Criterion;
  readonly after: Criterion;
  readonly grid?: Partial<GridDraft>;
};

function changeOf({ before, after, grid = {} }: Versions, reworded: readonly string[] = []) {
  return {
    before: gridWith({ criteria: [before] }),
    after: gridWith({ criteria: [after], ...grid }),
    reworded: new Set(reworded),
  };
}

const choice = choiceCriterion([0, 1, 2]);
const answers = choice.answers;

describe("an answer means something else when", () => {
  const cases: readonly (readonly [string, AnswerValue, Versions])[] = [
    [
      "it is of another kind",
      "a",
      { before: addressCriterion("text"), after: descriptiveChoice(2) },
    ],
    ["it is measured on another scale", "a", { before: choice, after: descriptiveChoice(3) }],
    [
      "its number is in another unit",
      10,
      {
        before: numberCriterion("higher", [5]),
        after: numberCriterion("higher", [5], { unit: other }),
      },
    ],
    [
      "more was better and less is",
      10,
      { before: numberCriterion("higher", [5]), after: numberCriterion("lower", [5]) },
    ],
    [
      "it is not possible any more",
      "partly",
      { before: booleanCriterion(), after: booleanCriterion({ partly_allowed: false }) },
    ],
    [
      "it is beyond what a number may be",
      90,
      { before: descriptiveNumber(), after: descriptiveNumber({ max: 50 }) },
    ],
    [
      "nothing is applicable any more",
      "na",
      {
        before: descriptiveNumber({
          na_allowed: true,
          importance: { base: false, only: "informative" },
        }),
        after: descriptiveNumber({ importance: { base: false, only: "informative" } }),
      },
    ],
    ["it has another level", "b", { before: choice, after: choiceCriterion([0, 2, 2]) }],
    [
      "the question is another one",
      "met",
      { before: booleanCriterion(), after: booleanCriterion({ question: other }) },
    ],
    [
      "the answer reads otherwise",
      "b",
      {
        before: choice,
        after: {
          ...choice,
          answers: answers.map((each) => (each.id === "b" ? { ...each, ...other } : each)),
        },
      },
    ],
    [
      "yes reads otherwise",
      "met",
      {
        before: booleanCriterion(),
        after: booleanCriterion(),
        grid: {
          boolean_answers: draftWith().boolean_answers.map((each) =>
            each.id === "met" ? { ...each, ...other } : each,
          ),
        },
      },
    ],
    [
      "one of the ticked options reads otherwise",
      ["a", "b"],
      {
        before: multiCriterion(3),
        after: {
          ...multiCriterion(3),
          options: multiCriterion(3).options.map((each) =>
            each.id === "b" ? { ...each, ...other } : each,
          ),
        },
      },
    ],
    ["an option is offered now", ["a"], { before: multiCriterion(2), after: multiCriterion(3) }],
    [
      "“no commitment” reads otherwise",
      "none",
      {
        before: numberCriterion("higher", [5]),
        after: numberCriterion("higher", [5], { none_answer: other }),
      },
    ],
  ];

  test.each(cases)("%s", (_, value, versions) => {
    expect(fateOf(changeOf(versions), "subject", { value })).toBe("review");
  });

  const words = cases.filter(([name]) => /reads|question/u.test(name));
  test.each(words)("%s, unless the group says that it means the same", (_, value, versions) => {
    expect(fateOf(changeOf(versions, ["subject"]), "subject", { value })).toBe("kept");
  });

  const facts = cases.filter(([name]) => !/reads|question/u.test(name));
  test.each(facts)("%s, whatever the group says", (_, value, versions) => {
    expect(fateOf(changeOf(versions, ["subject"]), "subject", { value })).toBe("review");
  });
});

describe("an answer keeps its meaning when", () => {
  const cases: readonly (readonly [string, AnswerValue, Versions])[] = [
    ["nothing changed", "b", { before: choice, after: choice }],
    [
      "only other languages and other texts changed",
      "met",
      {
        before: booleanCriterion(),
        after: booleanCriterion({
          question: { fr: "texte", en: "other" },
          help: other,
          why: other,
          label: other,
        }),
      },
    ],
    [
      "another answer has another level",
      "a",
      { before: choice, after: choiceCriterion([0, 2, 2]) },
    ],
    [
      "another answer reads otherwise",
      "a",
      {
        before: choice,
        after: {
          ...choice,
          answers: answers.map((each) => (each.id === "b" ? { ...each, ...other } : each)),
        },
      },
    ],
    ["there are more answers", "b", { before: choice, after: choiceCriterion([0, 1, 2, 3]) }],
    [
      "the steps of a number moved",
      10,
      { before: numberCriterion("higher", [5, 10]), after: numberCriterion("higher", [20]) },
    ],
    [
      "more options are asked for",
      ["a", "b"],
      { before: multiCriterion(3, 2), after: multiCriterion(3, 3) },
    ],
    [
      "evidence is asked for now",
      "b",
      { before: choice, after: choiceCriterion([0, 1, 2], { evidence: "required" }) },
    ],
  ];

  test.each(cases)("%s", (_, value, versions) => {
    expect(fateOf(changeOf(versions), "subject", { value })).toBe("kept");
  });
});

test("an answer whose criterion the old version does not know is to be given again", () => {
  const change = {
    before: gridWith({ criteria: [] }),
    after: gridWith({ criteria: [booleanCriterion()] }),
    reworded: new Set<string>(),
  };
  expect(fateOf(change, "subject", { value: "met" })).toBe("review");
});

describe("the answers of a hoster", () => {
  const criterion = (id: string, changes = {}) => booleanCriterion({ id, ...changes });
  const change = {
    before: gridWith({
      criteria: ["gone", "kept", "asked", "left", "last"].map((id) => criterion(id)),
    }),
    after: gridWith({
      criteria: [
        criterion("fresh"),
        criterion("asked", { question: other }),
        criterion("kept"),
        criterion("left"),
        criterion("constructor", { partly_allowed: false }),
      ],
    }),
    reworded: new Set<string>(),
  };
  const given = { gone: { value: "met" }, kept: { value: "met" }, asked: { value: "unmet" } };

  test("are carried over, put to review, or dropped", () => {
    expect(upgradeAnswers(change, given, {})).toEqual({
      answers: { kept: { value: "met" } },
      review: ["asked"],
      gone: ["gone"],
      unanswered: ["fresh", "asked", "left", "constructor"],
    });
  });

  test("given early win over those that were published, in the order of the new version", () => {
    const early = { kept: { value: "unmet" }, asked: { value: "partly" }, fresh: { value: "met" } };
    const upgraded = upgradeAnswers(change, given, early);
    expect(Object.entries(upgraded.answers)).toEqual([
      ["fresh", { value: "met" }],
      ["asked", { value: "partly" }],
      ["kept", { value: "unmet" }],
    ]);
    expect(upgraded).toMatchObject({ review: [], unanswered: ["left", "constructor"] });
  });

  test("given early to something that cannot be answered so change nothing", () => {
    const early = {
      constructor: { value: "partly" },
      unheard: { value: "met" },
      kept: { value: "x" },
    };
    expect(upgradeAnswers(change, given, early)).toEqual(upgradeAnswers(change, given, {}));
  });
});

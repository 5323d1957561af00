import { describe, expect, test } from "vitest";
import { parseValue } from "#core/answers.ts";
import type { AnswerValue, Criterion } from "#core/grid.ts";
import { proven } from "#tests/support/matou-grid.ts";
import type { Operator } from "./small-grid.ts";
import {
  booleanCriterion,
  choiceCriterion,
  descriptiveChoice,
  descriptiveNumber,
  leafOf,
  multiCriterion,
  numberCriterion,
} from "./small-grid.ts";

type Row = readonly [value: AnswerValue, operator: Operator, status: "met" | "unmet"];
type Table = {
  readonly name: string;
  readonly criterion: Criterion;
  readonly rows: readonly Row[];
};

const tables: readonly Table[] = [
  {
    name: "a boolean",
    criterion: booleanCriterion(),
    rows: [
      ["unmet", { min_level: 1 }, "unmet"],
      ["partly", { min_level: 1 }, "met"],
      ["met", { min_level: 1 }, "met"],
      ["partly", { min_level: 2 }, "unmet"],
      ["met", { min_level: 2 }, "met"],
      ["unmet", { any_of: ["unmet"] }, "met"],
      ["met", { any_of: ["unmet", "partly"] }, "unmet"],
      ["partly", { any_of: ["met", "partly"] }, "met"],
    ],
  },
  {
    name: "an ordered choice, ties and gaps included",
    criterion: choiceCriterion([0, 1, 1, 7]),
    rows: [
      ["a", { min_level: 1 }, "unmet"],
      ["b", { min_level: 1 }, "met"],
      ["c", { min_level: 1 }, "met"],
      ["c", { min_level: 2 }, "unmet"],
      ["d", { min_level: 2 }, "met"],
      ["d", { min_level: 7 }, "met"],
      ["a", { any_of: ["a"] }, "met"],
      ["d", { any_of: ["a", "b"] }, "unmet"],
    ],
  },
  {
    name: "a descriptive choice",
    criterion: descriptiveChoice(3),
    rows: [
      ["b", { any_of: ["b"] }, "met"],
      ["b", { any_of: ["a", "c"] }, "unmet"],
      ["c", { any_of: ["a", "c"] }, "met"],
    ],
  },
  {
    name: "a multiple choice",
    criterion: multiCriterion(4, 2),
    rows: [
      [[], { min_level: 1 }, "unmet"],
      [["d"], { min_level: 1 }, "met"],
      [["d"], { min_level: 2 }, "unmet"],
      [["d", "a"], { min_level: 2 }, "met"],
      [["a", "b", "c", "d"], { min_level: 2 }, "met"],
      [[], { any_of: ["a"] }, "unmet"],
      [["b", "c"], { any_of: ["a", "d"] }, "unmet"],
      [["b", "c"], { any_of: ["a", "c"] }, "met"],
    ],
  },
  {
    name: "a number that is better higher",
    criterion: numberCriterion("higher", [10, 20.5, 99.9]),
    rows: [
      [9.99, { min_level: 1 }, "unmet"],
      [10, { min_level: 1 }, "met"],
      [20.49, { min_level: 2 }, "unmet"],
      [20.5, { min_level: 2 }, "met"],
      [99.9, { min_level: 3 }, "met"],
      ["none", { min_level: 1 }, "unmet"],
    ],
  },
  {
    name: "a number that is better lower",
    criterion: numberCriterion("lower", [72, 24, 8]),
    rows: [
      [72.01, { min_level: 1 }, "unmet"],
      [72, { min_level: 1 }, "met"],
      [24.01, { min_level: 2 }, "unmet"],
      [0, { min_level: 3 }, "met"],
      ["none", { min_level: 1 }, "unmet"],
    ],
  },
  {
    name: "the value of a number",
    criterion: descriptiveNumber(),
    rows: [
      [50, { min_value: 50 }, "met"],
      [49.999, { min_value: 50 }, "unmet"],
      [100, { min_value: -5 }, "met"],
      [50, { max_value: 50 }, "met"],
      [50.001, { max_value: 50 }, "unmet"],
      [0, { max_value: 1000 }, "met"],
      ["none", { min_value: 0 }, "unmet"],
      ["none", { max_value: 100 }, "unmet"],
    ],
  },
];

describe.each(tables)("a condition on $name", ({ criterion, rows }) => {
  test.each(rows)("with the answer %j, %j is %s", (value, operator, status) => {
    const answer = { value: proven(parseValue(criterion, value)) };

    expect(leafOf(criterion, operator, answer)).toMatchObject({
      criterion: criterion.id,
      status,
      reason: value === "none" ? "none" : "answer",
      value,
    });
  });

  test.each(rows)("without an answer, whatever %j would give, %j is pending", (_, operator) => {
    expect(leafOf(criterion, operator)).toMatchObject({
      status: "pending",
      reason: "unanswered",
      value: null,
      level: null,
    });
  });

  test.each(rows)("with %j answered too long ago, %j is pending", (value, operator) => {
    expect(leafOf(criterion, operator, { value, expired: true })).toMatchObject({
      status: "pending",
      reason: "expired",
      value,
    });
  });
});

test.each<[Criterion, Operator]>([
  [booleanCriterion(), { min_level: 1 }],
  [booleanCriterion(), { any_of: ["unmet", "partly", "met"] }],
  [choiceCriterion([0, 1]), { any_of: ["a", "b"] }],
  [multiCriterion(2, 1), { min_level: 1 }],
  [multiCriterion(2), { any_of: ["a", "b"] }],
  [numberCriterion("higher", [0]), { min_level: 1 }],
  [descriptiveNumber(), { min_value: 0 }],
  [descriptiveNumber(), { max_value: 100 }],
])("“not applicable” meets no condition: %#", (criterion, operator) => {
  const permissive: Criterion = {
    ...criterion,
    na_allowed: true,
    evidence: "required",
    importance: { base: false, only: "informative" },
  };

  expect(leafOf(permissive, operator, { value: "na" })).toMatchObject({
    status: "unmet",
    reason: "na",
    level: null,
  });
  expect(leafOf(permissive, operator, { value: "na", expired: true }).status).toBe("pending");
});

test("an answer called “none” of a choice is an answer like another", () => {
  const criterion = choiceCriterion([0, 1], {
    answers: [
      { id: "none", level: 1, fr: "Aucun", en: "None" },
      { id: "some", level: 0, fr: "Certains", en: "Some" },
    ],
  });

  const leaf = leafOf(criterion, { any_of: ["none"] }, { value: "none" });

  expect(leaf).toMatchObject({ status: "met", reason: "answer", level: 1 });
});

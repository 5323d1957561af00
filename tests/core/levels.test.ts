import { describe, expect, test } from "vitest";
import type { AnswerValue, Criterion } from "#core/grid.ts";
import { maximumLevel } from "#core/grid.ts";
import { levelOf } from "#core/rule.ts";
import {
  addressCriterion,
  booleanCriterion,
  choiceCriterion,
  descriptiveChoice,
  descriptiveNumber,
  multiCriterion,
  numberCriterion,
  texts,
} from "./small-grid.ts";

/** Levels 1 and 5, given in an order of no importance. */
const unsorted = numberCriterion("higher", [], {
  min: -10,
  steps: [
    { level: 5, bound: 50, ...texts },
    { level: 1, bound: -2.5, ...texts },
  ],
});

type Row = readonly [value: AnswerValue, level: number | null];
const tables: readonly {
  readonly name: string;
  readonly criterion: Criterion;
  readonly maximum: number;
  readonly rows: readonly Row[];
}[] = [
  {
    name: "a boolean",
    criterion: booleanCriterion(),
    maximum: 2,
    rows: [
      ["unmet", 0],
      ["partly", 1],
      ["met", 2],
      ["na", null],
    ],
  },
  {
    name: "a boolean without “partly”",
    criterion: booleanCriterion({ partly_allowed: false }),
    maximum: 2,
    rows: [
      ["unmet", 0],
      ["met", 2],
    ],
  },
  {
    name: "a descriptive boolean",
    criterion: booleanCriterion({ scale: "descriptive" }),
    maximum: 0,
    rows: [
      ["unmet", null],
      ["met", null],
    ],
  },
  {
    name: "a choice with ties and gaps",
    criterion: choiceCriterion([0, 3, 3, 7]),
    maximum: 7,
    rows: [
      ["a", 0],
      ["b", 3],
      ["c", 3],
      ["d", 7],
      ["na", null],
    ],
  },
  {
    name: "a descriptive choice",
    criterion: descriptiveChoice(2),
    maximum: 0,
    rows: [
      ["a", null],
      ["b", null],
    ],
  },
  {
    name: "a multiple choice, full before all is ticked",
    criterion: multiCriterion(5, 3),
    maximum: 3,
    rows: [
      [[], 0],
      [["e"], 1],
      [["a", "c"], 2],
      [["a", "b", "c"], 3],
      [["a", "b", "c", "d", "e"], 3],
    ],
  },
  {
    name: "a descriptive multiple choice",
    criterion: multiCriterion(2),
    maximum: 0,
    rows: [
      [[], null],
      [["a"], null],
    ],
  },
  {
    name: "a number that is better higher",
    criterion: unsorted,
    maximum: 5,
    rows: [
      [-10, 0],
      [-2.5, 1],
      [0, 1],
      [49.9, 1],
      [50, 5],
      ["none", 0],
      ["na", null],
    ],
  },
  {
    name: "a number that is better lower",
    criterion: numberCriterion("lower", [72, 24, 8]),
    maximum: 3,
    rows: [
      [100, 0],
      [72, 1],
      [24.1, 1],
      [24, 2],
      [8, 3],
      [0, 3],
      ["none", 0],
    ],
  },
  {
    name: "an ordered number no step of which is written yet",
    criterion: numberCriterion("higher", []),
    maximum: 0,
    rows: [
      [100, 0],
      ["none", 0],
    ],
  },
  {
    name: "a descriptive number",
    criterion: descriptiveNumber(),
    maximum: 0,
    rows: [
      [100, null],
      ["none", null],
    ],
  },
  {
    name: "an address",
    criterion: addressCriterion("url"),
    maximum: 0,
    rows: [
      ["https://a.example/", null],
      ["", null],
    ],
  },
];

describe.each(tables)("$name", ({ criterion, maximum, rows }) => {
  test(`reaches level ${maximum} at most`, () => {
    expect(maximumLevel(criterion)).toBe(maximum);
  });

  test.each(rows)("gives %j the level %j", (value, level) => {
    expect(levelOf(criterion, value)).toBe(level);
  });
});

import { expect, test } from "vitest";
import type { Answers } from "#core/answers.ts";
import type { Condition, Criterion, Grid, ProfileRules } from "#core/grid.ts";
import { findMinimalChanges } from "#core/minimal-changes.ts";
import type { Change } from "#core/minimal-changes.ts";
import { proof } from "./minimal-brute-force.ts";
import {
  booleanCriterion,
  choiceCriterion,
  descriptiveChoice,
  draftWith,
  gridWith,
  numberCriterion,
  rulesOf,
  texts,
} from "./small-grid.ts";

function smallGrid(criteria: readonly Criterion[], rules: Partial<ProfileRules>): Grid {
  const { rules: empty } = draftWith();
  return gridWith({ criteria, rules: { ...empty, profiles: [rulesOf("only", rules)] } });
}

function on(criterion: string, accepted: readonly string[]): Condition {
  return { criterion, any_of: accepted };
}

function setsFor(grid: Grid, answers: Answers): readonly (readonly Change[])[] {
  const way = findMinimalChanges(grid, answers).get("only");
  return way?.kind === "reachable" ? way.sets : [];
}

test("sets of the same cost come in the order of the grid, three at most", () => {
  const ids = ["a", "b", "c", "d"];
  const grid = smallGrid(
    ids.map((id) => booleanCriterion({ id })),
    { theme_minimums: [{ theme: "theme", min_share: 50 }] },
  );
  const answers: Answers = new Map(ids.map((id) => [id, { value: "unmet" }]));
  const way = findMinimalChanges(grid, answers).get("only");
  expect(way).toHaveProperty("cost", { changes: 2, steps: 4 });
  expect(setsFor(grid, answers).map((set) => set.map(({ criterion }) => criterion))).toStrictEqual([
    ["a", "b"],
    ["a", "c"],
    ["a", "d"],
  ]);
});

test("sets go down where a rule asks for less, and up elsewhere to make up for it", () => {
  const grid = smallGrid(
    [
      numberCriterion("higher", [10, 20], { id: "size" }),
      choiceCriterion([0, 1, 2], { id: "care" }),
    ],
    {
      requires: [{ criterion: "size", max_value: 15 }],
      theme_minimums: [{ theme: "theme", min_share: 75 }],
    },
  );
  const answers: Answers = new Map([
    ["size", { value: 30 }],
    ["care", { value: "b" }],
  ]);
  const way = findMinimalChanges(grid, answers).get("only");
  expect(way).toHaveProperty("cost", { changes: 2, steps: 2 });
  expect(setsFor(grid, answers)[0]).toMatchObject([
    { criterion: "size", needed: { kind: "number", least: 10, most: 15 }, steps: 1 },
    { criterion: "care", needed: { kind: "one-of", answers: ["c"], orBetter: false }, steps: 1 },
  ]);
});

test("sets mend several conditions by one answer where it can", () => {
  const grid = smallGrid([choiceCriterion([0, 1, 1], { id: "care" }), booleanCriterion()], {
    at_least: [
      {
        id: "first",
        label: texts,
        count: 1,
        of: [on("care", ["b", "c"]), on("subject", ["met"])],
      },
      {
        id: "second",
        label: texts,
        count: 1,
        of: [on("care", ["c"]), on("subject", ["partly"])],
      },
    ],
  });
  const sets = setsFor(grid, new Map());
  expect(sets).toHaveLength(1);
  expect(sets[0]).toMatchObject([{ criterion: "care", value: "c", steps: 1 }]);
});

test.each([
  ["given its evidence", { value: "met" }, { isSame: true, needsEvidence: true, steps: 0 }],
  [
    "confirmed",
    { value: "met", evidence: proof, expired: true },
    { isSame: true, needsEvidence: false, steps: 0 },
  ],
  [
    "raised with its evidence",
    { value: "unmet" },
    { isSame: false, needsEvidence: true, steps: 2 },
  ],
  ["answered", undefined, { isSame: false, needsEvidence: true, steps: 2 }],
])("a set has an answer %s", (_, answer, change) => {
  const grid = smallGrid([booleanCriterion({ evidence: "required" })], {
    requires: [{ criterion: "subject", min_level: 2 }],
  });
  const answers: Answers = new Map(answer === undefined ? [] : [["subject", answer]]);
  expect(setsFor(grid, answers)).toMatchObject([[{ ...change, value: "met" }]]);
});

test("sets never say what a hoster is: the condition is named instead", () => {
  const grid = smallGrid([descriptiveChoice(2, { id: "kind" }), booleanCriterion()], {
    requires: [on("kind", ["a"]), { criterion: "subject", min_level: 1 }],
    at_least: [{ id: "group", label: texts, count: 1, of: [on("kind", ["a"])] }],
  });
  const answers: Answers = new Map([["kind", { value: "b" }]]);
  expect(findMinimalChanges(grid, answers).get("only")).toMatchObject({
    kind: "out-of-reach",
    conditions: [{ criterion: "kind", status: "unmet" }],
    groups: ["group"],
  });
});

test("a number that does for either of two reasons is told the range of one of them", () => {
  const grid = smallGrid([numberCriterion("higher", [25], { id: "size" })], {
    at_least: [
      {
        id: "either",
        label: texts,
        count: 1,
        of: [
          { criterion: "size", max_value: 0 },
          { criterion: "size", min_level: 1 },
        ],
      },
    ],
  });
  expect(setsFor(grid, new Map())).toMatchObject([
    [{ value: 0, needed: { kind: "number", least: null, most: 0 }, steps: 0 }],
  ]);
});

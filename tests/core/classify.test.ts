import { describe, expect, test } from "vitest";
import type { Answers } from "#core/answers.ts";
import { classify } from "#core/classify.ts";
import type { Condition, Grid, GridDraft, Outcome, OutcomeRow, ProfileRules } from "#core/grid.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { booleanCriterion, draftWith, gridWith, rulesOf, texts } from "./small-grid.ts";

const met = { value: "met" };
const unmet = { value: "unmet" };

function asks(criterion: string): Condition {
  return { criterion, min_level: 2 };
}

function outcome(id: string, ...when: readonly OutcomeRow[]): Outcome {
  return { id, when, label: texts, sentence: texts };
}

/** Criteria `one`, `two`, `three`, `four`, and one profile per block of rules. */
function gridOf(
  blocks: readonly ProfileRules[],
  outcomes: readonly Outcome[],
  changes: Partial<GridDraft["rules"]> = {},
): Grid {
  const profiles = blocks.map(({ profile }) => profile);
  const importance = {
    base: false,
    ...Object.fromEntries(profiles.map((id) => [id, "counts" as const])),
  };
  return gridWith({
    criteria: ["one", "two", "three", "four"].map((id) => booleanCriterion({ id, importance })),
    profiles: profiles.map((id) => ({ id, label: texts, short: texts, description: texts })),
    rules: { ...draftWith().rules, profiles: blocks, outcomes, ...changes },
  });
}

function answersOf(entries: Readonly<Record<string, typeof met>>): Answers {
  return new Map(Object.entries(entries));
}

describe("profiles and outcomes are those of the document", () => {
  test("with one profile", () => {
    const grid = gridOf(
      [rulesOf("solo", { requires: [asks("one")] })],
      [outcome("yes", { solo: "met" }), outcome("no", { solo: "any" })],
    );

    expect(classify(grid, answersOf({ one: met }))).toMatchObject({
      outcome: "yes",
      profiles: { solo: { status: "met", missing: [] } },
    });
    expect(classify(grid, answersOf({ one: unmet }))).toMatchObject({
      outcome: "no",
      profiles: { solo: { status: "unmet", missing: ["one"] } },
    });
  });

  test("with three profiles, one of them called like a property every object has", () => {
    const grid = gridOf(
      [
        rulesOf("constructor", { requires: [asks("one")] }),
        rulesOf("valueof", { requires: [asks("two")] }),
        rulesOf("7", { requires: [asks("three")] }),
      ],
      [
        outcome("two-of-three", { constructor: "met" as const, valueof: "unmet", 7: "pending" }),
        outcome("other", { constructor: "any" as const, valueof: "any", 7: "any" }),
      ],
    );

    const { profiles, outcome: found } = classify(grid, answersOf({ one: met, two: unmet }));

    expect(Object.entries(profiles)).toEqual(
      expect.arrayContaining([
        ["constructor", { status: "met", missing: [] }],
        ["valueof", { status: "unmet", missing: ["two"] }],
        ["7", { status: "pending", missing: ["three"] }],
      ]),
    );
    expect(found).toBe("two-of-three");
    expect(classify(grid, new Map()).outcome).toBe("other");
  });

  test("the first outcome with a matching row wins, and the trace says which row", () => {
    const grid = gridOf(
      [rulesOf("a", { requires: [asks("one")] }), rulesOf("b", { requires: [asks("two")] })],
      [
        outcome("never"),
        outcome("open", { a: "unmet", b: "pending" }, { a: "pending", b: "any" }),
        outcome("also-open", { a: "pending", b: "pending" }),
        outcome("rest", { a: "any", b: "any" }),
      ],
    );
    const outcomeFor = (answers: Answers) => classify(grid, answers).trace.outcome;

    expect(outcomeFor(new Map())).toEqual({ id: "open", row: 1 });
    expect(outcomeFor(answersOf({ one: unmet }))).toEqual({ id: "open", row: 0 });
    expect(outcomeFor(answersOf({ one: met, two: unmet }))).toEqual({ id: "rest", row: 0 });
  });
});

test("missing lists criteria in grid order without repeats, then themes, then blocks", () => {
  const block = (id: string) => ({ id, label: texts, count: 1, of: [asks("four")] });
  const grid = gridOf(
    [
      rulesOf("solo", {
        requires: [asks("three"), asks("one"), asks("three"), asks("four")],
        at_least: [block("second"), block("first")],
        theme_minimums: [{ theme: "theme", min_share: 80 }],
      }),
    ],
    [outcome("any", { solo: "any" })],
    { base: [asks("two"), asks("one")] },
  );

  const { profiles } = classify(grid, answersOf({ one: met, two: unmet, four: unmet }));

  expect(profiles["solo"]).toEqual({
    status: "unmet",
    missing: ["two", "three", "four", "theme:theme", "at-least:second", "at-least:first"],
  });
});

describe("a block of conditions some of which must be met", () => {
  const of = ["one", "two", "three"].map(asks);
  const grid = gridOf(
    [rulesOf("solo", { at_least: [{ id: "block", label: texts, count: 2, of }] })],
    [outcome("any", { solo: "any" })],
  );

  test.each([
    ["met", "as soon as enough are met", { one: met, three: met }],
    ["met", "when all are", { one: met, two: met, three: met }],
    ["pending", "when what is open may be enough", { one: met, two: unmet }],
    ["pending", "when nothing is known", {}],
    ["unmet", "when what is open cannot be enough", { one: unmet, two: unmet }],
    ["unmet", "when all is known", { one: met, two: unmet, three: unmet }],
  ])("is %s %s", (status, _, answers) => {
    expect(classify(grid, answersOf(answers)).profiles["solo"]?.status).toBe(status);
  });
});

test("a profile is unmet as soon as one part is, whatever is still open", () => {
  const grid = gridOf(
    [rulesOf("solo", { requires: [asks("one"), asks("two")] })],
    [outcome("any", { solo: "any" })],
  );
  const statusFor = (answers: Answers) => classify(grid, answers).profiles["solo"]?.status;

  expect(statusFor(answersOf({ two: unmet }))).toBe("unmet");
  expect(statusFor(answersOf({ two: met }))).toBe("pending");
  expect(statusFor(answersOf({ one: met, two: met }))).toBe("met");
});

test("a need is unmet if a condition is, else pending if one is, else met", () => {
  const conditions = ["one", "two"].map(asks);
  const grid = gridWith({
    criteria: ["one", "two"].map((id) => booleanCriterion({ id })),
    needs: [{ id: "both", label: texts, conditions }],
  });
  const needFor = (answers: Answers) => classify(grid, answers).needs["both"];

  expect(needFor(new Map())).toBe("pending");
  expect(needFor(answersOf({ one: met }))).toBe("pending");
  expect(needFor(answersOf({ one: unmet }))).toBe("unmet");
  expect(needFor(answersOf({ one: met, two: met }))).toBe("met");
});

test("coverage counts unexpired answers, “not applicable” and unproven ones included", () => {
  const answers: Answers = new Map([
    ["chatonsinfos-file", { value: "na" }],
    ["legal-notice", { value: "met" }],
    ["backups", { value: "weekly", expired: true }],
    ["hosted-people", { value: 40, expired: false }],
  ]);

  expect(classify(matouGrid, answers).coverage).toEqual({
    answered: 3,
    total: matouGrid.document.criteria.length,
  });
});

test("answers to criteria the grid does not have change nothing", () => {
  const answers: Answers = new Map([["legal-notice", met]]);
  const more: Answers = new Map([...answers, ["__proto__", met], ["elsewhere", met]]);

  expect(classify(matouGrid, more)).toEqual(classify(matouGrid, answers));
});

test("a theme without a scored criterion has no share", () => {
  const scored = Object.keys(classify(matouGrid, new Map()).themes);
  const descriptive = booleanCriterion({ scale: "descriptive" });

  expect(scored).toHaveLength(matouGrid.scoredThemes.length);
  expect(scored).toContain("contract");
  expect(classify(gridWith({ criteria: [descriptive] }), new Map()).themes).toEqual({});
});

test("the answers may come in any order, and the verdict is the same each time", () => {
  const [example] = matouGrid.document.examples;
  const entries = Object.entries(example?.answers ?? {}).map(
    ([id, value]) => [id, { value, evidence: "https://a.example/" }] as const,
  );

  const first = JSON.stringify(classify(matouGrid, new Map(entries)));

  expect(entries.length).toBeGreaterThan(40);
  expect(JSON.stringify(classify(matouGrid, new Map(entries.toReversed())))).toBe(first);
});

import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { Answer, Answers } from "#core/answers.ts";
import { checkGrid } from "#core/check-grid.ts";
import { classify } from "#core/classify.ts";
import type { Criterion, Grid, GridDraft } from "#core/grid.ts";
import { arbitraryCase, arbitraryMatouCase } from "./arbitrary-answers.ts";
import { runs } from "./arbitrary-grid.ts";
import { improve } from "./better-answer.ts";
import type { Operator } from "./small-grid.ts";
import {
  booleanCriterion,
  choiceCriterion,
  descriptiveChoice,
  descriptiveNumber,
  draftWith,
  multiCriterion,
  numberCriterion,
  rulesOf,
} from "./small-grid.ts";

vi.setConfig({ testTimeout: 60_000 });

/** What is met, part by part, in the profiles that promise to be monotone. */
function partsMet(grid: Grid, answers: Answers): readonly string[] {
  const { trace } = classify(grid, answers);
  const promised = grid.document.rules.profiles.filter((block) => block.monotone);
  return promised.flatMap(({ profile }) => {
    const found = trace.profiles[profile];
    if (found === undefined) return [];
    const { base, requires, themeMinimums, atLeast } = found;
    const parts = Object.entries({ base, requires, themeMinimums, atLeast, whole: [found] });
    return parts.flatMap(([name, list]) =>
      list.flatMap((part, index) => (part.status === "met" ? [`${profile} ${name} ${index}`] : [])),
    );
  });
}

describe("a better answer never takes away what a monotone profile has", () => {
  test("whatever the grid and the answers", () => {
    fc.assert(
      fc.property(arbitraryCase, ({ grid, answers, dice }) => {
        const before = partsMet(grid, answers);
        for (const criterion of grid.document.criteria) {
          const after = partsMet(grid, improve(dice, criterion, answers));
          expect(after).toEqual(expect.arrayContaining([...before]));
        }
      }),
      runs(3000),
    );
  });

  test("“organization”, in the grid in force, better answer after better answer", () => {
    fc.assert(
      fc.property(arbitraryMatouCase, ({ grid, answers, dice }) => {
        let met = partsMet(grid, answers);
        let better = answers;
        for (const criterion of grid.document.criteria) {
          better = improve(dice, criterion, better);
          const after = partsMet(grid, better);
          expect(after).toEqual(expect.arrayContaining([...met]));
          met = after;
        }
      }),
      runs(200),
    );
  });
});

function draftAsking(criterion: Criterion, operator: Operator): GridDraft {
  const { rules } = draftWith();
  const requires = [{ criterion: criterion.id, ...operator }];
  const profiles = [rulesOf("only", { requires, monotone: true })];
  return draftWith({ criteria: [criterion], rules: { ...rules, profiles } });
}

const required = { evidence: "required" } as const;
const strict = booleanCriterion({ partly_allowed: false });

describe("the promise to be monotone", () => {
  test.each<[string, Criterion, Operator]>([
    ["a level", booleanCriterion(required), { min_level: 1 }],
    ["the best answers of a choice", choiceCriterion([0, 1, 2]), { any_of: ["b", "c"] }],
    ["every answer of a choice", choiceCriterion([0, 1]), { any_of: ["a", "b"] }],
    ["the best answers, proven", choiceCriterion([0, 1, 2], required), { any_of: ["b", "c"] }],
    ["both answers of a boolean without “partly”", strict, { any_of: ["unmet", "met"] }],
    ["any option of a list", multiCriterion(3), { any_of: ["b"] }],
    ["any option of a list, proven", multiCriterion(3, 2, required), { any_of: ["b"] }],
    ["at least, when higher is better", numberCriterion("higher", [10]), { min_value: 5 }],
    ["at most, when lower is better", numberCriterion("lower", [10]), { max_value: 15 }],
    ["at least a proven number", numberCriterion("higher", [10], required), { min_value: 10 }],
    [
      "whatever number there can be, proven",
      numberCriterion("higher", [0], required),
      { min_value: -5 },
    ],
    [
      "whatever number there can be, lower and proven",
      numberCriterion("lower", [100], required),
      { max_value: 500 },
    ],
    ["at most a proven number", numberCriterion("lower", [10], required), { max_value: 10 }],
  ])("can be made on %s", (_, criterion, operator) => {
    expect(checkGrid(draftAsking(criterion, operator))).toMatchObject({ ok: true });
  });

  test.each<[string, Criterion, Operator]>([
    ["a lower answer than the best", choiceCriterion([0, 1, 2]), { any_of: ["b"] }],
    ["one of two equal answers", choiceCriterion([0, 1, 1]), { any_of: ["b"] }],
    ["“partly” alone", booleanCriterion(), { any_of: ["partly"] }],
    ["the answers of a descriptive choice", descriptiveChoice(2), { any_of: ["a", "b"] }],
    ["at most, when higher is better", numberCriterion("higher", [10]), { max_value: 50 }],
    ["at least, when lower is better", numberCriterion("lower", [10]), { min_value: 50 }],
    ["a number that has no better", descriptiveNumber(), { min_value: 50 }],
    [
      "an answer to be proven only once raised",
      choiceCriterion([0, 1], required),
      { any_of: ["a", "b"] },
    ],
    [
      "a higher number to be proven only once raised",
      numberCriterion("higher", [10], required),
      { min_value: 5 },
    ],
    [
      "a lower number to be proven only once improved",
      numberCriterion("lower", [10], required),
      { max_value: 15 },
    ],
  ])("cannot be made on %s", (_, criterion, operator) => {
    expect(checkGrid(draftAsking(criterion, operator))).toMatchObject({
      ok: false,
      problems: [{ path: "/rules/profiles/0/requires/0", code: "not-monotone", detail: "subject" }],
    });
  });

  test("is also about the common base and the blocks of a profile", () => {
    const criterion = descriptiveChoice(2);
    const condition = { criterion: "subject", any_of: ["a"] };
    const { rules } = draftAsking(criterion, { any_of: ["a"] });
    const [first] = draftWith().rules.profiles;
    const block = { id: "block", label: criterion.label, count: 1, of: [condition] };
    const profiles = [rulesOf("only", { ...first, at_least: [block], monotone: true })];

    const draft = draftWith({
      criteria: [criterion],
      rules: { ...rules, base: [condition], profiles },
    });

    expect(checkGrid(draft)).toMatchObject({
      ok: false,
      problems: [
        { path: "/rules/base/0", code: "not-monotone" },
        { path: "/rules/profiles/0/at_least/0/of/0", code: "not-monotone" },
      ],
    });
  });

  test("is worth nothing to a profile that does not make it", () => {
    const criterion = choiceCriterion([0, 1]);
    const { rules } = draftAsking(criterion, { any_of: ["a"] });
    const profiles = rules.profiles.map((block) => ({ ...block, monotone: false }));
    const result = checkGrid(draftWith({ criteria: [criterion], rules: { ...rules, profiles } }));
    if (!result.ok) throw new Error("The draft is consistent");
    const statusFor = (answer: Answer) =>
      classify(result.value, new Map([["subject", answer]])).profiles["only"]?.status;

    expect([statusFor({ value: "a" }), statusFor({ value: "b" })]).toEqual(["met", "unmet"]);
  });
});

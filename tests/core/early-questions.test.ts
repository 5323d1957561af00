import { describe, expect, test } from "vitest";
import { earlyQuestions } from "#core/early-questions.ts";
import type { Criterion } from "#core/grid.ts";
import { booleanCriterion, descriptiveChoice, gridWith, numberCriterion } from "./small-grid.ts";

const choice = descriptiveChoice(2);
const asked = (criterion: Criterion, id: string): Criterion => ({ ...criterion, id });
const first = asked(choice, "first");
const second = asked(numberCriterion("higher", [5]), "second");
const third = asked(booleanCriterion(), "third");
const other = { fr: "autre", en: "other" };

function changeOf(
  before: readonly Criterion[],
  after: readonly Criterion[],
  reworded: readonly string[] = [],
) {
  return {
    before: gridWith({ criteria: before }),
    after: gridWith({ criteria: after }),
    reworded: new Set(reworded),
  };
}

describe("a version asks before it comes", () => {
  test("what it adds, and nothing of what it keeps", () => {
    const change = changeOf([first], [third, first, second]);
    const questions = { fresh: ["third", "second"], review: [] };
    expect(earlyQuestions(change, { first: { value: "a" } })).toEqual(questions);
    expect(earlyQuestions(change, null)).toEqual(questions);
  });

  test("what was answered to another question, and nothing that was never answered", () => {
    const change = changeOf([first, second], [{ ...first, question: other }, second]);
    const review = ["first"];
    expect(earlyQuestions(change, { first: { value: "a" } })).toEqual({ fresh: [], review });
    expect(earlyQuestions(change, { second: { value: 3 } })).toEqual({ fresh: [], review: [] });
    expect(earlyQuestions(change, null)).toEqual({ fresh: [], review });
  });

  test("nothing of what the group says means the same", () => {
    const change = changeOf([first], [{ ...first, question: other }], ["first"]);
    expect(earlyQuestions(change, { first: { value: "a" } }).review).toEqual([]);
    expect(earlyQuestions(change, null).review).toEqual([]);
  });

  test("of who published nothing, every question whose answers are others", () => {
    const unit = changeOf(
      [second],
      [asked(numberCriterion("higher", [5], { unit: other }), "second")],
    );
    expect(earlyQuestions(unit, null).review).toEqual(["second"]);
    const steps = changeOf([second], [asked(numberCriterion("higher", [7]), "second")]);
    expect(earlyQuestions(steps, null).review).toEqual([]);
  });
});

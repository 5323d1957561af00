import { describe, expect, test } from "vitest";
import { checkGrid } from "#core/check-grid.ts";
import { classify } from "#core/classify.ts";
import type { GridDraft } from "#core/grid.ts";
import {
  criterionKinds,
  evidenceLevels,
  operators,
  reasons,
  scales,
  statuses,
} from "#core/vocabulary.ts";
import { proven } from "#tests/support/matou-grid.ts";
import { seededDice } from "./dice.ts";
import { rollAnswers } from "./random-answers.ts";
import { rollDraft } from "./random-grid.ts";

const dice = seededDice(11);
const drafts = Array.from({ length: 600 }, () => rollDraft(dice));
const cases = drafts.flatMap((draft) => {
  const grid = proven(checkGrid(draft));
  return Array.from({ length: 5 }, () => classify(grid, rollAnswers(dice, grid)));
});
const leaves = cases.flatMap(({ trace }) =>
  Object.values(trace.profiles).flatMap(({ base, requires, atLeast }) => [
    ...base,
    ...requires,
    ...atLeast.flatMap((block) => block.of),
  ]),
);

/** How many of the drafts have it. */
function count(holds: (draft: GridDraft) => boolean): number {
  return drafts.filter(holds).length;
}

describe("random grids and answers reach what the properties are about", () => {
  test.each(criterionKinds)("criteria of kind %s", (kind) => {
    expect(count(({ criteria }) => criteria.some((each) => each.kind === kind))).toBeGreaterThan(
      30,
    );
  });

  test.each([...scales, ...evidenceLevels])("criteria that are %s", (word) => {
    const has = (draft: GridDraft) =>
      draft.criteria.some((each) => each.scale === word || each.evidence === word);
    expect(count(has)).toBeGreaterThan(30);
  });

  test.each([1, 2, 3, 4])("grids of %i profiles", (number) => {
    expect(count(({ profiles }) => profiles.length === number)).toBeGreaterThan(30);
  });

  test.each(operators.flatMap((operator) => statuses.map((status) => ({ operator, status }))))(
    "conditions with $operator that are $status",
    ({ operator, status }) => {
      const found = leaves.filter((leaf) => leaf.operator === operator && leaf.status === status);
      expect(found.length).toBeGreaterThan(30);
    },
  );

  test.each(reasons.filter((reason) => reason !== "na"))("answers judged for %s", (reason) => {
    expect(leaves.filter((leaf) => leaf.reason === reason).length).toBeGreaterThan(30);
  });

  test("“not applicable”, asked by needs alone", () => {
    const asked = cases.flatMap(({ trace }) =>
      Object.values(trace.needs).flatMap((need) => need.conditions),
    );
    expect(asked.filter((leaf) => leaf.reason === "na").length).toBeGreaterThan(10);
  });

  test.each(statuses)("minimums, blocks, needs and profiles that are %s", (status) => {
    const profiles = cases.flatMap(({ trace }) => Object.values(trace.profiles));
    const needs = cases.flatMap(({ trace }) => Object.values(trace.needs));
    const minimums = profiles.flatMap((profile) => profile.themeMinimums);
    const blocks = profiles.flatMap((profile) => profile.atLeast);
    for (const parts of [profiles, needs, minimums, blocks]) {
      const found = [...parts].map((part) => part.status).filter((each) => each === status);
      expect(found.length).toBeGreaterThan(30);
    }
  });

  test("profiles that promise to be monotone on every operator", () => {
    const promised = drafts.flatMap(({ rules }) =>
      rules.profiles
        .filter((block) => block.monotone)
        .flatMap(({ requires, at_least: blocks }) => [
          ...requires,
          ...blocks.flatMap(({ of }) => of),
        ]),
    );
    for (const operator of operators) {
      expect(promised.filter((condition) => operator in condition).length).toBeGreaterThan(10);
    }
  });
});

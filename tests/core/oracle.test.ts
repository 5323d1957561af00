import { describe, expect, test } from "vitest";
import { checkGrid } from "#core/check-grid.ts";
import { classify } from "#core/classify.ts";
import type { Grid } from "#core/grid.ts";
import { matouGrid, proven } from "#tests/support/matou-grid.ts";
import { seededDice } from "./dice.ts";
import type { Dice } from "./dice.ts";
import { isNearest } from "./fraction.ts";
import { judge } from "./oracle.ts";
import { rollAnswers } from "./random-answers.ts";
import { rollDraft } from "./random-grid.ts";

/** How many random answers to the grid are judged otherwise by the oracle. */
function countDifferences(dice: Dice, grid: Grid, count: number): number {
  let differences = 0;
  for (let index = 0; index < count; index += 1) {
    const answers = rollAnswers(dice, grid);
    const expected = judge(grid.document, answers);
    const { outcome, profiles, needs, themes } = classify(grid, answers);
    const isSame =
      JSON.stringify({ outcome, profiles, needs }) ===
      JSON.stringify({
        outcome: expected.outcome,
        profiles: expected.profiles,
        needs: expected.needs,
      });
    const areNear = [...expected.themes].every(
      ([theme, { low, high }]) =>
        isNearest(themes[theme]?.low ?? -1, ...low) &&
        isNearest(themes[theme]?.high ?? -1, ...high),
    );
    const isWhole = Object.keys(themes).length === expected.themes.size;
    if (!isSame || !areNear || !isWhole) differences += 1;
  }
  return differences;
}

describe("the core and an independent reading of the grid header agree", () => {
  test("on random answers to the grid in force", () => {
    expect(countDifferences(seededDice(2026), matouGrid, 1000)).toBe(0);
  });

  test.each(Array.from({ length: 25 }, (_, index) => index))(
    "on random answers to random grids, part %i",
    (part) => {
      const dice = seededDice(part);
      for (let count = 0; count < 20; count += 1) {
        const grid = proven(checkGrid(rollDraft(dice)));
        expect(countDifferences(dice, grid, 25)).toBe(0);
      }
    },
  );
});

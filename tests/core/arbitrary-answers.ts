import fc from "fast-check";
import type { Answers } from "#core/answers.ts";
import { checkGrid } from "#core/check-grid.ts";
import type { Grid } from "#core/grid.ts";
import { matouGrid, proven } from "#tests/support/matou-grid.ts";
import { arbitraryDice } from "./arbitrary-grid.ts";
import type { Dice } from "./dice.ts";
import { rollAnswers } from "./random-answers.ts";
import { rollDraft } from "./random-grid.ts";

/** A grid, answers to it, and dice left to throw for what happens next. */
export type Case = { readonly grid: Grid; readonly answers: Answers; readonly dice: Dice };

/** Random answers to a random grid: missing, expired, unproven, “none” and “na” included. */
export const arbitraryCase: fc.Arbitrary<Case> = arbitraryDice.map((dice) =>
  withAnswers(dice, proven(checkGrid(rollDraft(dice)))),
);

/** Random answers to the grid in force. */
export const arbitraryMatouCase: fc.Arbitrary<Case> = arbitraryDice.map((dice) =>
  withAnswers(dice, matouGrid),
);

function withAnswers(dice: Dice, grid: Grid): Case {
  const answers = rollAnswers(dice, grid);
  return Object.assign({ grid, answers, dice }, { [fc.toStringMethod]: () => show(grid, answers) });
}

const texts = ["label", "question", "help", "why", "intro", "short", "description", "sentence"];

/** A failing case without the words nobody needs to understand it. */
function show({ document: { criteria, rules, needs } }: Grid, answers: Answers): string {
  return JSON.stringify({ criteria, rules, needs, answers: [...answers] }, (key, value: unknown) =>
    texts.includes(key) || key === "fr" || key === "en" ? undefined : value,
  );
}

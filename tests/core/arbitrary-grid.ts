import fc from "fast-check";
import { checkGrid } from "#core/check-grid.ts";
import type { Grid, GridDraft } from "#core/grid.ts";
import { proven } from "#tests/support/matou-grid.ts";
import type { Dice } from "./dice.ts";
import { rollDraft } from "./random-grid.ts";

/** A failure is shrunk for this long at most; long grids shrink slowly. */
export function runs(numRuns: number): fc.Parameters<unknown> {
  return { numRuns, plugins: [fc.interruptAfterTimeLimit(20_000)] };
}

/** One function per range: `fc.gen` looks its arbitraries up by the function that makes them. */
const ranges = new Map<string, () => fc.Arbitrary<number>>();

/** Dice thrown by fast-check: replayed by its seed, and shrunk towards the lowest numbers. */
export const arbitraryDice: fc.Arbitrary<Dice> = fc.gen().map((generate) => ({
  whole(min, max) {
    const key = `${min} ${max}`;
    const range = ranges.get(key) ?? (() => fc.integer({ min, max }));
    ranges.set(key, range);
    return generate(range);
  },
}));

/** A consistent draft of 1 to 4 profiles, of all kinds, operators and parts. */
export const arbitraryDraft: fc.Arbitrary<GridDraft> = arbitraryDice.map(rollDraft);

export const arbitraryGrid: fc.Arbitrary<Grid> = arbitraryDraft.map((draft) =>
  proven(checkGrid(draft)),
);

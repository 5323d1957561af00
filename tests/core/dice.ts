/**
 * A source of choices for random grids and answers: `seededDice` where a hundred thousand
 * cases are needed, `arbitraryDice` (fast-check, shrinks) where a failure has to be read.
 */
export type Dice = {
  /** A whole number from `min` to `max`, both included. */
  readonly whole: (min: number, max: number) => number;
};

/** Mulberry32: the same seed gives the same choices on every machine. */
export function seededDice(seed: number): Dice {
  let state = seed;
  return {
    whole(min, max) {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      const unit = ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
      return min + Math.floor(unit * (max - min + 1));
    },
  };
}

export function chance(dice: Dice, percent: number): boolean {
  return dice.whole(1, 100) <= percent;
}

export function pick<Item>(dice: Dice, items: readonly Item[]): Item {
  const item = items[dice.whole(0, items.length - 1)];
  if (item === undefined) throw new Error("There is nothing to pick from");
  return item;
}

/** Each item with the given chance, in their order. */
export function some<Item>(dice: Dice, items: readonly Item[], percent = 50): readonly Item[] {
  return items.filter(() => chance(dice, percent));
}

/** `count` different items, in any order. */
export function draw<Item>(dice: Dice, items: readonly Item[], count: number): readonly Item[] {
  const left = [...items];
  return Array.from({ length: count }, () => left.splice(dice.whole(0, left.length - 1), 1)).flat();
}

export function times<Item>(count: number, roll: (index: number) => Item): readonly Item[] {
  return Array.from({ length: count }, (_, index) => roll(index));
}

import type { Option } from "#core/minimal-options.ts";

/** One criterion to decide about. */
export type Slot = {
  /** As it stands; null where that cannot be left. */
  readonly present: Option | null;
  /** What it may become, by level, in the order they are to be proposed. */
  readonly changes: readonly (readonly Option[])[];
  /** What one level adds to the sum of its theme. */
  readonly weight: bigint;
  /** What the sum of its theme must reach. */
  readonly need: bigint;
  /** Whether it is the last one of its theme. */
  readonly isLast: boolean;
};

/** What is changed in all: criteria first, then levels. */
export type Cost = { readonly changes: number; readonly steps: number };

export type Found = {
  readonly cost: Cost;
  /** Different ways at that cost, each with one option per slot. */
  readonly ways: readonly (readonly Option[])[];
};

/** How far the decisions taken so far reach. */
type State = { readonly sum: bigint; readonly left: readonly number[] };

/**
 * The cheapest ways to reach every theme's sum and every group's count, at most `limit` of them,
 * earlier slots changed first; null when there is none. Two ways differ by the slots they change
 * or by their levels. Exact: what is left to pay depends on the slot and the state alone, so
 * that each pair is worked out once.
 */
export function findCheapest(
  slots: readonly Slot[],
  counts: readonly number[],
  limit: number,
): Found | null {
  const start: State = { sum: 0n, left: counts };
  const cheapest = askCheapest(slots);
  const cost = cheapest(0, start);
  if (cost === null) return null;
  const ways: (readonly Option[])[] = [];
  const walk = (index: number, trails: Trails, rest: Cost): void => {
    const slot = slots[index];
    if (slot === undefined) {
      const [trail] = trails.values();
      if (trail !== undefined) ways.push(trail.options);
      return;
    }
    for (const options of choicesOf(slot)) {
      if (ways.length >= limit) return;
      const paid = costOf(slot, options[0]);
      const left = { changes: rest.changes - paid.changes, steps: rest.steps - paid.steps };
      const next = extend(trails, slot, options, (state) =>
        isSame(cheapest(index + 1, state), left),
      );
      if (next.size > 0) walk(index + 1, next, left);
    }
  };
  walk(0, new Map([[keyOf(start), { state: start, options: [] }]]), cost);
  return { cost, ways };
}

/** By state, one way to come there; all by the same changes and levels. */
type Trails = ReadonlyMap<string, { readonly state: State; readonly options: readonly Option[] }>;

function extend(
  trails: Trails,
  slot: Slot,
  options: readonly Option[],
  isWanted: (state: State) => boolean,
): Trails {
  const next = new Map<string, { state: State; options: readonly Option[] }>();
  for (const trail of trails.values()) {
    for (const option of options) {
      const state = take(slot, trail.state, option);
      if (state === null || next.has(keyOf(state)) || !isWanted(state)) continue;
      next.set(keyOf(state), { state, options: [...trail.options, option] });
    }
  }
  return next;
}

function askCheapest(slots: readonly Slot[]): (index: number, state: State) => Cost | null {
  const known = slots.map(() => new Map<string, Cost | null>());
  const ask = (index: number, state: State): Cost | null => {
    const slot = slots[index];
    if (slot === undefined) return state.left.every((count) => count === 0) ? nothing : null;
    const key = keyOf(state);
    const before = known[index]?.get(key);
    if (before !== undefined) return before;
    let cheapest: Cost | null = null;
    for (const options of choicesOf(slot)) {
      for (const option of options) {
        const next = take(slot, state, option);
        const rest = next === null ? null : ask(index + 1, next);
        if (rest === null) continue;
        const paid = costOf(slot, option);
        const cost = { changes: paid.changes + rest.changes, steps: paid.steps + rest.steps };
        if (cheapest === null || isCheaper(cost, cheapest)) cheapest = cost;
      }
    }
    known[index]?.set(key, cheapest);
    return cheapest;
  };
  return ask;
}

const nothing: Cost = { changes: 0, steps: 0 };

/** Changes first, so that ways come in the order of the grid. */
function choicesOf({ changes, present }: Slot): readonly (readonly Option[])[] {
  return present === null ? changes : [...changes, [present]];
}

function costOf({ present }: Slot, option: Option | undefined): Cost {
  if (option === undefined || option === present) return nothing;
  return { changes: 1, steps: option.steps };
}

/** Null when the theme ends short of what it must reach. Sums beyond the need are all the same. */
function take({ weight, need, isLast }: Slot, { sum, left }: State, option: Option): State | null {
  const reached = sum + weight * BigInt(option.level);
  if (isLast && reached < need) return null;
  return {
    sum: isLast ? 0n : reached < need ? reached : need,
    left: left.map((count, group) => Math.max(0, count - (option.gains[group] ?? 0))),
  };
}

function keyOf({ sum, left }: State): string {
  return `${sum} ${left.join(" ")}`;
}

function isCheaper(one: Cost, other: Cost): boolean {
  return one.changes < other.changes || (one.changes === other.changes && one.steps < other.steps);
}

function isSame(one: Cost | null, other: Cost): boolean {
  return one !== null && one.changes === other.changes && one.steps === other.steps;
}

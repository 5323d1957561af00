import type { Condition, Criterion, Grid, ProfileRules } from "#core/grid.ts";
import type { Demand, Option } from "#core/minimal-options.ts";
import { listOptions, presentOption } from "#core/minimal-options.ts";
import type { Slot } from "#core/minimal-search.ts";
import type { Standing } from "#core/rule.ts";
import type { ThemeShare } from "#core/share.ts";
import { measureShares } from "#core/share.ts";

/** What is asked of the answers, all of it. */
export type Asked = Pick<ProfileRules, "requires" | "at_least" | "theme_minimums">;

/** One criterion that what is asked depends on, with all that it may become. */
export type Entry = {
  readonly criterion: Criterion;
  readonly standing: Standing;
  readonly options: readonly Option[];
};

/** What is to be decided: one entry and one slot per criterion, and the counts groups must reach. */
export type Plan = {
  readonly entries: readonly Entry[];
  readonly slots: readonly Slot[];
  readonly counts: readonly number[];
};

/** Criteria by theme, so that the sum of one may be forgotten once its last criterion is decided. */
export function makePlan(grid: Grid, standings: ReadonlyMap<string, Standing>, asked: Asked): Plan {
  const shares = measureShares(grid, standings);
  const demandOf = readDemands(asked);
  const decisions = grid.document.themes.flatMap(({ id }) => {
    const minimum = asked.theme_minimums.find(({ theme }) => theme === id);
    const sum = minimum === undefined ? noSum : readSum(shares.get(id), minimum.min_share);
    return grid.document.criteria
      .filter(({ id: criterion, theme }) => theme === id && isAsked(criterion, demandOf, sum))
      .flatMap((criterion, index, all) => {
        const standing = standings.get(criterion.id);
        if (standing === undefined) return [];
        const demand = demandOf.get(criterion.id) ?? nothingAsked(asked);
        const options = listOptions(criterion, standing, demand);
        const present = presentOption(standing, demand);
        const slot = {
          present: present.holds ? present : null,
          changes: byLevel(options),
          weight: sum.weights.get(criterion.id) ?? 0n,
          need: sum.need,
          isLast: index === all.length - 1,
        };
        return [{ entry: { criterion, standing, options }, slot }];
      });
  });
  return {
    entries: decisions.map(({ entry }) => entry),
    slots: decisions.map(({ slot }) => slot),
    counts: asked.at_least.map(({ count }) => count),
  };
}

/** What one level of each criterion of a theme adds, and what they must add up to. */
type Sum = { readonly weights: ReadonlyMap<string, bigint>; readonly need: bigint };

const noSum: Sum = { weights: new Map(), need: 0n };

function readSum(share: ThemeShare | undefined, minShare: number): Sum {
  if (share === undefined) return noSum;
  const { parts, exact } = share;
  const unit = exact.whole / BigInt(parts.length);
  return {
    weights: new Map(parts.map(({ criterion, maximum }) => [criterion, unit / BigInt(maximum)])),
    need: (BigInt(minShare) * exact.whole + 99n) / 100n,
  };
}

function isAsked(id: string, demandOf: ReadonlyMap<string, Demand>, { weights }: Sum): boolean {
  return demandOf.has(id) || weights.has(id);
}

function readDemands({ requires, at_least: groups }: Asked): ReadonlyMap<string, Demand> {
  const conditions = [...requires, ...groups.flatMap(({ of }) => of)];
  const on = (id: string, some: readonly Condition[]) =>
    some.filter(({ criterion }) => criterion === id);
  return new Map(
    conditions.map(({ criterion: id }) => [
      id,
      { firm: on(id, requires), shared: groups.map(({ of }) => on(id, of)) },
    ]),
  );
}

function nothingAsked({ at_least: groups }: Asked): Demand {
  return { firm: [], shared: groups.map(() => []) };
}

/** The options that hold, by level, the fewest steps first. */
function byLevel(options: readonly Option[]): Slot["changes"] {
  const holding = options.filter(({ holds }) => holds);
  const levels = [...new Map(holding.map((option) => [option.level, option.steps]))];
  return levels
    .toSorted(([level, steps], [other, its]) => steps - its || level - other)
    .map(([level]) => largest(holding.filter((option) => option.level === level)));
}

/** Without those that another option of their level makes up for. */
function largest(options: readonly Option[]): readonly Option[] {
  return options.filter((option, index) =>
    options.every((other, position) => {
      if (position === index || !gainsAsMuch(other, option)) return true;
      return gainsAsMuch(option, other) && index < position;
    }),
  );
}

function gainsAsMuch(one: Option, other: Option): boolean {
  return one.gains.every((gain, group) => gain >= (other.gains[group] ?? 0));
}

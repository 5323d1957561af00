import type { Condition, Grid } from "#core/grid.ts";

/** The conditions a profile makes by itself, beside the common base and the shares of themes. */
export function ownConditions({ document }: Grid, profile: string): readonly Condition[] {
  return document.rules.profiles
    .filter((rules) => rules.profile === profile)
    .flatMap(({ requires, at_least: groups }) => requires.concat(groups.flatMap(({ of }) => of)));
}

/** The criteria that a condition of a profile names, the common base included. */
export function decidingFor(grid: Grid, profile: string): ReadonlySet<string> {
  const conditions = [...grid.document.rules.base, ...ownConditions(grid, profile)];
  return new Set(conditions.map(({ criterion }) => criterion));
}

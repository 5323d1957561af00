import { decidingFor } from "#core/deciding.ts";
import type { Grid, Profile, Theme } from "#core/grid.ts";

/** Questions answered together: those that decide a profile, or the others of a theme. */
export type AnsweringStep = {
  /** A theme's own id; another for a profile, that no theme can have. */
  readonly id: string;
  /** In grid order, never none. */
  readonly criteria: readonly string[];
} & (
  | { readonly kind: "profile"; readonly profile: Profile }
  | { readonly kind: "theme"; readonly theme: Theme }
);

/**
 * Every question of a grid once, by steps: first what decides the profiles aimed for, then the
 * rest by theme. A step nothing is left for is none.
 */
export function listSteps(grid: Grid, aims: readonly string[]): readonly AnsweringStep[] {
  const { criteria, profiles, themes } = grid.document;
  const left = new Set(criteria.map(({ id }) => id));
  const take = (isWanted: (id: string, theme: string) => boolean) => {
    const taken = criteria.filter(({ id, theme }) => left.has(id) && isWanted(id, theme));
    for (const { id } of taken) left.delete(id);
    return taken.map(({ id }) => id);
  };
  const steps = [
    ...profiles
      .filter(({ id }) => aims.includes(id))
      .map((profile): AnsweringStep => {
        const deciding = decidingFor(grid, profile.id);
        const id = `profil:${profile.id}`;
        return { kind: "profile", id, profile, criteria: take((each) => deciding.has(each)) };
      }),
    ...themes.map((theme): AnsweringStep => {
      const { id } = theme;
      return { kind: "theme", id, theme, criteria: take((_, its) => its === id) };
    }),
  ];
  return steps.filter((step) => step.criteria.length > 0);
}

import { decidingFor } from "#core/deciding.ts";
import type { Grid, Profile, Theme } from "#core/grid.ts";

/** Questions answered together: some that decide a profile, or the others of a theme. */
export type AnsweringStep = {
  /** A theme's own id; another for a profile, that no theme can have. */
  readonly id: string;
  /** In grid order, never none. */
  readonly criteria: readonly string[];
} & (
  | {
      readonly kind: "profile";
      readonly profile: Profile;
      /** Which of the steps of its profile it is, from 1. */
      readonly part: number;
      readonly parts: number;
    }
  | { readonly kind: "theme"; readonly theme: Theme }
);

/** Questions that one page about a profile asks at most, unless a single theme has more. */
export const longestPage = 12;

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
      .flatMap((profile) => {
        const deciding = decidingFor(grid, profile.id);
        const byTheme = themes.map(({ id }) => {
          return take((each, theme) => theme === id && deciding.has(each));
        });
        return profileSteps(profile, sharePages(byTheme));
      }),
    ...themes.map((theme): AnsweringStep => {
      const { id } = theme;
      return { kind: "theme", id, theme, criteria: take((_, its) => its === id) };
    }),
  ];
  return steps.filter((step) => step.criteria.length > 0);
}

/** The first one keeps its id, however many there are: links lead to it. */
function profileSteps(
  profile: Profile,
  pages: readonly (readonly string[])[],
): readonly AnsweringStep[] {
  return pages.map((criteria, index) => {
    const id = index === 0 ? `profil:${profile.id}` : `profil:${profile.id}:${index + 1}`;
    return { kind: "profile", id, profile, criteria, part: index + 1, parts: pages.length };
  });
}

/** Whole themes on pages of about the same length. */
function sharePages(byTheme: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const count = byTheme.flat().length;
  const fair = Math.ceil(count / Math.ceil(count / longestPage));
  const pages: string[][] = [];
  for (const asked of byTheme) {
    const page = pages.at(-1);
    const isFull =
      page === undefined || page.length >= fair || page.length + asked.length > longestPage;
    if (isFull) pages.push([...asked]);
    else page.push(...asked);
  }
  return pages.filter((page) => page.length > 0);
}

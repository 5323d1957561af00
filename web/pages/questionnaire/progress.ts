import type { Answers } from "#core/answers.ts";
import type { Grid, Theme } from "#core/grid.ts";

/** How far the answers to one theme are; "half" is anything between nothing and everything. */
export type ThemeProgress = {
  readonly theme: Theme;
  readonly answered: number;
  readonly total: number;
  readonly state: "empty" | "half" | "done";
};

/** How far each theme is, in document order; themes without a question are left out. */
export function measureProgress(grid: Grid, answers: Answers): readonly ThemeProgress[] {
  return grid.document.themes.flatMap((theme) => {
    const asked = grid.document.criteria.filter((criterion) => criterion.theme === theme.id);
    const answered = asked.filter(({ id }) => answers.has(id)).length;
    if (asked.length === 0) return [];
    const state = answered === 0 ? "empty" : answered === asked.length ? "done" : "half";
    return [{ theme, answered, total: asked.length, state }];
  });
}

/** Minutes that so many questions take: about 25 seconds each, reading included. */
export function minutesFor(questions: number): number {
  return Math.ceil(questions * 0.4);
}

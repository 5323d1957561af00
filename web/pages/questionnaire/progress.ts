import type { Answers } from "#core/answers.ts";
import type { Grid, Labelled } from "#core/grid.ts";

/** Questions on one page. */
export type Step = Labelled & { readonly criteria: readonly string[] };

/** How far the answers to one step are; "half" is anything between nothing and everything. */
export type StepProgress = {
  readonly step: Step;
  readonly answered: number;
  readonly total: number;
  readonly state: "empty" | "half" | "done";
};

/** One step for each theme that has a question, in document order. */
export function themeSteps({ document }: Grid): readonly Step[] {
  return document.themes
    .map(({ id, label }) => {
      const asked = document.criteria.filter(({ theme }) => theme === id);
      return { id, label, criteria: asked.map((criterion) => criterion.id) };
    })
    .filter(({ criteria }) => criteria.length > 0);
}

/** How far each step is. */
export function measureProgress(steps: readonly Step[], answers: Answers): readonly StepProgress[] {
  return steps.map((step) => {
    const total = step.criteria.length;
    const answered = step.criteria.filter((id) => answers.has(id)).length;
    const state = answered === 0 ? "empty" : answered === total ? "done" : "half";
    return { step, answered, total, state };
  });
}

/** Minutes that so many questions take: about 25 seconds each, reading included. */
export function minutesFor(questions: number): number {
  return Math.ceil(questions * 0.4);
}

import type { FormAnswers } from "#core/form-answers.ts";
import type { AnswerValue, Grid } from "#core/grid.ts";

/** Answers as a file: exactly what `POST /api/classification` takes. */
export type AnswersDocument = {
  readonly grid: { readonly id: string; readonly version: number };
  readonly answers: Readonly<
    Record<
      string,
      { readonly value: AnswerValue; readonly evidence?: string; readonly note?: string }
    >
  >;
};

/** The answers of a form that were understood, with their evidence and notes, in grid order. */
export function makeAnswersDocument(grid: Grid, { answers, given }: FormAnswers): AnswersDocument {
  const { id, version } = grid.document.grid;
  const entries = [...answers].map(([criterion, { value }]) => {
    const { evidence = "", note = "" } = given.get(criterion) ?? {};
    return [criterion, { value, ...(evidence && { evidence }), ...(note && { note }) }] as const;
  });
  return { grid: { id, version }, answers: Object.fromEntries(entries) };
}

/** Name of the file those answers are downloaded as. */
export function answersFile(grid: Grid): string {
  const { id, version } = grid.document.grid;
  return `${id}-${version}-answers.json`;
}

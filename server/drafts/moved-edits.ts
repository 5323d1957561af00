import type { TypedEdit } from "#core/answer-edits.ts";
import { readEdits } from "#core/answer-edits.ts";
import type { FormField } from "#core/form-answers.ts";
import type { Criterion, Grid } from "#core/grid.ts";
import type { Language } from "#core/vocabulary.ts";
import { fateOf } from "#core/upgrade.ts";
import { isSameAnswer } from "#server/drafts/stored-draft.ts";
import type { Draft, DraftConflict } from "#server/drafts/stored-draft.ts";
import type { FormerAnswer, FormerAnswers } from "#server/drafts/former-answers.ts";

/** What was typed for the version before, sorted out for the version in force; nothing of it is saved. */
export type MovedEdits = {
  /** Those that mean the same, as they were typed. */
  readonly edits: readonly TypedEdit[];
  /** Those of them that somebody answered otherwise meanwhile. */
  readonly conflicts: readonly DraftConflict[];
  /** Those whose question has changed: what was typed is shown beside. */
  readonly review: ReadonlyMap<string, FormerAnswer>;
  /** Those whose question is no longer asked. */
  readonly gone: readonly GoneEdit[];
};

type GoneEdit = {
  readonly criterion: Criterion;
  readonly grid: Grid;
  readonly version: Pick<TypedEdit, "value" | "evidence" | "note">;
};

type Typed = { readonly fields: readonly FormField[]; readonly language: Language };

/** Sorts out a form that was opened before the switch: what it changed, in the questions of now. */
export function moveEdits(
  { grid, answers }: Pick<Draft, "grid" | "answers">,
  { change, answers: former }: FormerAnswers,
  { fields, language }: Typed,
): MovedEdits {
  const edits: TypedEdit[] = [];
  const conflicts: DraftConflict[] = [];
  const review = new Map<string, FormerAnswer>();
  const gone: GoneEdit[] = [];
  const { before } = change;
  const now = new Map(readEdits(grid, fields, language).map((edit) => [edit.criterion, edit]));
  for (const typed of readEdits(before, fields, language)) {
    const { criterion, value } = typed;
    const was = former.get(criterion) ?? nothing;
    if (typed.problems.length === 0 && isSameAnswer(typed, was)) continue;
    const edit = now.get(criterion);
    const theirs = answers.get(criterion);
    const asked = before.criteria.get(criterion);
    if (edit === undefined) {
      if (asked !== undefined) gone.push({ criterion: asked, grid: before, version: typed });
    } else if (value !== null && fateOf(change, criterion, { value }) === "review") {
      review.set(criterion, { ...typed, grid: before });
    } else if (theirs !== undefined && !isSameAnswer(theirs, was) && !isSameAnswer(edit, theirs)) {
      conflicts.push({ criterion, mine: edit, theirs });
      edits.push(edit);
    } else edits.push({ ...edit, base: theirs?.version ?? 0 });
  }
  return { edits, conflicts, review, gone };
}

const nothing = { value: null, evidence: null, note: null };

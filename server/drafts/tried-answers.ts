import { joinNotes, readEdits } from "#core/answer-edits.ts";
import type { TypedEdit } from "#core/answer-edits.ts";
import type { FormField } from "#core/form-answers.ts";
import { fieldName } from "#core/form-answers.ts";
import type { Language } from "#core/vocabulary.ts";
import { deleteTriedAnswers, findTriedAnswers } from "#server/accounts/queries.ts";
import { noteWrite } from "#server/audit/actions.ts";
import type { Deps } from "#server/deps.ts";
import type { Draft, DraftAnswer, DraftConflict } from "#server/drafts/stored-draft.ts";
import { isSameValue, readDraft } from "#server/drafts/stored-draft.ts";
import { lockDrafts } from "#server/drafts/queries.ts";
import { saveTypedEdits } from "#server/drafts/typed-edits.ts";

type Fill = {
  readonly hosterId: string;
  readonly personId: string;
  readonly language: Language;
  /** What was chosen where another answer is saved, as fields of a form. */
  readonly choices: readonly FormField[];
  /** Whether what cannot be used is to be forgotten. */
  readonly isLast: boolean;
};

export type Filled = {
  /** Tried answers where another one is saved: which one to keep is still to be said. */
  readonly conflicts: readonly DraftConflict[];
  /** Criteria whose tried answer makes no sense in the grid. */
  readonly unread: readonly string[];
};

/**
 * Puts in the questionnaire what someone answered before signing in, where nothing is answered
 * yet or where they chose so. It is forgotten once all of it is settled.
 */
export function putTriedAnswers(
  deps: Pick<Deps, "db" | "now" | "newId">,
  { hosterId, personId, language, choices, isLast }: Fill,
): Promise<Filled> {
  return deps.db.transaction(async (db) => {
    await lockDrafts(db, hosterId);
    const fields = [...new URLSearchParams(await findTriedAnswers(db, personId))];
    const draft = await readDraft(deps, db, hosterId);
    const tried = readTried(draft, { fields, choices, language });
    const { conflicts } = await saveTypedEdits(deps, db, { hosterId, personId, edits: tried });
    const unread = tried.filter(({ problems }) => problems.length > 0);
    if (conflicts.length === 0 && (unread.length === 0 || isLast)) {
      await deleteTriedAnswers(db, personId);
    }
    return { conflicts, unread: unread.map(({ criterion }) => criterion) };
  });
}

/** Forgets what someone answered before signing in. */
export function dropTriedAnswers(
  deps: Pick<Deps, "db" | "now" | "newId">,
  personId: string,
): Promise<void> {
  return deps.db.transaction(async (db) => {
    await deleteTriedAnswers(db, personId);
    await noteWrite(deps, db, { personId, action: "drop-tried-answers" });
  });
}

type Read = Pick<Fill, "choices" | "language"> & { readonly fields: readonly FormField[] };

/** What was tried as edits of the draft; where it says something else, a choice is asked. */
function readTried({ grid, answers }: Draft, { fields, choices, language }: Read) {
  const versionOf = (id: string) => answers.get(id)?.version ?? 0;
  const bases = [...grid.criteria.keys()].map((id): FormField => [
    fieldName("base", id),
    String(versionOf(id)),
  ]);
  // A choice holds for the version it was made about.
  const chosen = choices.filter(([name]) => /^(?:base|keep)\./u.test(name));
  return readEdits(grid, [...fields, ...bases, ...chosen], language)
    .filter((edit) => saysMore(edit, answers.get(edit.criterion)))
    .map((edit): TypedEdit => {
      const stored = answers.get(edit.criterion);
      const isFree = stored === undefined || stored.value === null;
      if (!isFree) return { ...edit, kept: edit.kept ?? "not-said" };
      const notes = [stored?.note ?? null, edit.note] as const;
      const note = joinNotes(...notes) ?? notes[0] ?? notes[1];
      const evidence = edit.evidence ?? stored?.evidence ?? null;
      return { ...edit, evidence, note, base: versionOf(edit.criterion) };
    });
}

/** Whether what was tried is more than nothing, and more than what is saved. */
function saysMore(
  { entry, problems, value, evidence, note }: TypedEdit,
  stored: DraftAnswer | undefined,
): boolean {
  if (entry.values.length === 0 && entry.evidence === "" && entry.note === "") return false;
  if (stored === undefined || problems.length > 0) return true;
  return (
    (value !== null && !isSameValue(value, stored.value)) ||
    (evidence !== null && evidence !== stored.evidence) ||
    (note !== null && note !== stored.note)
  );
}

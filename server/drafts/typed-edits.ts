import { joinNotes } from "#core/answer-edits.ts";
import type { TypedEdit } from "#core/answer-edits.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import type {
  Author,
  DraftAnswer,
  DraftConflict,
  DraftEdit,
  SavedAnswers,
} from "#server/drafts/stored-draft.ts";
import { isSameAnswer, readDraft, saveAnswers } from "#server/drafts/stored-draft.ts";
import { lockDrafts } from "#server/drafts/queries.ts";

/** Edits as they were typed, and whose they are. */
export type TypedSave = Author & { readonly edits: readonly TypedEdit[] };

/**
 * Saves what was typed and makes sense. What was chosen between two versions is applied; where
 * nothing was, the conflict stays.
 */
export async function saveTypedEdits(
  deps: Pick<Deps, "now" | "newId">,
  db: Db,
  { edits, ...author }: TypedSave,
): Promise<SavedAnswers> {
  await lockDrafts(db, author.hosterId);
  const { answers } = await readDraft(deps, db, author.hosterId, author.grid);
  const open: DraftConflict[] = [];
  const wanted: DraftEdit[] = [];
  for (const edit of edits.filter(({ problems }) => problems.length === 0)) {
    const { criterion } = edit;
    const mine = plainEdit(edit);
    const theirs = answers.get(criterion);
    const isSettled = theirs === undefined || isSameAnswer(mine, theirs);
    const settled = isSettled ? mine : settle(edit, mine, theirs);
    if (settled === "open" && theirs !== undefined) open.push({ criterion, mine, theirs });
    else if (settled !== "open") wanted.push(settled);
  }
  const { saved, conflicts } = await saveAnswers(deps, db, { ...author, edits: wanted });
  return { saved, conflicts: [...conflicts, ...open] };
}

/** The edit that a choice between two versions amounts to; "open" when it was not made. */
function settle(
  { kept, base }: TypedEdit,
  mine: DraftEdit,
  theirs: DraftAnswer,
): DraftEdit | "open" {
  if (kept === null) return mine;
  // Whoever chose did not see this version.
  if (kept === "not-said" || theirs.version !== base) return "open";
  const { value, evidence, note } = theirs;
  if (kept === "mine") return mine;
  if (kept === "theirs") return { ...mine, value, evidence, note };
  const both = joinNotes(note, mine.note);
  if (both === null) return "open";
  return kept === "mine-both-notes"
    ? { ...mine, note: both }
    : { ...mine, value, evidence, note: both };
}

function plainEdit({ criterion, base, value, evidence, note }: TypedEdit): DraftEdit {
  return { criterion, base, value, evidence, note };
}

import { invertEdit } from "#core/grid-edit.ts";
import { holdPerson } from "#server/accounts/actions.ts";
import type { Deps } from "#server/deps.ts";
import { editDraftWithin } from "#server/grid-drafts/actions.ts";
import type { EditFate } from "#server/grid-drafts/actions.ts";
import { findEdit, listEditsWith, listUndone } from "#server/grid-drafts/queries.ts";
import { siteGridId } from "#server/grids/actions.ts";
import { Refusal } from "#server/http/errors.ts";

type UndoOptions = {
  readonly version: number;
  readonly personId: string;
  readonly number: number;
  /** Takes back everything that was saved at once with it. */
  readonly isWhole?: boolean;
};

/**
 * Takes an edit back where its value is still what it left; in conflict otherwise. Throws
 * `Refusal("not-found")` for one that is not there, or that was taken back already.
 */
export function undoEdit(
  deps: Deps,
  { version, personId, number, isWhole = false }: UndoOptions,
): Promise<EditFate> {
  return deps.db.transaction(async (db) => {
    await holdPerson(db, { id: personId });
    const key = { gridId: siteGridId, version };
    const row = await findEdit(db, key, number);
    const undone = await listUndone(db, key);
    if (row === undefined || undone.has(number)) throw new Refusal("not-found");
    const together = isWhole ? await listEditsWith(db, row) : [row];
    // What came last goes first: it may stand in what came before.
    const rows = together.filter((each) => !undone.has(each.number)).toReversed();
    const edits = rows.map(({ edit }) => invertEdit(edit));
    const undoes = rows.map((each) => each.number);
    return editDraftWithin(deps, db, { version, personId, edits, undoes });
  });
}

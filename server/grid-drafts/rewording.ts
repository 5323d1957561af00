import { listReworded } from "#core/check-meaning.ts";
import { holdPerson } from "#server/accounts/actions.ts";
import { noteWrite } from "#server/audit/actions.ts";
import type { Deps } from "#server/deps.ts";
import { readDraft } from "#server/grid-drafts/actions.ts";
import { updateReworded } from "#server/grid-drafts/queries.ts";
import { findGridInForce, siteGridId } from "#server/grids/actions.ts";
import { lockVersionRow } from "#server/grids/queries.ts";
import { Refusal } from "#server/http/errors.ts";

type Rewording = {
  readonly version: number;
  readonly personId: string;
  /** All of them, by identifier; those that read as they did are left out. */
  readonly criteria: readonly string[];
};

/**
 * Says which criteria of a draft were reworded and mean what they meant: answers to them carry over.
 * Throws `Refusal("wrong-grid-state")` out of draft.
 */
export function declareReworded(
  deps: Deps,
  { version, personId, criteria }: Rewording,
): Promise<void> {
  return deps.db.transaction(async (db) => {
    await holdPerson(db, { id: personId });
    const key = { gridId: siteGridId, version };
    const row = await lockVersionRow(db, key);
    if (row === undefined) throw new Refusal("unknown-grid");
    if (row.state !== "draft") throw new Refusal("wrong-grid-state");
    const { grid } = await findGridInForce({ db });
    const reworded = listReworded(readDraft(row.document), grid).filter((id) =>
      criteria.includes(id),
    );
    await updateReworded(db, key, reworded);
    const detail = { version, before: row.reworded, after: reworded };
    await noteWrite(deps, db, { personId, action: "reword-criteria", detail });
  });
}

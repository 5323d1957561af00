import { groupPathTo } from "#core/group-paths.ts";
import { isUuid } from "#core/uuid.ts";
import type { Language } from "#core/vocabulary.ts";
import type { Db } from "#server/db/client.ts";
import { findRemark, holdVersion, lockAmendment, lockRemark } from "#server/discussions/queries.ts";
import type { AmendmentRow, RemarkPlace, RemarkRow } from "#server/discussions/queries.ts";
import { siteGridId } from "#server/grids/actions.ts";
import { Refusal } from "#server/http/errors.ts";
import { textFor } from "#web/text/text.ts";

/** Throws `Refusal("not-found")`. */
export async function lockKnownAmendment(db: Db, id: string): Promise<AmendmentRow> {
  const amendment = isUuid(id) ? await lockAmendment(db, id) : undefined;
  if (amendment === undefined) throw new Refusal("not-found");
  return amendment;
}

/** Throws `Refusal("not-found")`. */
export async function lockKnownRemark(db: Db, id: string): Promise<RemarkRow> {
  const remark = isUuid(id) ? await lockRemark(db, id) : undefined;
  if (remark === undefined) throw new Refusal("not-found");
  return remark;
}

/**
 * Throws `Refusal("discussion-over")` for what is settled, hidden, or not discussed; what is open
 * stays so until the end of the transaction.
 */
export async function requireOpen(db: Db, place: RemarkPlace): Promise<void> {
  if ("amendmentId" in place) {
    requireOpenAmendment(await lockKnownAmendment(db, place.amendmentId));
    return;
  }
  const row = await holdVersion(db, place);
  if (row === undefined) throw new Refusal("unknown-grid");
  if (row.state !== "in-discussion") throw new Refusal("discussion-over");
}

export function requireOpenAmendment({ state, hiddenAt }: AmendmentRow): void {
  if (state !== "open" || hiddenAt !== null) throw new Refusal("discussion-over");
}

/** What a remark is about; throws `Refusal("not-found")`. */
export async function placeOfRemark(db: Db, id: string): Promise<RemarkPlace> {
  const remark = isUuid(id) ? await findRemark(db, id) : undefined;
  if (remark === undefined) throw new Refusal("not-found");
  return placeOf(remark);
}

/** Where it is read. */
export function pathOfPlace(language: Language, place: RemarkPlace) {
  return "amendmentId" in place
    ? groupPathTo.amendment(language, place.amendmentId)
    : groupPathTo.versionDiscussion(language, place.version);
}

/** How the public log names it; nobody hides nor shows it before the end of the transaction. */
export async function nameOfPlace(db: Db, place: RemarkPlace): Promise<string> {
  if (!("amendmentId" in place)) return textFor("fr").discussion.versionNamed(place.version);
  const { title, hiddenAt } = await lockKnownAmendment(db, place.amendmentId);
  return hiddenAt === null ? title : textFor("fr").discussion.hiddenTitle;
}

export function versionPlace(version: number): RemarkPlace {
  return { gridId: siteGridId, version };
}

function placeOf({ amendmentId, gridId, version }: RemarkRow): RemarkPlace {
  if (amendmentId !== null) return { amendmentId };
  if (gridId === null || version === null) throw new Error("A remark is about nothing");
  return { gridId, version };
}

import { and, eq, inArray, isNotNull, ne, sql } from "drizzle-orm";
import type { Revision } from "#server/assessments/queries.ts";
import { revisions } from "#server/assessments/schema.ts";
import type { Db } from "#server/db/client.ts";
import { lockNames } from "#server/db/lock-names.ts";
import type { DraftAnswerRow, DraftRow } from "#server/drafts/queries.ts";
import { draftAnswers, drafts } from "#server/drafts/schema.ts";
import type { GridVersionRow } from "#server/grids/queries.ts";
import { gridVersions } from "#server/grids/schema.ts";
import { hosters } from "#server/hosters/schema.ts";
import { memberships } from "#server/members/schema.ts";
import type { GridState } from "#server/grids/schema.ts";

export type VersionKey = { readonly gridId: string; readonly version: number };

/**
 * Until the end of the transaction nobody else moves a version of a grid, nor makes one. Comes after
 * `lockHosters`, where that is asked for too.
 */
export function lockVersions(db: Db): Promise<void> {
  return lockNames(db, ["grid versions"]);
}

/** A version and its document, which nobody else moves before the end of the transaction. */
export async function lockVersion(
  db: Db,
  { gridId, version }: VersionKey,
): Promise<GridVersionRow | undefined> {
  const [row] = await db
    .select()
    .from(gridVersions)
    .where(and(eq(gridVersions.gridId, gridId), eq(gridVersions.version, version)))
    // Drafts go on referring to it meanwhile.
    .for("no key update");
  return row;
}

export async function findVersionRow(
  db: Db,
  { gridId, version }: VersionKey,
): Promise<GridVersionRow | undefined> {
  const [row] = await db
    .select()
    .from(gridVersions)
    .where(and(eq(gridVersions.gridId, gridId), eq(gridVersions.version, version)));
  return row;
}

/** The one version of a grid in one of the states that only one has. */
export async function findVersionIn(
  db: Db,
  gridId: string,
  state: Extract<GridState, "announced" | "in-force">,
): Promise<GridVersionRow | undefined> {
  const [row] = await db
    .select()
    .from(gridVersions)
    .where(and(eq(gridVersions.gridId, gridId), eq(gridVersions.state, state)));
  return row;
}

/** Gives a version another state, and the dates that go with it. */
export async function moveVersion(
  db: Db,
  { gridId, version }: VersionKey,
  to: { readonly state: GridState } & Partial<
    Pick<
      GridVersionRow,
      "discussedSince" | "announcedAt" | "effectiveAt" | "haste" | "inForceSince" | "retiredAt"
    >
  >,
): Promise<void> {
  await db
    .update(gridVersions)
    .set(to)
    .where(and(eq(gridVersions.gridId, gridId), eq(gridVersions.version, version)));
}

/** Revisions whose numbers are known, since nobody else publishes now. */
export async function insertRevisions(db: Db, rows: readonly Revision[]): Promise<void> {
  if (rows.length > 0) await db.insert(revisions).values([...rows]);
}

/** The drafts that some hosters have for a version. */
export function listDrafts(
  db: Db,
  { gridId, version }: VersionKey,
  hosterIds: readonly string[],
): Promise<DraftRow[]> {
  return db
    .select()
    .from(drafts)
    .where(
      and(
        inArray(drafts.hosterId, [...hosterIds]),
        eq(drafts.gridId, gridId),
        eq(drafts.gridVersion, version),
      ),
    );
}

/** What some hosters have in their drafts for a version, questions left empty included. */
export function listAnswersOfDrafts(
  db: Db,
  { gridId, version }: VersionKey,
  hosterIds: readonly string[],
): Promise<DraftAnswerRow[]> {
  return db
    .select()
    .from(draftAnswers)
    .where(
      and(
        inArray(draftAnswers.hosterId, [...hosterIds]),
        eq(draftAnswers.gridId, gridId),
        eq(draftAnswers.gridVersion, version),
      ),
    )
    .orderBy(draftAnswers.hosterId, draftAnswers.criterion);
}

/** What some hosters answered to a version before it comes: questions left empty are none. */
export function listEarlyAnswers(
  db: Db,
  { gridId, version }: VersionKey,
  hosterIds: readonly string[],
): Promise<DraftAnswerRow[]> {
  return db
    .select()
    .from(draftAnswers)
    .where(
      and(
        inArray(draftAnswers.hosterId, [...hosterIds]),
        eq(draftAnswers.gridId, gridId),
        eq(draftAnswers.gridVersion, version),
        isNotNull(draftAnswers.value),
      ),
    )
    .orderBy(draftAnswers.hosterId, draftAnswers.criterion);
}

/** Until the end of the transaction, nobody changes the drafts of these hosters, nor publishes them. */
export async function lockDraftsOf(db: Db, hosterIds: readonly string[]): Promise<void> {
  await db
    .select({ id: hosters.id })
    .from(hosters)
    .where(inArray(hosters.id, [...hosterIds]))
    .orderBy(hosters.id)
    .for("no key update");
}

/** Stores drafts, or what those that are there aim for now. */
export async function putDrafts(db: Db, rows: readonly DraftRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insert(drafts)
    .values([...rows])
    .onConflictDoUpdate({
      target: [drafts.hosterId, drafts.gridId, drafts.gridVersion],
      set: { aims: sql`excluded.aims` },
    });
}

/** Hosters that somebody works for, and that did not leave. */
export async function listTendedHosters(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectDistinct({ hosterId: memberships.hosterId })
    .from(memberships)
    .innerJoin(hosters, eq(hosters.id, memberships.hosterId))
    .where(ne(hosters.stance, "removed"))
    .orderBy(memberships.hosterId);
  return rows.map(({ hosterId }) => hosterId);
}

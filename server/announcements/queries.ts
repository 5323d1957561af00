import { and, eq, ne } from "drizzle-orm";
import type { Revision } from "#server/assessments/queries.ts";
import { revisions } from "#server/assessments/schema.ts";
import type { Db } from "#server/db/client.ts";
import { lockNames } from "#server/db/lock-names.ts";
import { isVersion } from "#server/grids/queries.ts";
import type { GridVersionRow, VersionKey } from "#server/grids/queries.ts";
import { gridVersions } from "#server/grids/schema.ts";
import { hosters } from "#server/hosters/schema.ts";
import { memberships } from "#server/members/schema.ts";
import type { GridState } from "#server/grids/schema.ts";

/**
 * Until the end of the transaction nobody else moves a version of a grid, nor makes one. Comes after
 * `lockHosters`, where that is asked for too.
 */
export function lockVersions(db: Db): Promise<void> {
  return lockNames(db, ["grid versions"]);
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
  key: VersionKey,
  to: { readonly state: GridState } & Partial<
    Pick<
      GridVersionRow,
      "discussedSince" | "announcedAt" | "effectiveAt" | "haste" | "inForceSince" | "retiredAt"
    >
  >,
): Promise<void> {
  await db.update(gridVersions).set(to).where(isVersion(key));
}

/** Revisions whose numbers are known, since nobody else publishes now. */
export async function insertRevisions(db: Db, rows: readonly Revision[]): Promise<void> {
  if (rows.length > 0) await db.insert(revisions).values([...rows]);
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

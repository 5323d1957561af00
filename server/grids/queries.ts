import { and, desc, eq } from "drizzle-orm";
import type { Db } from "#server/db/client.ts";
import { gridVersions } from "#server/grids/schema.ts";

export type GridVersionRow = typeof gridVersions.$inferSelect;

/** A version without its document: what lists and caches need. */
const summary = {
  gridId: gridVersions.gridId,
  version: gridVersions.version,
  state: gridVersions.state,
  digest: gridVersions.digest,
  createdAt: gridVersions.createdAt,
  inForceSince: gridVersions.inForceSince,
};
export type GridVersionSummary = Omit<GridVersionRow, "document">;

/** Every version of every grid, newest first within a grid. */
export function listGridVersions(db: Db): Promise<GridVersionSummary[]> {
  return db
    .select(summary)
    .from(gridVersions)
    .orderBy(gridVersions.gridId, desc(gridVersions.version));
}

export async function findGridVersion(
  db: Db,
  gridId: string,
  version: number,
): Promise<GridVersionSummary | undefined> {
  const [row] = await db
    .select(summary)
    .from(gridVersions)
    .where(and(eq(gridVersions.gridId, gridId), eq(gridVersions.version, version)));
  return row;
}

/** The version in force of a grid. */
export async function findVersionInForce(
  db: Db,
  gridId: string,
): Promise<GridVersionSummary | undefined> {
  const [row] = await db
    .select(summary)
    .from(gridVersions)
    .where(and(eq(gridVersions.gridId, gridId), eq(gridVersions.state, "in-force")));
  return row;
}

/** The stored text of a version's document. */
export async function readGridDocument(
  db: Db,
  gridId: string,
  version: number,
): Promise<string | undefined> {
  const [row] = await db
    .select({ document: gridVersions.document })
    .from(gridVersions)
    .where(and(eq(gridVersions.gridId, gridId), eq(gridVersions.version, version)));
  return row?.document;
}

export async function insertGridVersion(db: Db, row: GridVersionRow): Promise<void> {
  await db.insert(gridVersions).values(row);
}

import { and, desc, eq, getTableColumns, isNotNull, isNull, like, lt, or } from "drizzle-orm";
import type { Db } from "#server/db/client.ts";
import { amendments } from "#server/discussions/schema.ts";
import { gridVersions } from "#server/grids/schema.ts";
import { simulations } from "#server/simulations/schema.ts";

export type GridVersionRow = typeof gridVersions.$inferSelect;

/** A version without its document: what lists and caches need. */
const { document: _, ...summary } = getTableColumns(gridVersions);
export type GridVersionSummary = Omit<GridVersionRow, "document">;

export type VersionKey = Pick<GridVersionRow, "gridId" | "version">;

export const isVersion = ({ gridId, version }: VersionKey) =>
  and(eq(gridVersions.gridId, gridId), eq(gridVersions.version, version));

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

/** The version that was in force right before one that is, or was; undefined for the first. */
export async function findVersionBefore(
  db: Db,
  { gridId, inForceSince }: Pick<GridVersionSummary, "gridId" | "inForceSince">,
): Promise<GridVersionSummary | undefined> {
  if (inForceSince === null) return undefined;
  const [row] = await db
    .select(summary)
    .from(gridVersions)
    .where(and(eq(gridVersions.gridId, gridId), lt(gridVersions.inForceSince, inForceSince)))
    .orderBy(desc(gridVersions.inForceSince))
    .limit(1);
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

export async function insertGridVersion(
  db: Db,
  row: typeof gridVersions.$inferInsert,
): Promise<void> {
  await db.insert(gridVersions).values(row);
}

/** The simulations that were joined to the announcement of a version, newest first within one. */
export function listPublishedReports(
  db: Db,
  gridId: string,
): Promise<{ id: string; version: number }[]> {
  return db
    .select({ id: simulations.id, version: simulations.version })
    .from(simulations)
    .where(and(eq(simulations.gridId, gridId), isNotNull(simulations.publishedAt)))
    .orderBy(desc(simulations.publishedAt), desc(simulations.id));
}

/** More than one page needs; the whole list is a page of its own. */
const mostAmendments = 50;

/** What was proposed about a criterion, or about a rule that reads it; newest first. */
export function listAmendmentsAbout(db: Db, gridId: string, criterion: string) {
  const { subject } = amendments;
  const path = `/criteria/${criterion}`;
  return db
    .select({
      id: amendments.id,
      title: amendments.title,
      state: amendments.state,
      createdAt: amendments.createdAt,
    })
    .from(amendments)
    .where(
      and(
        eq(amendments.gridId, gridId),
        isNull(amendments.hiddenAt),
        or(eq(subject, path), like(subject, `${path}/%`), like(subject, `/%/${criterion}`)),
      ),
    )
    .orderBy(desc(amendments.createdAt), desc(amendments.id))
    .limit(mostAmendments);
}

/** A version with its document, whatever its state. */
export async function findVersionRow(db: Db, key: VersionKey): Promise<GridVersionRow | undefined> {
  const [row] = await db.select().from(gridVersions).where(isVersion(key));
  return row;
}

/** The same, which no other transaction changes before the end of this one; drafts go on referring to it. */
export async function lockVersionRow(db: Db, key: VersionKey): Promise<GridVersionRow | undefined> {
  const [row] = await db.select().from(gridVersions).where(isVersion(key)).for("no key update");
  return row;
}

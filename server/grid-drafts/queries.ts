import { and, desc, eq, isNotNull, lt, max, ne, or } from "drizzle-orm";
import { people } from "#server/accounts/schema.ts";
import type { Db } from "#server/db/client.ts";
import { isVersion } from "#server/grids/queries.ts";
import type { GridVersionRow, VersionKey } from "#server/grids/queries.ts";
import { gridEdits, gridVersions } from "#server/grids/schema.ts";

export type GridEditRow = typeof gridEdits.$inferSelect;

/** The documents of the other versions of a grid that left draft, newest first. */
export function listPublishedDocuments(
  db: Db,
  { gridId, version }: VersionKey,
): Promise<Pick<GridVersionRow, "version" | "document">[]> {
  return db
    .select({ version: gridVersions.version, document: gridVersions.document })
    .from(gridVersions)
    .where(
      and(
        eq(gridVersions.gridId, gridId),
        ne(gridVersions.version, version),
        or(ne(gridVersions.state, "draft"), isNotNull(gridVersions.discussedSince)),
      ),
    )
    .orderBy(desc(gridVersions.version));
}

export async function findHighestVersion(db: Db, gridId: string): Promise<number> {
  const [row] = await db
    .select({ highest: max(gridVersions.version) })
    .from(gridVersions)
    .where(eq(gridVersions.gridId, gridId));
  return row?.highest ?? 0;
}

export async function updateReworded(
  db: Db,
  key: VersionKey,
  reworded: readonly string[],
): Promise<void> {
  await db
    .update(gridVersions)
    .set({ reworded: [...reworded] })
    .where(isVersion(key));
}

export async function updateDocument(
  db: Db,
  key: VersionKey,
  change: Pick<GridVersionRow, "document" | "digest">,
): Promise<void> {
  await db.update(gridVersions).set(change).where(isVersion(key));
}

const isEditOf = ({ gridId, version }: VersionKey) =>
  and(eq(gridEdits.gridId, gridId), eq(gridEdits.version, version));

export async function findHighestEdit(db: Db, key: VersionKey): Promise<number> {
  const [row] = await db
    .select({ highest: max(gridEdits.number) })
    .from(gridEdits)
    .where(isEditOf(key));
  return row?.highest ?? 0;
}

export async function insertEdits(
  db: Db,
  rows: readonly (typeof gridEdits.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await db.insert(gridEdits).values([...rows]);
}

export async function findEdit(
  db: Db,
  key: VersionKey,
  number: number,
): Promise<GridEditRow | undefined> {
  const [row] = await db
    .select()
    .from(gridEdits)
    .where(and(isEditOf(key), eq(gridEdits.number, number)));
  return row;
}

/** What was saved at once, in order: the edits of one moment by one person. */
export function listEditsWith(db: Db, row: GridEditRow): Promise<GridEditRow[]> {
  return db
    .select()
    .from(gridEdits)
    .where(
      and(
        isEditOf(row),
        eq(gridEdits.at, row.at),
        row.personId === null ? undefined : eq(gridEdits.personId, row.personId),
      ),
    )
    .orderBy(gridEdits.number);
}

/** Numbers of the edits that were taken back. */
export async function listUndone(db: Db, key: VersionKey): Promise<ReadonlySet<number>> {
  const rows = await db
    .select({ undoes: gridEdits.undoes })
    .from(gridEdits)
    .where(and(isEditOf(key), isNotNull(gridEdits.undoes)))
    .orderBy(gridEdits.number);
  return new Set(rows.flatMap(({ undoes }) => undoes ?? []));
}

export type ListedEdit = GridEditRow & { readonly name: string | null };

/** The edits of a version, newest first, with the name of whoever made them. */
export function listEdits(
  db: Db,
  key: VersionKey,
  { limit, before }: { readonly limit: number; readonly before?: number },
): Promise<ListedEdit[]> {
  return db
    .select({
      gridId: gridEdits.gridId,
      version: gridEdits.version,
      number: gridEdits.number,
      edit: gridEdits.edit,
      undoes: gridEdits.undoes,
      at: gridEdits.at,
      personId: gridEdits.personId,
      name: people.name,
    })
    .from(gridEdits)
    .leftJoin(people, eq(people.id, gridEdits.personId))
    .where(and(isEditOf(key), before === undefined ? undefined : lt(gridEdits.number, before)))
    .orderBy(desc(gridEdits.number))
    .limit(limit);
}

import { asc, getTableColumns, gt, inArray, sql } from "drizzle-orm";
import type { SQL, SQLWrapper } from "drizzle-orm";
import type { HosterListing } from "#core/catalogue.ts";
import type { Db } from "#server/db/client.ts";
import { excluded } from "#server/db/excluded.ts";
import { listings } from "#server/directory/schema.ts";

/** The rest of the transaction reads the database as it is now, whatever others commit. */
export async function readOneMoment(db: Db): Promise<void> {
  await db.execute(sql`set transaction isolation level repeatable read, read only`);
}

/** Some listings, in the order of the hosters' identifiers: those after one, or the first. */
export async function listListings(
  db: Db,
  { after, most }: { readonly after: string | undefined; readonly most: number },
): Promise<HosterListing[]> {
  const rows = await db
    .select({
      ...getTableColumns(listings),
      tokens: asJson(listings.tokens),
      stems: asJson(listings.stems),
      nameWords: asJson(listings.nameWords),
    })
    .from(listings)
    .where(after === undefined ? undefined : gt(listings.hosterId, after))
    .orderBy(asc(listings.hosterId))
    .limit(most);
  return rows.map(({ assessedAt, ...row }) => ({
    ...row,
    assessedAt: assessedAt?.toISOString() ?? null,
  }));
}

export async function deleteListings(db: Db, hosterIds: readonly string[]): Promise<void> {
  if (hosterIds.length > 0)
    await db.delete(listings).where(inArray(listings.hosterId, [...hosterIds]));
}

/** Writes whole rows over those that are there. */
export async function writeListings(db: Db, rows: readonly HosterListing[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insert(listings)
    .values(
      rows.map(({ tokens, stems, nameWords, assessedAt, ...row }) => ({
        ...row,
        tokens: [...tokens],
        stems: [...stems],
        nameWords: [...nameWords],
        assessedAt: assessedAt === null ? null : new Date(assessedAt),
      })),
    )
    .onConflictDoUpdate({
      target: listings.hosterId,
      set: excluded(listings, [
        "slug",
        "name",
        "tokens",
        "stems",
        "nameWords",
        "latitude",
        "longitude",
        "isImaginary",
        "assessedAt",
        "card",
      ]),
      // A row written as it was would count as a change, and empty every process's memory.
      setWhere: sql`${listings} is distinct from excluded`,
    });
}

/** Arrays of texts come faster as JSON: reading those of PostgreSQL is done letter by letter. */
function asJson(column: SQLWrapper): SQL<string[]> {
  return sql<string[]>`to_json(${column})`;
}

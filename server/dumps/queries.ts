import { and, asc, desc, eq, getTableColumns, inArray, isNull, max, sql } from "drizzle-orm";
import type { HosterCard } from "#core/hoster.ts";
import { revisions, withdrawals } from "#server/assessments/schema.ts";
import type { TracedRevision } from "#server/assessments/queries.ts";
import type { Db } from "#server/db/client.ts";
import { listings } from "#server/directory/schema.ts";
import { dumpFiles, dumpPieces, dumps } from "#server/dumps/schema.ts";
import { hosters } from "#server/hosters/schema.ts";
import type { Hoster } from "#server/hosters/queries.ts";
import { jobs } from "#server/jobs/schema.ts";

export type ListedHoster = { readonly hoster: Hoster; readonly card: HosterCard };
export type StoredFile = typeof dumpFiles.$inferSelect;
export type DumpRow = typeof dumps.$inferSelect & Pick<StoredFile, "size" | "packedSize">;

/** Slugs in the order of their bytes: the same on every database. */
const slug = sql`${hosters.slug} collate "C"`;

/** Real, and shown to anyone. */
const isPublic = and(
  eq(hosters.isImaginary, false),
  inArray(hosters.stance, ["listed", "declined"]),
);

/** The real hosters anyone can see, by slug: those after one. */
export function listPublicHosters(
  db: Db,
  { after, most }: { readonly after: string; readonly most: number },
): Promise<ListedHoster[]> {
  return db
    .select({ hoster: getTableColumns(hosters), card: listings.card })
    .from(hosters)
    .innerJoin(listings, eq(listings.hosterId, hosters.id))
    .where(and(isPublic, sql`${slug} > ${after}`))
    .orderBy(asc(slug))
    .limit(most);
}

export type PublicRevision = TracedRevision & { readonly slug: string };

/** Everything those hosters ever published, by slug and number: what comes after one. */
export async function listPublicRevisions(
  db: Db,
  {
    after,
    most,
  }: { readonly after: Pick<PublicRevision, "slug" | "number">; readonly most: number },
): Promise<PublicRevision[]> {
  return db
    .select({
      ...getTableColumns(revisions),
      slug: hosters.slug,
      withdrawal: { withdrawnAt: withdrawals.withdrawnAt, reason: withdrawals.reason },
    })
    .from(revisions)
    .innerJoin(hosters, eq(hosters.id, revisions.hosterId))
    .leftJoin(
      withdrawals,
      and(eq(withdrawals.hosterId, revisions.hosterId), eq(withdrawals.number, revisions.number)),
    )
    .where(
      and(isPublic, sql`(${slug}, ${revisions.number}) > (${after.slug}, ${after.number}::int)`),
    )
    .orderBy(asc(slug), asc(revisions.number))
    .limit(most);
}

/** Those of these contents that are stored. */
export async function listKnownDigests(
  db: Db,
  digests: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ digest: dumpFiles.digest })
    .from(dumpFiles)
    .where(inArray(dumpFiles.digest, [...digests]));
  return new Set(rows.map(({ digest }) => digest));
}

export async function insertFile(db: Db, file: StoredFile): Promise<void> {
  await db.insert(dumpFiles).values(file);
}

export async function insertPiece(
  db: Db,
  piece: { readonly digest: string; readonly position: number; readonly bytes: Uint8Array },
): Promise<void> {
  await db.insert(dumpPieces).values(piece);
}

/** Gives a day its files, in place of those it had. */
export async function replaceDump(
  db: Db,
  day: string,
  rows: readonly (typeof dumps.$inferInsert)[],
): Promise<void> {
  await db.delete(dumps).where(eq(dumps.day, day));
  await db.insert(dumps).values([...rows]);
}

export async function deleteDump(db: Db, day: string): Promise<boolean> {
  const deleted = await db.delete(dumps).where(isOfDay(day)).returning({ file: dumps.file });
  return deleted.length > 0;
}

/** Deletes the archives before a day, but for the first one of each month. */
export async function deleteDumpsBefore(db: Db, day: string): Promise<void> {
  const firstOfMonth = sql`(
    select min(other.day) from ${dumps} as other
    where date_trunc('month', other.day) = date_trunc('month', ${dumps.day}))`;
  await db
    .delete(dumps)
    .where(and(sql`${dumps.day} < ${day}`, sql`${dumps.day} <> ${firstOfMonth}`));
}

/** Deletes the contents that no archive has any more, with their pieces. */
export async function deleteUnusedFiles(db: Db): Promise<void> {
  await db
    .delete(dumpFiles)
    .where(sql`not exists (select from ${dumps} where ${dumps.digest} = ${dumpFiles.digest})`);
}

/** The day of the last archive. */
export async function findLastDay(db: Db): Promise<string | undefined> {
  const [row] = await db.select({ day: max(dumps.day) }).from(dumps);
  return row?.day ?? undefined;
}

export async function findDumpFile(
  db: Db,
  { day, file }: { readonly day: string; readonly file: string },
): Promise<DumpRow | undefined> {
  const [row] = await selectDumps(db).where(and(isOfDay(day), eq(dumps.file, file)));
  return row;
}

/** Every archive, the newest first, file by file. */
export function listDumps(db: Db): Promise<DumpRow[]> {
  return selectDumps(db).orderBy(desc(dumps.day), asc(dumps.file));
}

export async function readPiece(
  db: Db,
  digest: string,
  position: number,
): Promise<Uint8Array | undefined> {
  const [row] = await db
    .select({ bytes: dumpPieces.bytes })
    .from(dumpPieces)
    .where(and(eq(dumpPieces.digest, digest), eq(dumpPieces.position, position)));
  return row?.bytes;
}

/** When the archive that is under way, or waits its turn, was asked for. */
export async function findPendingDump(db: Db, name: string): Promise<Date | undefined> {
  const [row] = await db
    .select({ runAt: jobs.runAt })
    .from(jobs)
    .where(and(eq(jobs.name, name), isNull(jobs.endedAt)))
    .orderBy(asc(jobs.runAt))
    .limit(1);
  return row?.runAt;
}

/** As a text: what is asked for may be a day that no calendar has. */
function isOfDay(day: string) {
  return sql`${dumps.day}::text = ${day}`;
}

function selectDumps(db: Db) {
  return db
    .select({
      ...getTableColumns(dumps),
      size: dumpFiles.size,
      packedSize: dumpFiles.packedSize,
    })
    .from(dumps)
    .innerJoin(dumpFiles, eq(dumpFiles.digest, dumps.digest))
    .$dynamic();
}

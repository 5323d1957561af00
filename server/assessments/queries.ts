import { and, count, desc, eq, inArray, sql } from "drizzle-orm";
import { revisions } from "#server/assessments/schema.ts";
import type { Db } from "#server/db/client.ts";

export type Revision = typeof revisions.$inferSelect;

/** The latest revision of each of these hosters that has one. */
export function findCurrentRevisions(db: Db, hosterIds: readonly string[]): Promise<Revision[]> {
  return db
    .selectDistinctOn([revisions.hosterId])
    .from(revisions)
    .where(inArray(revisions.hosterId, [...hosterIds]))
    .orderBy(revisions.hosterId, desc(revisions.number));
}

/** Every revision of a hoster, newest first. */
export function listRevisions(db: Db, hosterId: string): Promise<Revision[]> {
  return db
    .select()
    .from(revisions)
    .where(eq(revisions.hosterId, hosterId))
    .orderBy(desc(revisions.number));
}

/** Some of the revisions of a hoster, newest first. */
export function listRevisionsOfPage(
  db: Db,
  hosterId: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<Revision[]> {
  return db
    .select()
    .from(revisions)
    .where(eq(revisions.hosterId, hosterId))
    .orderBy(desc(revisions.number))
    .limit(limit)
    .offset(offset);
}

export async function countRevisions(db: Db, hosterId: string): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(revisions)
    .where(eq(revisions.hosterId, hosterId));
  return row?.total ?? 0;
}

export async function findRevision(
  db: Db,
  hosterId: string,
  number: number,
): Promise<Revision | undefined> {
  const [revision] = await db
    .select()
    .from(revisions)
    .where(and(eq(revisions.hosterId, hosterId), eq(revisions.number, number)));
  return revision;
}

/** Inserts a revision under the next number of its hoster and gives the number. */
export async function insertRevision(db: Db, revision: Omit<Revision, "number">): Promise<number> {
  const next = sql<number>`(
    select coalesce(max(number), 0) + 1 from ${revisions} as earlier
    where earlier.hoster_id = ${revision.hosterId})`;
  const [inserted] = await db
    .insert(revisions)
    .values({ ...revision, number: next })
    .returning({ number: revisions.number });
  if (inserted === undefined) throw new Error("An insert of one row gave none back");
  return inserted.number;
}

import { and, asc, count, desc, eq, getTableColumns, inArray, sql } from "drizzle-orm";
import { revisions, withdrawals } from "#server/assessments/schema.ts";
import type { Db } from "#server/db/client.ts";
import { hosters } from "#server/hosters/schema.ts";

export type Revision = typeof revisions.$inferSelect;
export type Withdrawal = typeof withdrawals.$inferSelect;

/** A revision, and when and why it was taken back; null while it stands. */
export type TracedRevision = Revision & {
  readonly withdrawal: Pick<Withdrawal, "withdrawnAt" | "reason"> | null;
};

/** As many as anyone reads at once. */
const mostWithdrawals = 100;

const isItsWithdrawal = and(
  eq(withdrawals.hosterId, revisions.hosterId),
  eq(withdrawals.number, revisions.number),
);

/**
 * The latest revision of each of these hosters that has one and did not take it back: those
 * before one that was taken back do not come back with it.
 */
export async function findCurrentRevisions(
  db: Db,
  hosterIds: readonly string[],
): Promise<Revision[]> {
  const rows = await db
    .selectDistinctOn([revisions.hosterId], {
      ...getTableColumns(revisions),
      withdrawnAt: withdrawals.withdrawnAt,
    })
    .from(revisions)
    .leftJoin(withdrawals, isItsWithdrawal)
    .where(inArray(revisions.hosterId, [...hosterIds]))
    .orderBy(revisions.hosterId, desc(revisions.number));
  return rows.flatMap(({ withdrawnAt, ...revision }) => (withdrawnAt === null ? [revision] : []));
}

/** Every revision of a hoster, newest first. */
export function listRevisions(db: Db, hosterId: string): Promise<TracedRevision[]> {
  return selectTraced(db).where(eq(revisions.hosterId, hosterId)).orderBy(desc(revisions.number));
}

/** Some of the revisions of a hoster, newest first. */
export function listRevisionsOfPage(
  db: Db,
  hosterId: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<TracedRevision[]> {
  return selectTraced(db)
    .where(eq(revisions.hosterId, hosterId))
    .orderBy(desc(revisions.number))
    .limit(limit)
    .offset(offset);
}

/** Revisions of every hoster, in the order of hosters and numbers: those after one, or the first. */
export function listAllRevisions(
  db: Db,
  { after, most }: { readonly after: Pick<Revision, "hosterId" | "number">; readonly most: number },
): Promise<Revision[]> {
  const key = sql`(${revisions.hosterId}, ${revisions.number})`;
  return db
    .select()
    .from(revisions)
    .where(sql`${key} > (${after.hosterId}::uuid, ${after.number}::int)`)
    .orderBy(asc(revisions.hosterId), asc(revisions.number))
    .limit(most);
}

/** The last revision of a hoster that answers one version, taken back or not. */
export async function findLastRevisionUnder(
  db: Db,
  hosterId: string,
  { gridId, gridVersion }: Pick<Revision, "gridId" | "gridVersion">,
): Promise<Revision | undefined> {
  const [revision] = await db
    .select()
    .from(revisions)
    .where(
      and(
        eq(revisions.hosterId, hosterId),
        eq(revisions.gridId, gridId),
        eq(revisions.gridVersion, gridVersion),
      ),
    )
    .orderBy(desc(revisions.number))
    .limit(1);
  return revision;
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
): Promise<TracedRevision | undefined> {
  const [revision] = await selectTraced(db).where(
    and(eq(revisions.hosterId, hosterId), eq(revisions.number, number)),
  );
  return revision;
}

/** What these hosters took back last. */
export function listWithdrawals(
  db: Db,
  slugs: readonly string[],
): Promise<readonly (Pick<Withdrawal, "number" | "withdrawnAt" | "reason"> & { slug: string })[]> {
  const { number, withdrawnAt, reason } = withdrawals;
  return db
    .select({ slug: hosters.slug, number, withdrawnAt, reason })
    .from(withdrawals)
    .innerJoin(hosters, eq(hosters.id, withdrawals.hosterId))
    .where(sql`${hosters.slug} = any(${sql.param([...slugs])}::text[])`)
    .orderBy(desc(withdrawnAt), asc(hosters.slug))
    .limit(mostWithdrawals);
}

/** Of these hosters, those whose last revision the site carried over, and to which version. */
export async function listCarried(
  db: Db,
  slugs: readonly string[],
): Promise<readonly { readonly slug: string; readonly version: number }[]> {
  const { hosterId, number, carried, gridVersion } = revisions;
  const rows = await db
    .selectDistinctOn([hosterId], { slug: hosters.slug, carried, version: gridVersion })
    .from(revisions)
    .innerJoin(hosters, eq(hosters.id, hosterId))
    .where(sql`${hosters.slug} = any(${sql.param([...slugs])}::text[])`)
    .orderBy(hosterId, desc(number));
  return rows.filter((row) => row.carried);
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

export async function insertWithdrawal(db: Db, withdrawal: Withdrawal): Promise<void> {
  await db.insert(withdrawals).values(withdrawal);
}

function selectTraced(db: Db) {
  return db
    .select({
      ...getTableColumns(revisions),
      withdrawal: { withdrawnAt: withdrawals.withdrawnAt, reason: withdrawals.reason },
    })
    .from(revisions)
    .leftJoin(withdrawals, isItsWithdrawal)
    .$dynamic();
}

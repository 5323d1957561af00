import { and, asc, desc, eq, getTableColumns, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import { crawls, federations } from "#server/crawls/schema.ts";
import type { Db } from "#server/db/client.ts";
import { hosters } from "#server/hosters/schema.ts";

export type Crawl = typeof crawls.$inferSelect;
export type Federation = typeof federations.$inferSelect;

/** Gives whether the address was not followed before. */
export async function insertFederation(db: Db, row: Federation): Promise<boolean> {
  const added = await db
    .insert(federations)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: federations.id });
  return added.length > 0;
}

export function listFederations(db: Db): Promise<Federation[]> {
  return db.select().from(federations).orderBy(asc(federations.addedAt), asc(federations.id));
}

export async function findFederation(db: Db, id: string): Promise<Federation | undefined> {
  const [row] = await db.select().from(federations).where(eq(federations.id, id));
  return row;
}

export async function findFederationAt(db: Db, address: string): Promise<Federation | undefined> {
  const [row] = await db.select().from(federations).where(eq(federations.address, address));
  return row;
}

export async function updateFederation(
  db: Db,
  id: string,
  changes: Partial<Pick<Federation, "name" | "pausedAt">>,
): Promise<void> {
  await db.update(federations).set(changes).where(eq(federations.id, id));
}

/** The crawls of it stay. */
export async function deleteFederation(db: Db, id: string): Promise<void> {
  await db.delete(federations).where(eq(federations.id, id));
}

/** Asks for a crawl, unless the same one waits or is under way; gives whether it is new. */
export async function insertCrawl(db: Db, row: Crawl): Promise<boolean> {
  const asked = await db
    .insert(crawls)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: crawls.id });
  return asked.length > 0;
}

export async function findCrawl(db: Db, id: string): Promise<Crawl | undefined> {
  const [row] = await db.select().from(crawls).where(eq(crawls.id, id));
  return row;
}

/** A crawl of an address that is not over. */
export async function findAskedCrawl(
  db: Db,
  { address, hosterId }: Pick<Crawl, "address" | "hosterId">,
): Promise<Crawl | undefined> {
  const isFor = hosterId === null ? isNull(crawls.hosterId) : eq(crawls.hosterId, hosterId);
  const [row] = await db
    .select()
    .from(crawls)
    .where(and(eq(crawls.address, address), isFor, isNull(crawls.endedAt)));
  return row;
}

/** Crawls, the last asked for first. */
export function listCrawls(
  db: Db,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<(Crawl & { readonly federation: string | null; readonly hoster: string | null })[]> {
  return db
    .select({ ...getTableColumns(crawls), federation: federations.name, hoster: hosters.name })
    .from(crawls)
    .leftJoin(federations, eq(federations.id, crawls.federationId))
    .leftJoin(hosters, eq(hosters.id, crawls.hosterId))
    .orderBy(desc(crawls.askedAt), desc(crawls.id))
    .limit(limit)
    .offset(offset);
}

/** The last crawl of each federation. */
export function listLastCrawls(db: Db): Promise<Crawl[]> {
  return db
    .selectDistinctOn([crawls.federationId])
    .from(crawls)
    .where(isNotNull(crawls.federationId))
    .orderBy(crawls.federationId, desc(crawls.askedAt), desc(crawls.id));
}

/** What the team of a hoster asked for, the last first. */
export function listOwnCrawls(db: Db, hosterId: string, limit: number): Promise<Crawl[]> {
  return db
    .select()
    .from(crawls)
    .where(eq(crawls.hosterId, hosterId))
    .orderBy(desc(crawls.askedAt), desc(crawls.id))
    .limit(limit);
}

export async function findCrawlUnderWay(db: Db): Promise<Crawl | undefined> {
  const [row] = await db
    .select()
    .from(crawls)
    .where(and(isNotNull(crawls.startedAt), isNull(crawls.endedAt)));
  return row;
}

/** Starts the crawl that has waited for longest, where none is under way. */
export async function startOldestCrawl(db: Db, startedAt: Date): Promise<void> {
  const oldest = db
    .select({ id: crawls.id })
    .from(crawls)
    .where(isNull(crawls.startedAt))
    .orderBy(asc(crawls.askedAt), asc(crawls.id))
    .limit(1);
  await db
    .update(crawls)
    .set({ startedAt })
    .where(eq(crawls.id, sql`(${oldest})`));
}

export async function hasWaitingCrawl(db: Db): Promise<boolean> {
  return (await db.$count(crawls, isNull(crawls.endedAt))) > 0;
}

export type Hold = { readonly crawlId: string; readonly holder: string };

/** Takes a crawl in hand, unless another worker has it. */
export async function holdCrawl(
  db: Db,
  { crawlId, holder }: Hold,
  { now, until }: { readonly now: Date; readonly until: Date },
): Promise<boolean> {
  const held = await db
    .update(crawls)
    .set({ heldBy: holder, heldUntil: until })
    .where(and(eq(crawls.id, crawlId), or(isNull(crawls.heldUntil), lte(crawls.heldUntil, now))))
    .returning({ id: crawls.id });
  return held.length > 0;
}

/** Writes to a crawl, if this worker still has it in hand; else gives false. */
export async function updateHeld(
  db: Db,
  { crawlId, holder }: Hold,
  changes: Partial<Pick<Crawl, "heldBy" | "heldUntil" | "endedAt" | "slice">>,
  storedBytes = 0,
): Promise<boolean> {
  const held = await db
    .update(crawls)
    .set({ ...changes, storedBytes: sql`${crawls.storedBytes} + ${storedBytes}::int` })
    .where(and(eq(crawls.id, crawlId), eq(crawls.heldBy, holder), isNull(crawls.endedAt)))
    .returning({ id: crawls.id });
  return held.length > 0;
}

export async function deleteOldCrawls(db: Db, before: Date): Promise<void> {
  await db.delete(crawls).where(lte(crawls.endedAt, before));
}

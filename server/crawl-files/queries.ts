import { and, asc, count, eq, inArray, isNotNull, isNull, lte, ne, or, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { costlyReasons, fateOfReason } from "#core/crawl.ts";
import type { FileFate, FileReason } from "#core/crawl.ts";
import { crawlFiles } from "#server/crawl-files/schema.ts";
import type { Db } from "#server/db/client.ts";
import { excluded } from "#server/db/excluded.ts";

export type CrawlFile = typeof crawlFiles.$inferSelect;

export async function insertCrawlFiles(db: Db, rows: readonly CrawlFile[]): Promise<void> {
  if (rows.length > 0) await db.insert(crawlFiles).values([...rows]);
}

/** Writes what became of files that are there. */
export async function saveCrawlFiles(db: Db, rows: readonly CrawlFile[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insert(crawlFiles)
    .values([...rows])
    .onConflictDoUpdate({
      target: crawlFiles.id,
      set: excluded(crawlFiles, [
        "role",
        "name",
        "fate",
        "reason",
        "since",
        "taken",
        "kept",
        "ignored",
        "notBefore",
        "attempts",
        "took",
        "outcome",
        "hosterId",
      ]),
    });
}

/** Takes the files to be read now: the first in order, and those of the same organization. */
export async function beginFiles(
  db: Db,
  { crawlId, now, limit }: { crawlId: string; now: Date; limit: number },
): Promise<CrawlFile[]> {
  const isWaiting = and(
    eq(crawlFiles.crawlId, crawlId),
    isNull(crawlFiles.fate),
    or(isNull(crawlFiles.notBefore), lte(crawlFiles.notBefore, now)),
  );
  const rank = db
    .select({ rank: crawlFiles.rank })
    .from(crawlFiles)
    .where(isWaiting)
    .orderBy(asc(crawlFiles.rank))
    .limit(1);
  const begun = db
    .select({ id: crawlFiles.id })
    .from(crawlFiles)
    .where(and(isWaiting, eq(crawlFiles.rank, sql`(${rank})`)))
    .orderBy(asc(crawlFiles.place))
    .limit(limit);
  const rows = await db
    .update(crawlFiles)
    .set({ attempts: sql`${crawlFiles.attempts} + 1` })
    .where(inArray(crawlFiles.id, begun))
    .returning();
  return rows.toSorted((one, other) => one.place - other.place);
}

/** The first of the files that wait, and when it may be asked for; undefined when none waits. */
export async function findNextWait(
  db: Db,
  crawlId: string,
): Promise<{ readonly notBefore: Date | null } | undefined> {
  const [row] = await db
    .select({ notBefore: crawlFiles.notBefore })
    .from(crawlFiles)
    .where(and(eq(crawlFiles.crawlId, crawlId), isNull(crawlFiles.fate)))
    .orderBy(sql`${crawlFiles.notBefore} asc nulls first`)
    .limit(1);
  return row;
}

/** The first organization whose files are all read and that is not recorded. */
export async function findUnrecorded(db: Db, crawlId: string): Promise<CrawlFile | undefined> {
  const [row] = await db
    .select()
    .from(crawlFiles)
    .where(
      and(
        eq(crawlFiles.crawlId, crawlId),
        eq(crawlFiles.role, "organization"),
        inArray(crawlFiles.fate, ["taken", "unchanged"]),
        isNull(crawlFiles.outcome),
        sql`not exists (select from ${crawlFiles} as waiting
          where waiting.crawl_id = ${crawlFiles.crawlId} and waiting.rank = ${crawlFiles.rank}
          and waiting.fate is null)`,
      ),
    )
    .orderBy(asc(crawlFiles.rank))
    .limit(1);
  return row;
}

/** Begins to record an organization, and gives how often that was begun. */
export async function countAttempt(db: Db, { id }: Pick<CrawlFile, "id">): Promise<number> {
  const [begun] = await db
    .update(crawlFiles)
    .set({ attempts: sql`${crawlFiles.attempts} + 1` })
    .where(eq(crawlFiles.id, id))
    .returning({ attempts: crawlFiles.attempts });
  return begun?.attempts ?? 0;
}

/** Takes nothing of an organization, nor of its services: what they said before stays. */
export function leaveOrganization(
  db: Db,
  { crawlId, rank }: Pick<CrawlFile, "crawlId" | "rank">,
  reason: FileReason,
): Promise<void> {
  return leave(db, reason, [
    eq(crawlFiles.crawlId, crawlId),
    eq(crawlFiles.rank, rank),
    inArray(crawlFiles.fate, ["taken", "unchanged"]),
  ]);
}

/** The file of an organization and those of its services. */
export function listFilesOfRank(
  db: Db,
  { crawlId, rank }: Pick<CrawlFile, "crawlId" | "rank">,
): Promise<CrawlFile[]> {
  return db
    .select()
    .from(crawlFiles)
    .where(and(eq(crawlFiles.crawlId, crawlId), eq(crawlFiles.rank, rank)))
    .orderBy(asc(crawlFiles.place));
}

/** Leaves a server alone: the files it still has to give wait until then, at the end of the crawl. */
export async function postponeHost(
  db: Db,
  { crawlId, host }: Pick<CrawlFile, "crawlId" | "host">,
  notBefore: Date,
): Promise<void> {
  await db
    .update(crawlFiles)
    .set({ notBefore })
    .where(
      and(eq(crawlFiles.crawlId, crawlId), eq(crawlFiles.host, host), isNull(crawlFiles.fate)),
    );
}

/** Asks for no more of the files of a crawl that wait: those of an organization, or all. */
export function leaveWaiting(
  db: Db,
  { crawlId, rank }: { readonly crawlId: string; readonly rank?: number },
  reason: FileReason,
): Promise<void> {
  return leave(db, reason, [
    eq(crawlFiles.crawlId, crawlId),
    rank === undefined ? undefined : eq(crawlFiles.rank, rank),
    isNull(crawlFiles.fate),
  ]);
}

async function leave(
  db: Db,
  reason: FileReason,
  which: readonly (SQL | undefined)[],
): Promise<void> {
  await db
    .update(crawlFiles)
    .set({ fate: fateOfReason(reason), reason })
    .where(and(...which));
}

/** What the files of a crawl cost so far. */
export type Cost = {
  /** Milliseconds that those of the organization took. */
  readonly took: number;
  /** By server, those that did not come by the way there. */
  readonly failures: ReadonlyMap<string, number>;
};

export async function findCost(
  db: Db,
  { crawlId, rank }: Pick<CrawlFile, "crawlId" | "rank">,
  hosts: readonly string[],
): Promise<Cost> {
  const isOfRank = eq(crawlFiles.rank, rank);
  const rows = await db
    .select({
      host: crawlFiles.host,
      took: sql<number>`coalesce(sum(${crawlFiles.took}) filter (where ${isOfRank}), 0)::int`,
      failures: sql<number>`(count(*) filter (where ${inArray(crawlFiles.reason, [...costlyReasons])}))::int`,
    })
    .from(crawlFiles)
    .where(
      and(
        eq(crawlFiles.crawlId, crawlId),
        isNotNull(crawlFiles.fate),
        or(isOfRank, inArray(crawlFiles.host, [...hosts])),
      ),
    )
    .groupBy(crawlFiles.host);
  return {
    took: rows.reduce((sum, { took }) => sum + took, 0),
    failures: new Map(rows.map(({ host, failures }) => [host, failures])),
  };
}

/** Files of a crawl by what became of them; those that wait have none. */
export async function countByFate(
  db: Db,
  crawlId: string,
): Promise<ReadonlyMap<FileFate | null, number>> {
  const rows = await db
    .select({ fate: crawlFiles.fate, files: count() })
    .from(crawlFiles)
    .where(eq(crawlFiles.crawlId, crawlId))
    .groupBy(crawlFiles.fate);
  return new Map(rows.map(({ fate, files }) => [fate, files]));
}

/** Files of a crawl in their order: all of them, or those of a fate. */
export function listCrawlFiles(
  db: Db,
  asked: {
    readonly crawlId: string;
    readonly fate: FileFate | null;
    readonly limit?: number;
    readonly offset?: number;
  },
): Promise<CrawlFile[]> {
  const { crawlId, fate, limit = 1_000_000, offset = 0 } = asked;
  return db
    .select()
    .from(crawlFiles)
    .where(
      and(eq(crawlFiles.crawlId, crawlId), fate === null ? undefined : eq(crawlFiles.fate, fate)),
    )
    .orderBy(asc(crawlFiles.rank), asc(crawlFiles.place))
    .limit(limit)
    .offset(offset);
}

export async function findCrawlFile(db: Db, id: string): Promise<CrawlFile | undefined> {
  const [row] = await db.select().from(crawlFiles).where(eq(crawlFiles.id, id));
  return row;
}

/** Whether another file of this crawl already spoke of a hoster. */
export async function isMet(
  db: Db,
  { crawlId, rank }: Pick<CrawlFile, "crawlId" | "rank">,
  hosterId: string,
): Promise<boolean> {
  const spoke = and(
    eq(crawlFiles.crawlId, crawlId),
    ne(crawlFiles.rank, rank),
    eq(crawlFiles.hosterId, hosterId),
    isNotNull(crawlFiles.outcome),
  );
  return (await db.$count(crawlFiles, spoke)) > 0;
}

/** Whether one of these addresses is that of an organization of a crawl that waits or came. */
export async function isInCrawl(
  db: Db,
  { crawlId, rank }: Pick<CrawlFile, "crawlId" | "rank">,
  addresses: readonly string[],
): Promise<boolean> {
  const isThere = and(
    eq(crawlFiles.crawlId, crawlId),
    ne(crawlFiles.rank, rank),
    eq(crawlFiles.place, 0),
    inArray(crawlFiles.address, [...addresses]),
    or(isNull(crawlFiles.fate), inArray(crawlFiles.fate, ["taken", "unchanged"])),
  );
  return (await db.$count(crawlFiles, isThere)) > 0;
}

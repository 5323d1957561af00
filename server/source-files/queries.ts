import { and, asc, eq, exists, gte, inArray, isNull, lte, ne, not, sql } from "drizzle-orm";
import { failuresToTell, mostServices } from "#core/crawl.ts";
import type { Db } from "#server/db/client.ts";
import { excluded } from "#server/db/excluded.ts";
import { hosters, hosterSources } from "#server/hosters/schema.ts";
import { memberships } from "#server/members/schema.ts";
import { sourceFiles } from "#server/source-files/schema.ts";

export type SourceFileRow = typeof sourceFiles.$inferSelect;

/** The hoster whose organization's file is at one of these addresses, under whatever name. */
export async function findHosterOfFile(
  db: Db,
  addresses: readonly string[],
): Promise<typeof hosters.$inferSelect | undefined> {
  const wanted = sql`${sql.param([...addresses])}::text[]`;
  const [row] = await db
    .select({ hoster: hosters })
    .from(hosterSources)
    .innerJoin(hosters, eq(hosters.id, hosterSources.hosterId))
    .where(
      and(
        eq(hosterSources.origin, "chatonsinfos"),
        sql`${hosterSources.addresses} && ${wanted}`,
        // The key of a service holds a space.
        sql`strpos(${hosterSources.key}, ' ') = 0`,
        eq(hosters.isImaginary, false),
        ne(hosters.stance, "unproved"),
      ),
    )
    .orderBy(asc(hosters.id))
    .limit(1);
  return row?.hoster;
}

/** Of these services, told by their websites, those that the files of other hosters describe. */
export async function listServicesElsewhere(
  db: Db,
  hosterId: string | null,
  identities: readonly string[],
): Promise<ReadonlySet<string>> {
  const identity = sql<string>`split_part(${hosterSources.key}, ' ', 2)`;
  const rows = await db
    .select({ identity })
    .from(hosterSources)
    .innerJoin(hosters, eq(hosters.id, hosterSources.hosterId))
    .where(
      and(
        eq(hosterSources.origin, "chatonsinfos"),
        hosterId === null ? undefined : ne(hosterSources.hosterId, hosterId),
        inArray(hosters.stance, ["listed", "declined"]),
        inArray(identity, [...identities]),
      ),
    );
  return new Set(rows.map((row) => row.identity));
}

export function listSourceFiles(db: Db, addresses: readonly string[]): Promise<SourceFileRow[]> {
  return db
    .select()
    .from(sourceFiles)
    .where(inArray(sourceFiles.address, [...addresses]))
    .orderBy(asc(sourceFiles.address));
}

/** The most files of a hoster that are listed: its organization's, and its services'. */
const mostListed = mostServices + 50;

/** The files whose facts a hoster has. */
export function listFilesOfHoster(db: Db, hosterId: string): Promise<SourceFileRow[]> {
  return db
    .select()
    .from(sourceFiles)
    .where(eq(sourceFiles.hosterId, hosterId))
    .orderBy(asc(sourceFiles.role), asc(sourceFiles.address))
    .limit(mostListed);
}

/** Writes what is known of files from now on; whose facts they gave stays. */
export async function saveSourceFiles(db: Db, rows: readonly SourceFileRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insert(sourceFiles)
    .values([...rows])
    .onConflictDoUpdate({
      target: sourceFiles.address,
      set: excluded(sourceFiles, [
        "role",
        "location",
        "etag",
        "lastModified",
        "digest",
        "content",
        "readAt",
        "triedAt",
        "unreachableSince",
        "fault",
        "failures",
        "toldAt",
      ]),
    });
}

/** Notes that files came as they were. */
export async function touchSourceFiles(
  db: Db,
  addresses: readonly string[],
  at: Date,
): Promise<void> {
  if (addresses.length === 0) return;
  await db
    .update(sourceFiles)
    .set({
      readAt: at,
      triedAt: at,
      unreachableSince: null,
      fault: null,
      failures: 0,
      toldAt: null,
    })
    .where(inArray(sourceFiles.address, [...addresses]));
}

/** Whether one of these files came since. */
export async function hasCome(db: Db, addresses: readonly string[], since: Date): Promise<boolean> {
  const came = and(
    inArray(sourceFiles.address, [...addresses]),
    isNull(sourceFiles.fault),
    gte(sourceFiles.readAt, since),
  );
  return (await db.$count(sourceFiles, came)) > 0;
}

/**
 * Day since when the file that facts come from cannot be read any more, for a query of sources; null
 * while it can, and until several crawls in a row failed.
 */
export function unreachableDay({ hosterId, addresses }: typeof hosterSources) {
  return sql<string | null>`(select
    to_char(min(${sourceFiles.unreachableSince}) at time zone 'Europe/Paris', 'YYYY-MM-DD')
    from ${sourceFiles} where ${sourceFiles.failures} >= ${failuresToTell}
    and (${sourceFiles.address} = any(${addresses})
      or (${sourceFiles.hosterId} = ${hosterId} and ${sourceFiles.location} = any(${addresses}))))`;
}

/** Says whose facts files give. */
export async function assignSourceFiles(
  db: Db,
  addresses: readonly string[],
  hosterId: string,
): Promise<void> {
  await db
    .update(sourceFiles)
    .set({ hosterId })
    .where(
      and(
        inArray(sourceFiles.address, [...addresses]),
        sql`${sourceFiles.hosterId} is distinct from ${hosterId}`,
      ),
    );
}

/** Files that several crawls in a row could not read, and whose team does not know it yet. */
export function listUntoldFailures(db: Db, since: Date): Promise<SourceFileRow[]> {
  const hasTeam = exists(
    db
      .select({ one: sql`1` })
      .from(memberships)
      .where(eq(memberships.hosterId, sourceFiles.hosterId)),
  );
  return db
    .select()
    .from(sourceFiles)
    .where(
      and(
        gte(sourceFiles.failures, failuresToTell),
        gte(sourceFiles.triedAt, since),
        isNull(sourceFiles.toldAt),
        hasTeam,
      ),
    )
    .orderBy(asc(sourceFiles.hosterId), asc(sourceFiles.address))
    .limit(2_000);
}

export async function noteTold(db: Db, addresses: readonly string[], toldAt: Date): Promise<void> {
  await db
    .update(sourceFiles)
    .set({ toldAt })
    .where(inArray(sourceFiles.address, [...addresses]));
}

/** Forgets files that no fact comes from, once nothing leads to them any more. */
export async function deleteForsakenFiles(db: Db, before: Date): Promise<void> {
  const isSource = sql`exists (select from ${hosterSources}
    where ${sourceFiles.address} = any(${hosterSources.addresses})
    or ${sourceFiles.location} = any(${hosterSources.addresses}))`;
  await db.delete(sourceFiles).where(and(lte(sourceFiles.triedAt, before), not(isSource)));
}

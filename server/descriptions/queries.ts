import {
  and,
  asc,
  desc,
  eq,
  exists,
  gte,
  inArray,
  isNotNull,
  isNull,
  ne,
  not,
  or,
  sql,
} from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { sourceOrigins } from "#core/hoster.ts";
import type { FactField } from "#core/hoster.ts";
import { keyOfFact, keyOfField } from "#core/proposal-keys.ts";
import { isUuid } from "#core/uuid.ts";
import { auditEntries } from "#server/audit/schema.ts";
import type { Db } from "#server/db/client.ts";
import { declinedProposals } from "#server/descriptions/schema.ts";
import { digestOf } from "#server/digest.ts";
import type { HosterFact, HosterSource } from "#server/hosters/queries.ts";
import { hosterFacts, hosters, hosterSources } from "#server/hosters/schema.ts";
import { unreachableDay } from "#server/source-files/queries.ts";

const ownSources = alias(hosterSources, "own_sources");
const ownFacts = alias(hosterFacts, "own_facts");

/**
 * What may be shown of what the sources say of hosters, the word that counts most first. Of one
 * that describes itself, what was imported is only shown where it neither said anything itself
 * nor declined it, and never of its services.
 */
export async function listShownFacts(
  db: Db,
  hosterIds: readonly string[],
): Promise<readonly HosterFact[]> {
  const facts = await listUnsaidFacts(db, hosterIds);
  const declined = await listDeclinedOfDescribed(db, hosterIds);
  const isDeclined = ({ hosterId, origin, field, value }: HosterFact) => {
    const digests = declined.get(hosterId);
    if (digests === undefined || origin === "own") return false;
    const keys = [keyOfField(field, "shown"), keyOfFact(field, value)];
    return keys.some((key) => digests.has(digestOf(key)));
  };
  return facts.filter((fact) => !isDeclined(fact));
}

/** What is said of hosters, but what imports say where a hoster says something itself. */
function listUnsaidFacts(db: Db, hosterIds: readonly string[]): Promise<HosterFact[]> {
  const isSaidByHoster = exists(
    db
      .select({ one: sql`1` })
      .from(ownFacts)
      .innerJoin(ownSources, eq(ownFacts.sourceId, ownSources.id))
      .where(
        and(
          eq(ownSources.hosterId, hosterSources.hosterId),
          eq(ownSources.origin, "own"),
          eq(ownFacts.field, hosterFacts.field),
        ),
      ),
  );
  return db
    .select({
      hosterId: hosterSources.hosterId,
      sourceId: hosterSources.id,
      field: hosterFacts.field,
      value: hosterFacts.value,
      origin: hosterSources.origin,
      sources: hosterSources.addresses,
      recordedOn: hosterSources.recordedOn,
      unreachableSince: unreachableDay(hosterSources),
    })
    .from(hosterFacts)
    .innerJoin(hosterSources, eq(hosterFacts.sourceId, hosterSources.id))
    .innerJoin(hosters, eq(hosterSources.hosterId, hosters.id))
    .where(
      and(
        inArray(hosterSources.hosterId, [...hosterIds]),
        or(
          isNull(hosters.describedAt),
          eq(hosterSources.origin, "own"),
          and(ne(hosterFacts.field, "services"), not(isSaidByHoster)),
        ),
      ),
    )
    .orderBy(
      asc(hosterSources.hosterId),
      byAuthority,
      asc(hosterSources.key),
      asc(hosterFacts.field),
    );
}

/** By hoster: before one describes itself, it declined nothing. */
async function listDeclinedOfDescribed(
  db: Db,
  hosterIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await db
    .select({
      hosterId: declinedProposals.hosterId,
      digests: sql<string[]>`array_agg(${declinedProposals.digest})`,
    })
    .from(declinedProposals)
    .innerJoin(hosters, eq(declinedProposals.hosterId, hosters.id))
    .where(and(inArray(declinedProposals.hosterId, [...hosterIds]), isNotNull(hosters.describedAt)))
    .groupBy(declinedProposals.hosterId)
    .orderBy(asc(declinedProposals.hosterId));
  return new Map(rows.map(({ hosterId, digests }) => [hosterId, new Set(digests)]));
}

/** The word that counts most first. */
export const byAuthority = desc(
  sql`array_position(${sql.param([...sourceOrigins])}::text[], ${hosterSources.origin})`,
);

/** What the hoster says here itself; undefined until it does. */
export async function findOwnSource(db: Db, hosterId: string): Promise<HosterSource | undefined> {
  const [source] = await db
    .select()
    .from(hosterSources)
    .where(and(eq(hosterSources.hosterId, hosterId), eq(hosterSources.origin, "own")))
    .orderBy(asc(hosterSources.key))
    .limit(1);
  return source;
}

export async function updateOwnSource(
  db: Db,
  sourceId: string,
  changes: Partial<Pick<HosterSource, "recordedOn" | "digest">>,
): Promise<void> {
  await db.update(hosterSources).set(changes).where(eq(hosterSources.id, sourceId));
}

export async function replaceOwnFacts(
  db: Db,
  sourceId: string,
  facts: readonly { readonly id: string; readonly field: FactField; readonly value: string }[],
): Promise<void> {
  await db.delete(hosterFacts).where(eq(hosterFacts.sourceId, sourceId));
  if (facts.length === 0) return;
  await db.insert(hosterFacts).values(facts.map((fact) => ({ ...fact, sourceId })));
}

export async function listDeclinedDigests(db: Db, hosterId: string): Promise<string[]> {
  const rows = await db
    .select({ digest: declinedProposals.digest })
    .from(declinedProposals)
    .where(eq(declinedProposals.hosterId, hosterId))
    .orderBy(asc(declinedProposals.digest));
  return rows.map(({ digest }) => digest);
}

export async function insertDeclined(
  db: Db,
  hosterId: string,
  digests: readonly string[],
  declinedAt: Date,
): Promise<void> {
  if (digests.length === 0) return;
  const rows = digests.map((digest) => ({ hosterId, digest, declinedAt }));
  await db.insert(declinedProposals).values(rows).onConflictDoNothing();
}

export async function deleteDeclined(db: Db, hosterId: string, digest: string): Promise<void> {
  await db
    .delete(declinedProposals)
    .where(and(eq(declinedProposals.hosterId, hosterId), eq(declinedProposals.digest, digest)));
}

/** What was noted when a thing of a hoster was last removed; undefined when it never was. */
export async function findRemoval(
  db: Db,
  hosterId: string,
  removed: { readonly action: string; readonly id: string },
): Promise<Readonly<Record<string, unknown>> | undefined> {
  // PostgreSQL compares no text with what an address can hold, a NUL among it.
  if (!isUuid(removed.id)) return undefined;
  const [entry] = await db
    .select({ detail: auditEntries.detail })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.hosterId, hosterId),
        eq(auditEntries.action, removed.action),
        sql`${auditEntries.detail} ->> 'id' = ${removed.id}`,
      ),
    )
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(1);
  return entry?.detail;
}

/** How often something was done since then, by this person or for this hoster. */
export async function countWrites(
  db: Db,
  asked: {
    readonly action: string;
    readonly hosterId: string;
    readonly personId: string;
    readonly since: Date;
  },
): Promise<number> {
  const [row] = await db
    .select({ total: sql<number>`count(*)::int` })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.action, asked.action),
        or(eq(auditEntries.hosterId, asked.hosterId), eq(auditEntries.personId, asked.personId)),
        gte(auditEntries.at, asked.since),
      ),
    );
  return row?.total ?? 0;
}

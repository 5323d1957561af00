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
import type { Offer } from "#core/offers.ts";
import { keyOfFact, keyOfField } from "#core/proposal-keys.ts";
import type { Service } from "#core/services.ts";
import { isUuid } from "#core/uuid.ts";
import { auditEntries } from "#server/audit/schema.ts";
import type { Db } from "#server/db/client.ts";
import { declinedProposals } from "#server/descriptions/schema.ts";
import { digestOf } from "#server/digest.ts";
import type { HosterFact, HosterSource } from "#server/hosters/queries.ts";
import { hosterFacts, hosters, hosterSources, offers, services } from "#server/hosters/schema.ts";

/** A service or an offer that its hoster described, and what it is named by in addresses. */
export type OwnService = Service & { readonly id: string };
export type OwnOffer = Offer & { readonly id: string };

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

const byAuthority = desc(
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

/** The services a hoster describes here, in its order. */
export async function listOwnServices(db: Db, hosterId: string): Promise<OwnService[]> {
  const rows = await db
    .select({
      id: services.id,
      type: services.type,
      name: services.name,
      software: services.software,
      url: services.url,
      registrations: services.registrations,
      load: services.load,
      loadUntil: services.loadUntil,
    })
    .from(services)
    .innerJoin(hosterSources, eq(services.sourceId, hosterSources.id))
    .where(and(eq(services.hosterId, hosterId), eq(hosterSources.origin, "own")))
    .orderBy(asc(services.position));
  return rows.map(({ loadUntil, ...row }) => ({
    ...row,
    ...(loadUntil !== null && { loadUntil }),
  }));
}

/** The services that other sources name, each with its source, the word that counts most first. */
export async function listImportedServices(db: Db, hosterId: string) {
  return db
    .select({
      type: services.type,
      name: services.name,
      software: services.software,
      url: services.url,
      registrations: services.registrations,
      load: services.load,
      origin: hosterSources.origin,
      sources: hosterSources.addresses,
      recordedOn: hosterSources.recordedOn,
    })
    .from(services)
    .innerJoin(hosterSources, eq(services.sourceId, hosterSources.id))
    .where(and(eq(services.hosterId, hosterId), ne(hosterSources.origin, "own")))
    .orderBy(byAuthority, asc(services.position), asc(hosterSources.key));
}

export async function replaceOwnServices(
  db: Db,
  { hosterId, sourceId }: { readonly hosterId: string; readonly sourceId: string },
  wanted: readonly OwnService[],
): Promise<void> {
  await db.delete(services).where(eq(services.sourceId, sourceId));
  if (wanted.length === 0) return;
  await db.insert(services).values(
    wanted.map(({ loadUntil, ...service }, position) => ({
      ...service,
      ...{ hosterId, sourceId, position },
      registrations: [...service.registrations],
      loadUntil: loadUntil ?? null,
    })),
  );
}

/** Whether one of these ids names a service that is not the hoster's own word. */
export async function hasServiceOfOthers(
  db: Db,
  hosterId: string,
  ids: readonly string[],
): Promise<boolean> {
  const isOwn = and(eq(ownSources.hosterId, hosterId), eq(ownSources.origin, "own"));
  const rows = await db
    .select({ id: services.id })
    .from(services)
    .innerJoin(ownSources, eq(ownSources.id, services.sourceId))
    .where(and(inArray(sql`${services.id}::text`, [...ids]), not(sql`(${isOwn})`)))
    .limit(1);
  return rows.length > 0;
}

/** Whether one of these ids names an offer of another hoster. */
export async function hasOfferOfOthers(
  db: Db,
  hosterId: string,
  ids: readonly string[],
): Promise<boolean> {
  const rows = await db
    .select({ id: offers.id })
    .from(offers)
    .where(and(inArray(sql`${offers.id}::text`, [...ids]), ne(offers.hosterId, hosterId)))
    .limit(1);
  return rows.length > 0;
}

/** What offers are named by, in the order of the hoster. */
export async function listOfferIds(db: Db, hosterId: string): Promise<string[]> {
  const rows = await db
    .select({ id: offers.id })
    .from(offers)
    .where(eq(offers.hosterId, hosterId))
    .orderBy(asc(offers.position));
  return rows.map(({ id }) => id);
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

import { and, asc, count, desc, eq, exists, inArray, isNull, ne, not, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Fact, HosterCard } from "#core/hoster.ts";
import { sourceOrigins } from "#core/hoster.ts";
import type { Offer } from "#core/offers.ts";
import type { Service } from "#core/services.ts";
import type { Db } from "#server/db/client.ts";
import { listings } from "#server/directory/schema.ts";
import { hosterFacts, hosters, hosterSources, offers, services } from "#server/hosters/schema.ts";

export type Hoster = typeof hosters.$inferSelect;
export type HosterSource = typeof hosterSources.$inferSelect;
export type FactRow = typeof hosterFacts.$inferInsert;
export type ServiceRow = typeof services.$inferInsert;
export type HosterFact = Fact & { readonly hosterId: string; readonly sourceId: string };
export type HosterService = Service & { readonly hosterId: string; readonly sourceId: string };

/** The hoster at an address of the site, whatever its stance. */
export async function findHoster(db: Db, slug: string): Promise<Hoster | undefined> {
  const [hoster] = await db.select().from(hosters).where(eq(hosters.slug, slug));
  return hoster;
}

/** What lists show of a hoster; undefined when it is in none. */
export async function findCard(db: Db, hosterId: string): Promise<HosterCard | undefined> {
  const [row] = await db
    .select({ card: listings.card })
    .from(listings)
    .where(eq(listings.hosterId, hosterId));
  return row?.card;
}

/** Hosters by name, whatever their stance: all of them, or those of the identifiers given. */
export function listHosters(db: Db, hosterIds?: readonly string[]): Promise<Hoster[]> {
  return db
    .select()
    .from(hosters)
    .where(hosterIds && inArray(hosters.id, [...hosterIds]))
    .orderBy(asc(hosters.name), asc(hosters.id));
}

/** Real, and not known to its creator alone: nobody may hold the name of another by creating it first. */
const isKnown = and(eq(hosters.isImaginary, false), ne(hosters.stance, "unproved"));

/** The real hoster that has a source recognised by this key, else that has this slug. */
export async function findHosterByKey(db: Db, key: string): Promise<Hoster | undefined> {
  const hasSource = exists(
    db
      .select({ one: sql`1` })
      .from(hosterSources)
      .where(and(eq(hosterSources.hosterId, hosters.id), eq(hosterSources.key, key))),
  );
  const [hoster] = await db
    .select()
    .from(hosters)
    .where(and(isKnown, or(hasSource, eq(hosters.slug, key))))
    .orderBy(desc(hasSource), asc(hosters.id))
    .limit(1);
  return hoster;
}

/** The real hosters whose website is on a host, given in lower case without "www.". */
export function listHostersOnHost(db: Db, host: string): Promise<Hoster[]> {
  const websiteHost = sql`lower(substring(${hosters.website}
    from '^[hH][tT][tT][pP][sS]?://(?:[wW]{3}[.])?([^/:?#]+)'))`;
  return db
    .select()
    .from(hosters)
    .where(and(isKnown, eq(websiteHost, host)))
    .orderBy(asc(hosters.slug));
}

/** Slugs already given among these and those made from them by a number. */
export async function listSlugs(db: Db, slugs: readonly string[]): Promise<string[]> {
  const withoutNumber = sql`regexp_replace(${hosters.slug}, '-[0-9]+$', '')`;
  const rows = await db
    .select({ slug: hosters.slug })
    .from(hosters)
    .where(or(inArray(hosters.slug, [...slugs]), inArray(withoutNumber, [...slugs])))
    .orderBy(asc(hosters.slug));
  return rows.map(({ slug }) => slug);
}

/** Until the end of the transaction, no other one that asks for this may add hosters or sources. */
export async function lockHosters(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtext('matou hosters'))`);
}

export async function insertHosters(db: Db, rows: readonly Hoster[]): Promise<void> {
  if (rows.length > 0) await db.insert(hosters).values([...rows]);
}

export async function updateHoster(
  db: Db,
  hosterId: string,
  changes: Partial<Omit<Hoster, "id">>,
): Promise<void> {
  await db.update(hosters).set(changes).where(eq(hosters.id, hosterId));
}

export async function countHosters(db: Db): Promise<number> {
  const [row] = await db.select({ total: count() }).from(hosters);
  return row?.total ?? 0;
}

/** Sources whose word counts most come first. */
const byAuthority = desc(
  sql`array_position(${sql.param([...sourceOrigins])}::text[], ${hosterSources.origin})`,
);

/**
 * Everything the sources say of hosters, hidden fields included. For each hoster, what it says
 * here comes before what its own files say, and that before what listings say.
 */
export function listFacts(db: Db, hosterIds: readonly string[]): Promise<HosterFact[]> {
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
    .where(inArray(hosterSources.hosterId, [...hosterIds]))
    .orderBy(
      asc(hosterSources.hosterId),
      byAuthority,
      asc(hosterSources.key),
      asc(hosterFacts.field),
    );
}

const sameService = alias(services, "same_service");
const ownSource = alias(hosterSources, "own_source");

/**
 * The services of hosters, each once: what a listing names is left out where the hoster's own
 * files describe the same software, or the same type when the listing names no software. Of one
 * that describes itself, its own alone.
 */
export async function listServices(db: Db, hosterIds: readonly string[]): Promise<HosterService[]> {
  const describedByHoster = db
    .select({ one: sql`1` })
    .from(sameService)
    .innerJoin(ownSource, eq(sameService.sourceId, ownSource.id))
    .where(
      and(
        eq(sameService.hosterId, services.hosterId),
        eq(ownSource.origin, "chatonsinfos"),
        or(
          eq(sameService.software, services.software),
          and(isNull(services.software), eq(sameService.type, services.type)),
        ),
      ),
    );
  const rows = await db
    .select({
      hosterId: services.hosterId,
      sourceId: services.sourceId,
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
    .innerJoin(hosters, eq(services.hosterId, hosters.id))
    .where(
      and(
        inArray(services.hosterId, [...hosterIds]),
        or(isNull(hosters.describedAt), eq(hosterSources.origin, "own")),
        not(and(eq(hosterSources.origin, "listing"), exists(describedByHoster)) ?? sql`false`),
      ),
    )
    .orderBy(asc(services.hosterId), byAuthority, asc(services.position), asc(hosterSources.key));
  return rows.map(({ loadUntil, ...row }) => ({
    ...row,
    ...(loadUntil !== null && { loadUntil }),
  }));
}

/** The sources of hosters, those whose word counts most first. */
export function listSources(db: Db, hosterIds: readonly string[]): Promise<HosterSource[]> {
  return db
    .select()
    .from(hosterSources)
    .where(inArray(hosterSources.hosterId, [...hosterIds]))
    .orderBy(asc(hosterSources.hosterId), byAuthority, asc(hosterSources.key));
}

export async function insertSources(db: Db, rows: readonly HosterSource[]): Promise<void> {
  if (rows.length > 0) await db.insert(hosterSources).values([...rows]);
}

export async function insertFacts(db: Db, rows: readonly FactRow[]): Promise<void> {
  if (rows.length > 0) await db.insert(hosterFacts).values([...rows]);
}

export async function insertServices(db: Db, rows: readonly ServiceRow[]): Promise<void> {
  if (rows.length > 0) await db.insert(services).values([...rows]);
}

/** Their facts and services go with them. */
export async function deleteSources(db: Db, sourceIds: readonly string[]): Promise<void> {
  await db.delete(hosterSources).where(inArray(hosterSources.id, [...sourceIds]));
}

/** The offers of these hosters, each with the hoster it is of, in the order they are given. */
export async function listOffers(
  db: Db,
  hosterIds: readonly string[],
): Promise<(Offer & { readonly hosterId: string })[]> {
  const rows = await db
    .select({
      hosterId: offers.hosterId,
      name: offers.name,
      nameEn: offers.nameEn,
      audiences: offers.audiences,
      services: offers.services,
      hasOneLogin: offers.hasOneLogin,
      included: offers.included,
      includedEn: offers.includedEn,
      leastAccounts: offers.leastAccounts,
      mostAccounts: offers.mostAccounts,
      price: {
        priceKind: offers.priceKind,
        priceCents: offers.priceCents,
        priceUnit: offers.priceUnit,
        pricePeriod: offers.pricePeriod,
      },
      example: offers.example,
      exampleEn: offers.exampleEn,
    })
    .from(offers)
    .where(inArray(offers.hosterId, [...hosterIds]))
    .orderBy(offers.hosterId, offers.position);
  return rows.map(({ price, ...offer }) => ({ ...offer, price: readPrice(price) }));
}

/** Describes anew what a hoster offers. */
export async function replaceOffers(
  db: Db,
  hosterId: string,
  wanted: readonly (Offer & { readonly id: string })[],
): Promise<void> {
  await db.delete(offers).where(eq(offers.hosterId, hosterId));
  if (wanted.length === 0) return;
  await db.insert(offers).values(
    wanted.map(({ price, ...offer }, position) => ({
      ...offer,
      hosterId,
      position,
      audiences: [...offer.audiences],
      services: [...offer.services],
      priceKind: price?.kind ?? null,
      ...(price !== null &&
        price.kind !== "free" && {
          priceCents: price.cents,
          priceUnit: price.unit,
          pricePeriod: price.period,
        }),
    })),
  );
}

type PriceColumns = Pick<
  typeof offers.$inferSelect,
  "priceKind" | "priceCents" | "priceUnit" | "pricePeriod"
>;

/** A check of the table keeps the columns of a price together. */
function readPrice({ priceKind, priceCents, priceUnit, pricePeriod }: PriceColumns) {
  if (priceKind === null) return null;
  if (priceKind === "free") return { kind: priceKind };
  if (priceCents === null || priceUnit === null || pricePeriod === null) return null;
  return { kind: priceKind, cents: priceCents, unit: priceUnit, period: pricePeriod };
}

/** When these hosters entered the directory. */
export function listArrivals(
  db: Db,
  slugs: readonly string[],
): Promise<readonly { readonly slug: string; readonly createdAt: Date }[]> {
  return db
    .select({ slug: hosters.slug, createdAt: hosters.createdAt })
    .from(hosters)
    .where(sql`${hosters.slug} = any(${sql.param([...slugs])}::text[])`);
}

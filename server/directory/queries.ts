import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { SQL, SQLWrapper } from "drizzle-orm";
import { findDepartment } from "#core/departments.ts";
import type { HosterCard } from "#core/hoster.ts";
import type { Listing } from "#core/listing.ts";
import { metToken, tokenOf } from "#core/listing-tokens.ts";
import { choicesOf } from "#core/search-change.ts";
import { criterionKey, criterionOfKey } from "#core/search-vocabulary.ts";
import { facetIds } from "#core/search.ts";
import type { Search } from "#core/search.ts";
import type { Db } from "#server/db/client.ts";
import { selectRows } from "#server/db/client.ts";
import { listings } from "#server/directory/schema.ts";
import { services } from "#server/hosters/schema.ts";

/** A listing and the hoster it is of. */
export type HosterListing = Listing & { readonly hosterId: string };

/** A search as the database understands it. */
export type Asked = {
  readonly search: Search;
  /** The words of its question, folded, and their stems. */
  readonly words: readonly { readonly word: string; readonly stem: string }[];
  readonly showsImaginary: boolean;
};

/** How many hosters a search finds, and how many each token would if it were chosen. */
export type Tally = { readonly total: number; readonly counts: ReadonlyMap<string, number> };

/** One page of results; `day` (YYYY-MM-DD) seeds the order between equals. */
export async function listCards(db: Db, asked: Asked, day: string): Promise<HosterCard[]> {
  const { search } = asked;
  const rows = await db
    .select({ card: listings.card })
    .from(listings)
    .where(matches(asked))
    .orderBy(...orderOf(search, day), asc(listings.hosterId))
    .limit(search.size)
    .offset((search.page - 1) * search.size);
  return rows.map(({ card }) => card);
}

/**
 * Counts in one pass, for every token of the facets asked for. Of a hoster that misses
 * exactly one facet, only the tokens of that facet count: they are what choosing
 * otherwise there would find.
 */
export async function countTokens(
  db: Db,
  asked: Asked,
  facetKeys: readonly string[],
): Promise<Tally> {
  const criteria = facetKeys.filter((key) => criterionOfKey(key) !== null);
  const rows = await selectRows<{ token: string | null; count: number }>(
    db,
    sql`
      with found as materialized (
        select tokens, missed
        from (select tokens, ${missedFacets(asked.search)} as missed
              from ${listings} where ${and(...alwaysAsked(asked))}) as candidates
        where cardinality(missed) <= 1)
      select token, count(*)::int as count
      from found cross join unnest(tokens) as token
      where (cardinality(missed) = 0 or token ^@ (missed[1] || ':'))
        and (token not like 'criterion.%' or token ^@ any(${texts(criteria.map(prefixOf))}))
      group by token
      union all
      select null, count(*)::int from found where cardinality(missed) = 0`,
  );
  const counts = new Map(
    rows.flatMap(({ token, count: n }) => (token === null ? [] : [[token, n]])),
  );
  return { total: rows.find(({ token }) => token === null)?.count ?? 0, counts };
}

/** The totals of several searches, in their order. */
export async function countSearches(db: Db, searches: readonly Asked[]): Promise<number[]> {
  if (searches.length === 0) return [];
  const totals = searches.map((asked) => sql`(count(*) filter (where ${matches(asked)}))::int`);
  const [row] = await selectRows<{ totals: number[] }>(
    db,
    sql`select array[${sql.join(totals, sql`, `)}] as totals from ${listings}`,
  );
  return row?.totals ?? [];
}

/** Which of these software names a hoster runs. */
export async function findKnownSoftware(db: Db, names: readonly string[]): Promise<string[]> {
  // PostgreSQL has no text with a NUL and refuses to look for one.
  const possible = names.filter((name) => !name.includes("\0"));
  const rows = await db
    .selectDistinct({ software: services.software })
    .from(services)
    .where(inArray(services.software, possible))
    .orderBy(services.software);
  return rows.flatMap(({ software }) => software ?? []);
}

/** `assessed` counts real hosters only. */
export async function countHosters(
  db: Db,
): Promise<{ real: number; imaginary: number; assessed: number }> {
  const isReal = sql`not ${listings.isImaginary}`;
  const [row] = await db
    .select({
      real: sql<number>`(count(*) filter (where ${isReal}))::int`,
      imaginary: sql<number>`(count(*) filter (where ${listings.isImaginary}))::int`,
      assessed: sql<number>`(count(${listings.assessedAt}) filter (where ${isReal}))::int`,
    })
    .from(listings);
  return row ?? { real: 0, imaginary: 0, assessed: 0 };
}

/** How many real hosters offer each type of service, most first. */
export function countServiceTypes(db: Db): Promise<{ type: string; count: number }[]> {
  const prefix = prefixOf("service");
  return selectRows(
    db,
    sql`
      select substr(token, ${prefix.length + 1}::int) as type, count(*)::int as count
      from ${listings} cross join unnest(tokens) as token
      where not is_imaginary and token ^@ ${prefix}
      group by token
      order by count desc, token`,
  );
}

/** Addresses of the real hosters, for search engines, in order. */
export async function listRealSlugs(db: Db): Promise<string[]> {
  const rows = await db
    .select({ slug: listings.slug })
    .from(listings)
    .where(eq(listings.isImaginary, false))
    .orderBy(asc(listings.slug));
  return rows.map(({ slug }) => slug);
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
      set: {
        slug: sql`excluded.slug`,
        name: sql`excluded.name`,
        tokens: sql`excluded.tokens`,
        stems: sql`excluded.stems`,
        nameWords: sql`excluded.name_words`,
        latitude: sql`excluded.latitude`,
        longitude: sql`excluded.longitude`,
        isImaginary: sql`excluded.is_imaginary`,
        assessedAt: sql`excluded.assessed_at`,
        card: sql`excluded.card`,
      },
    });
}

/** How alike a word and a word of a name must be, from 0 to 1 (pg_trgm). */
const leastSimilarity = 0.45;

function matches(asked: Asked): SQL | undefined {
  const chosen = chosenFacets(asked.search).map(({ tokens }) => hasAny(tokens));
  return and(...alwaysAsked(asked), ...chosen);
}

/** What no facet's count leaves out: who is shown, the question and the needs. */
function alwaysAsked({ search, words, showsImaginary }: Asked): readonly SQL[] {
  const needs = choicesOf(search, "need").map((need) => tokenOf("need", need));
  return [
    showsImaginary ? sql`true` : sql`not ${listings.isImaginary}`,
    ...words.map(saysWord),
    ...(needs.length === 0 ? [] : [sql`${listings.tokens} @> ${texts(needs)}`]),
  ];
}

function saysWord({ word, stem }: Asked["words"][number]): SQL {
  return sql`(${listings.stems} @> ${texts([stem])} or exists (
    select from unnest(${listings.nameWords}) as name_word
    where similarity(name_word, ${word}) >= ${leastSimilarity}::real))`;
}

/** The facets that leave hosters out, with the tokens of which one is enough. */
function chosenFacets(search: Search): readonly { key: string; tokens: readonly string[] }[] {
  const keys = [
    ...facetIds.filter((id) => id !== "need"),
    ...Object.keys(search.criteria).map(criterionKey),
  ];
  return keys
    .map((key) => ({ key, tokens: choicesOf(search, key).map((value) => tokenOf(key, value)) }))
    .filter(({ tokens }) => tokens.length > 0);
}

function missedFacets(search: Search): SQL {
  const missed = chosenFacets(search).map(
    ({ key, tokens }) => sql`case when ${hasAny(tokens)} then null else ${key}::text end`,
  );
  return sql`array_remove(array[${sql.join(missed, sql`, `)}]::text[], null)`;
}

/** `fit`: needs left to confirm, fewest first, then wishes met, most first. */
function orderOf(search: Search, day: string): readonly SQL[] {
  const shuffle = sql`md5(${day} || ${listings.hosterId}::text)`;
  switch (search.sort) {
    case "fit":
      return [...mostMet(choicesOf(search, "need")), ...mostMet(search.wishes), shuffle];
    case "name":
      return [sql`${listings.nameWords} collate "C"`];
    case "distance":
      return [...nearestFrom(search.near), shuffle];
    case "confirmed":
      return [sql`${listings.assessedAt} desc nulls last`, shuffle];
  }
}

/** Of hosters for which no need is unmet, most met is fewest pending. */
function mostMet(needs: readonly string[]): readonly SQL[] {
  if (needs.length === 0) return [];
  const met = needs.map((need) => sql`(${listings.tokens} @> ${texts([metToken(need)])})::int`);
  return [sql`${sql.join(met, sql` + `)} desc`];
}

/** By the haversine of the angle between two places, which grows with their distance. */
function nearestFrom(near: string | null): readonly SQL[] {
  const from = findDepartment(near ?? "");
  if (from === undefined) return [];
  const half = (column: SQLWrapper, degrees: number) =>
    sql`power(sin(radians(${column} - ${degrees}::float8) / 2), 2)`;
  const haversine = sql`${half(listings.latitude, from.latitude)}
    + cos(radians(${from.latitude}::float8)) * cos(radians(${listings.latitude}))
    * ${half(listings.longitude, from.longitude)}`;
  return [sql`${haversine} nulls last`];
}

function hasAny(tokens: readonly string[]): SQL {
  return sql`${listings.tokens} && ${texts(tokens)}`;
}

function prefixOf(key: string): string {
  return tokenOf(key, "");
}

function texts(values: readonly string[]): SQL {
  return sql`${sql.param([...values])}::text[]`;
}

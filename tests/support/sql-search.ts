import { and, asc, sql } from "drizzle-orm";
import type { SQL, SQLWrapper } from "drizzle-orm";
import type { Asked } from "#core/catalogue-matches.ts";
import { findDepartment } from "#core/departments.ts";
import { metToken, tokenOf } from "#core/listing-tokens.ts";
import { choicesOf } from "#core/search-change.ts";
import { criterionKey, criterionOfKey } from "#core/search-vocabulary.ts";
import { facetIds } from "#core/search.ts";
import type { Search } from "#core/search.ts";
import { allWordsOf } from "#core/words.ts";
import type { Db } from "#server/db/client.ts";
import { selectRows } from "#server/db/client.ts";
import { listings } from "#server/directory/schema.ts";

/** A search among the words of the software that hosters run; see `listSoftwareWords`. */
export type SqlAsked = Asked & { readonly software: readonly SoftwareWord[] };

type SoftwareWord = { readonly token: string; readonly word: string };

/**
 * What the read model gives, by the database: total, count of every token of the facets
 * asked for, and slugs in order. Written apart from it, so that each checks the other.
 */
export async function searchBySql(
  db: Db,
  asked: SqlAsked,
  { facetKeys, day }: { readonly facetKeys: readonly string[]; readonly day: string },
): Promise<{
  readonly total: number;
  readonly counts: ReadonlyMap<string, number>;
  readonly slugs: readonly string[];
}> {
  const { total, counts } = await countTokens(db, asked, facetKeys);
  return { total, counts, slugs: await listSlugs(db, asked, day) };
}

/** The folded words of every software that is run: folding is not for SQL, comparing is. */
export async function listSoftwareWords(db: Db): Promise<readonly SoftwareWord[]> {
  const rows = await selectRows<{ token: string }>(
    db,
    sql`select distinct token from ${listings} cross join unnest(tokens) as token
      where token ^@ ${prefixOf("software")}`,
  );
  return rows.flatMap(({ token }) =>
    allWordsOf(token.slice(prefixOf("software").length)).map((word) => ({ token, word })),
  );
}

async function listSlugs(db: Db, asked: SqlAsked, day: string): Promise<string[]> {
  const { search } = asked;
  const rows = await db
    .select({ slug: listings.slug })
    .from(listings)
    .where(matches(asked))
    .orderBy(...orderOf(search, day), asc(listings.hosterId))
    .limit(search.size)
    .offset((search.page - 1) * search.size);
  return rows.map(({ slug }) => slug);
}

/**
 * In one pass. Of a hoster that misses exactly one facet, only the tokens of that facet
 * count: they are what choosing otherwise there would find.
 */
async function countTokens(db: Db, asked: SqlAsked, facetKeys: readonly string[]) {
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
    rows.flatMap(({ token, count }) =>
      token === null || token.startsWith(prefixOf("met")) ? [] : [[token, count]],
    ),
  );
  return { total: rows.find(({ token }) => token === null)?.count ?? 0, counts };
}

/** How alike a word and a word of a name must be, from 0 to 1 (pg_trgm). */
const leastSimilarity = 0.45;

function matches(asked: SqlAsked): SQL | undefined {
  const chosen = chosenFacets(asked.search).map(({ tokens }) => hasAny(tokens));
  return and(...alwaysAsked(asked), ...chosen);
}

/** What no facet's count leaves out: who is shown, the question, the means and the needs. */
function alwaysAsked({ search, terms, software, showsImaginary }: SqlAsked): readonly SQL[] {
  const needs = choicesOf(search, "need").map((need) => tokenOf("need", need));
  return [
    showsImaginary ? sql`true` : sql`not ${listings.isImaginary}`,
    ...terms.map(({ words, tokens }) => {
      const says = sql.join(
        words.map((word) => saysWord(word, software)),
        sql` and `,
      );
      return sql`((${says}) or ${hasAny(tokens)})`;
    }),
    fitsMeans(search),
    ...(needs.length === 0 ? [] : [sql`${listings.tokens} @> ${texts(needs)}`]),
  ];
}

function saysWord(
  { word, stem }: Asked["terms"][number]["words"][number],
  software: readonly SoftwareWord[],
): SQL {
  const known = sql`unnest(${texts(software.map(({ token }) => token))},
    ${texts(software.map((each) => each.word))}) as known(token, software_word)`;
  return sql`(${listings.stems} @> ${texts([stem])} or exists (
    select from unnest(${listings.nameWords}) as name_word
    where similarity(name_word, ${word}) >= ${leastSimilarity}::real) or exists (
    select from ${known} where token = any(${listings.tokens})
      and similarity(software_word, ${word}) >= ${leastSimilarity}::real))`;
}

/** No offer, or one whose accounts and price, as far as they are stated, exclude nothing. */
function fitsMeans({ accounts, budget }: Search): SQL {
  if (accounts === null && budget === null) return sql`true`;
  const wanted = sql`${accounts}::numeric`;
  const most = sql`${budget}::numeric * 100`;
  const field = (name: string) => sql`(offer->>${name}::text)`;
  const price = (name: string) => sql`(offer->'price'->>${name}::text)`;
  const cost = sql`case when ${price("kind")} = 'free' then 0
    else ${price("cents")}::numeric
      * case ${price("unit")} when 'account' then coalesce(${wanted}, 1) else 1 end
      * case ${price("period")} when 'month' then 12 else 1 end end`;
  const fits = sql`coalesce(${wanted} >= ${field("leastAccounts")}::numeric, true)
    and coalesce(${wanted} <= ${field("mostAccounts")}::numeric, true)
    and coalesce(${cost} <= ${most}, true)`;
  const offers = sql`jsonb_array_elements(${listings.card}->'offers') as offer`;
  return sql`(not exists (select from ${offers}) or exists (select from ${offers} where ${fits}))`;
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
      return [
        ...mostMet(choicesOf(search, "need")),
        ...mostMet(search.wishes),
        ...nearestFrom(search.near),
        shuffle,
      ];
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

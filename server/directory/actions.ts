import { stemmer } from "@orama/stemmers/french";
import { countBits, countShared } from "#core/bits.ts";
import type { Asked } from "#core/catalogue-matches.ts";
import { arrangePlaces } from "#core/catalogue-places.ts";
import type { FoundPlaces } from "#core/catalogue-places.ts";
import {
  countMatches,
  listFound,
  listMissingOne,
  searchCatalogue,
} from "#core/catalogue-search.ts";
import type { NearMiss } from "#core/catalogue-search.ts";
import type { Listed } from "#core/catalogue.ts";
import { arrangeFacets, listFacetKeys } from "#core/facets.ts";
import type { Grid } from "#core/grid.ts";
import type { HosterCard } from "#core/hoster.ts";
import { readQuestion } from "#core/question.ts";
import { readSearch } from "#core/search-address.ts";
import type { Ignored } from "#core/search-address.ts";
import { listRelaxations } from "#core/search-change.ts";
import type { Removal } from "#core/search-change.ts";
import type { Search, SearchResult } from "#core/search.ts";
import { serviceTypes } from "#core/services.ts";
import type { ServiceType } from "#core/services.ts";
import { dayInParis } from "#server/day.ts";
import type { Deps } from "#server/deps.ts";
import type { Directory } from "#server/directory/read-model.ts";

export { previewCard, refreshAllListings, refreshListings } from "#server/directory/refresh.ts";
export { listSuggestions, suggestQuestion } from "#server/directory/suggestions.ts";

/** What reading the directory needs; never within a transaction, see `ReadModel`. */
type Reading = Pick<Deps, "readModel" | "now" | "isDemo">;

/** What people and spreadsheets are given at once, whatever the page. */
const mostMatches = 1_000;
const mostNearMisses = 5;

/**
 * Reads the keys and values of an address by the grid in force and by what the hosters
 * run. Throws `Refusal("unknown-grid")` on a database without a grid, as all that reads
 * the directory does.
 */
export async function readAddress(
  { readModel }: Pick<Reading, "readModel">,
  keys: readonly (readonly [key: string, value: string])[],
): Promise<{
  readonly grid: Grid;
  readonly search: Search;
  readonly ignored: readonly Ignored[];
}> {
  const { grid, catalogue } = await readModel.current();
  const known = catalogue.facets.get("software");
  const names = keys.flatMap(([key, value]) => (key === "software" ? [value] : []));
  const software = names.filter((name) => known?.has(name));
  return { grid, ...readSearch(grid, keys, { software }) };
}

/**
 * One page of a search with all its facets; `extraKeys` are `criterion.<id>` facets
 * wanted though nothing is chosen in them.
 */
export async function searchDirectory(
  deps: Reading,
  search: Search,
  extraKeys: readonly string[] = [],
): Promise<SearchResult> {
  const { directory, asked, day } = await open(deps, search);
  const { grid, catalogue } = directory;
  const facetKeys = listFacetKeys(search, extraKeys);
  const { total, counts, cards } = searchCatalogue(catalogue, asked, { facetKeys, day });
  const { page, size } = search;
  const facets = arrangeFacets(grid, search, { keys: facetKeys, counts });
  return { total, page, size, hosters: cards, facets };
}

/** How many hosters a search finds, when nothing else of it is wanted. */
export async function countFound(deps: Reading, search: Search): Promise<number> {
  const { directory, asked } = await open(deps, search);
  return countMatches(directory.catalogue, asked);
}

/** Every card a search finds, whatever its page, in its order: no more than a thousand unless told. */
export async function listMatches(
  deps: Reading,
  search: Search,
  most = mostMatches,
): Promise<readonly HosterCard[]> {
  const { directory, asked, day } = await open(deps, search);
  return listFound(directory.catalogue, asked, { day, most });
}

/** The one thing whose removal finds most hosters; null when no single removal finds any. */
export async function findRemoval(deps: Reading, search: Search): Promise<Removal | null> {
  const directory = await deps.readModel.current();
  return listRelaxations(search)
    .map((relaxation) => {
      const asked = ask(deps, directory, relaxation.search);
      return { ...relaxation, total: countMatches(directory.catalogue, asked) };
    })
    .reduce<Removal | null>((best, each) => (each.total > (best?.total ?? 0) ? each : best), null);
}

/**
 * Up to five hosters that suit a search but for exactly one of its needs, which they say
 * they do not meet, in the order of the search.
 */
export async function listNearMisses(deps: Reading, search: Search): Promise<readonly NearMiss[]> {
  const { directory, asked, day } = await open(deps, search);
  return listMissingOne(directory.catalogue, asked, { day, most: mostNearMisses });
}

/** Where the hosters of a search are, all pages together, by name in each place. */
export async function listPlaces(deps: Reading, search: Search): Promise<FoundPlaces> {
  const { directory, asked, day } = await open(deps, { ...search, sort: "name" });
  return arrangePlaces(listFound(directory.catalogue, asked, { day, most: Infinity }));
}

/** The listings of these slugs, in their order; those that are in no list are left out. */
export async function findListed(
  { readModel, isDemo }: Pick<Reading, "readModel" | "isDemo">,
  slugs: readonly string[],
): Promise<readonly Listed[]> {
  const { catalogue } = await readModel.current();
  const listed = catalogue.listings.filter(
    ({ slug, isImaginary }) => slugs.includes(slug) && (isDemo || !isImaginary),
  );
  return slugs.flatMap((asked) => listed.find(({ slug }) => slug === asked) ?? []);
}

/** The first names of the directory in the order of the alphabet, `most` of them. */
export async function listNames(
  { readModel, isDemo }: Pick<Reading, "readModel" | "isDemo">,
  most: number,
): Promise<readonly Pick<Listed, "slug" | "name">[]> {
  const { catalogue } = await readModel.current();
  return [...catalogue.byName]
    .flatMap((place) => catalogue.listings[place] ?? [])
    .filter(({ isImaginary }) => isDemo || !isImaginary)
    .slice(0, most);
}

/** Figures of the directory: real hosters, and what they offer, most offered first. */
export async function countDirectory({
  readModel,
  isDemo,
}: Pick<Reading, "readModel" | "isDemo">): Promise<{
  /** `assessed` counts real hosters alone. */
  readonly counts: { readonly real: number; readonly imaginary: number; readonly assessed: number };
  readonly services: readonly { readonly type: ServiceType; readonly count: number }[];
}> {
  const { catalogue } = await readModel.current();
  const real = countBits(catalogue.real);
  const imaginary = isDemo ? catalogue.listings.length - real : 0;
  const assessed = catalogue.listings.filter(
    ({ isImaginary, assessedAt }) => !isImaginary && assessedAt !== null,
  ).length;
  const services = serviceTypes.flatMap((type) => {
    const offering = catalogue.facets.get("service")?.get(type);
    const count = offering === undefined ? 0 : countShared(offering, catalogue.real);
    return count === 0 ? [] : [{ type, count }];
  });
  return {
    counts: { real, imaginary, assessed },
    services: services.sort((one, other) => other.count - one.count),
  };
}

async function open(deps: Reading, search: Search) {
  const directory = await deps.readModel.current();
  const day = directory.orderOf(dayInParis(deps.now()));
  return { directory, asked: ask(deps, directory, search), day };
}

function ask({ isDemo }: Reading, { synonyms }: Directory, search: Search): Asked {
  const terms = readQuestion(search.q, synonyms, stemmer);
  return { search, terms, showsImaginary: isDemo };
}

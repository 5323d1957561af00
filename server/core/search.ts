import type { HosterCard } from "#core/hoster.ts";

/** Facets of the directory, in the order they are shown; ids are the search keys. */
export const facetIds = [
  "profile",
  "service",
  "audience",
  "country",
  "department",
  "openness",
  "price",
  "software",
  "need",
] as const;
export type FacetId = (typeof facetIds)[number];

/** Orders of the results. `fit`: needs met, then wishes met, then the nearest where a department is given, then the day's shuffle. */
export const searchOrders = ["fit", "name", "distance", "confirmed"] as const;
export type SearchOrder = (typeof searchOrders)[number];

export const opennessIds = ["open", "full", "unstated"] as const;
/** What has to be paid, by the ways to register and by the offers; a hoster may have several. */
export const priceIds = ["free", "membership", "paid", "unstated"] as const;

/** How the results are shown. */
export const searchViews = ["list", "map"] as const;
export type SearchView = (typeof searchViews)[number];

/** Hosters that can be kept aside to be compared. */
export const mostKept = 4;

/** A search as its address says it; every value is known to the grid or to a closed set. */
export type Search = {
  readonly q: string;
  /** Chosen values per facet, sorted, without repeats; a facet without choice has no entry. */
  readonly choices: Readonly<Partial<Record<FacetId, readonly string[]>>>;
  /** Chosen values per criterion of the grid: an answer id, `level:<n>` or `unstated`. */
  readonly criteria: Readonly<Record<string, readonly string[]>>;
  readonly wishes: readonly string[];
  /** Department code to measure distances from. */
  readonly near: string | null;
  /** People who need an account; only hosters whose offers all exclude it are left out. */
  readonly accounts: number | null;
  /** Euros a year, as `accounts`. */
  readonly budget: number | null;
  readonly sort: SearchOrder;
  readonly view: SearchView;
  /** Slugs of the hosters kept aside, at most `mostKept`, in the order they were; they filter nothing. */
  readonly kept: readonly string[];
  /** From 1. */
  readonly page: number;
  /** 1 to 100. */
  readonly size: number;
};

export type FacetValue = {
  readonly id: string;
  readonly count: number;
  readonly isChosen: boolean;
};
/** `id` is a search key: a facet id, or `criterion.<id>`. */
export type Facet = { readonly id: string; readonly values: readonly FacetValue[] };

export type SearchResult = {
  readonly total: number;
  readonly page: number;
  readonly size: number;
  readonly hosters: readonly HosterCard[];
  readonly facets: readonly Facet[];
};

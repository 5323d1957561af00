import { departments } from "#core/departments.ts";
import type { Grid } from "#core/grid.ts";
import { isIdentifier } from "#core/identifier.ts";
import { facetIds, mostKept, searchOrders, searchViews } from "#core/search.ts";
import type { FacetId, Search } from "#core/search.ts";
import {
  criterionKey,
  criterionOfKey,
  criterionValues,
  facetValues,
} from "#core/search-vocabulary.ts";

/** Why something an address asks for is not used. */
export const ignoredReasons = [
  "unknown-key",
  "unknown-value",
  /** Given again, where one value is all there can be: the first was taken. */
  "repeated",
  /** Longer than `longestQuestion`: its beginning was taken. */
  "shortened",
  /** One more hoster than can be kept aside. */
  "too-many",
] as const;
export type IgnoredReason = (typeof ignoredReasons)[number];
export type Ignored = {
  readonly key: string;
  readonly value: string;
  readonly reason: IgnoredReason;
};

/** What the search keys accept beyond the grid and the closed sets: what the hosters run. */
export type KnownValues = { readonly software: readonly string[] };

/** The key of each hoster kept aside; it narrows nothing. */
export const keptKey = "h";

/** Characters of `q` that are read. */
export const longestQuestion = 200;
export const defaultSize = 25;
export const largestSize = 100;

/** The search that asks for nothing: the whole directory. */
export const emptySearch: Search = {
  q: "",
  choices: {},
  criteria: {},
  wishes: [],
  near: null,
  accounts: null,
  budget: null,
  sort: "fit",
  view: "list",
  kept: [],
  page: 1,
  size: defaultSize,
};

/**
 * Reads the keys and values of an address, in any order. An empty value asks for
 * nothing, as in a form sent with empty fields. What is not used is listed in the order
 * read; an API refuses it, a page says it.
 */
export function readSearch(
  grid: Grid,
  given: Iterable<readonly [key: string, value: string]>,
  known: KnownValues,
): { readonly search: Search; readonly ignored: readonly Ignored[] } {
  const kept = new Map<string, string[]>();
  const ignored: Ignored[] = [];
  for (const [key, value] of given) {
    const accepted = acceptedBy(grid, key, known);
    if (accepted !== null && value === "") continue;
    const values = kept.get(key) ?? [];
    const reason = reasonToIgnore(key, value, { accepted, values });
    if (reason !== null) ignored.push({ key, value, reason });
    if (reason === null || reason === "shortened") kept.set(key, [...values, value]);
  }
  return { search: searchOf(grid, kept), ignored };
}

/** The keys and values of a search, sorted, what goes without saying left out. */
export function listKeys(search: Search): readonly (readonly [key: string, value: string])[] {
  const { q, choices, criteria, wishes, near, accounts, budget, sort, view, page, size } = search;
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ...Object.entries(choices),
    ...Object.entries(criteria).map(([id, values]) => [criterionKey(id), values] as const),
    ["wish", wishes],
    ["q", q === "" ? [] : [q]],
    ["near", near === null ? [] : [near]],
    ["accounts", accounts === null ? [] : [String(accounts)]],
    ["budget", budget === null ? [] : [String(budget)]],
    ["sort", sort === emptySearch.sort ? [] : [sort]],
    ["view", view === emptySearch.view ? [] : [view]],
    [keptKey, search.kept],
    ["page", page === 1 ? [] : [String(page)]],
    ["size", size === defaultSize ? [] : [String(size)]],
  ];
  return lists
    .flatMap(([key, values]) => values.map((value) => [key, value] as const))
    .sort((one, other) => compareTexts(one[0], other[0]) || compareKept(one, other));
}

/** Values are sorted; hosters kept aside stay in the order they were. */
function compareKept([key, one]: readonly [string, string], [, other]: readonly [string, string]) {
  return key === keptKey ? 0 : compareTexts(one, other);
}

/** The one query string of a search, without its question mark; `readSearch` reads it back. */
export function writeSearch(search: Search, changes: Partial<Search> = {}): string {
  return listKeys({ ...search, ...changes })
    .map(([key, value]) => `${escape(key)}=${escape(value)}`)
    .join("&");
}

/** Sorted, without repeats: how the values of a key are kept. */
export function tidy(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort(compareTexts);
}

/** Orders texts by their code units: the same order everywhere, whatever the language. */
export function compareTexts(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** The values a key accepts, and whether it may be repeated. */
type Accepted = { readonly isList: boolean; readonly accepts: (value: string) => boolean };

/** Null for a key nobody knows. */
function acceptedBy(grid: Grid, key: string, known: KnownValues): Accepted | null {
  const facet = facetIds.find((id) => id === key);
  if (facet !== undefined) return anyOf(valuesOf(grid, facet, known));
  const criterion = grid.criteria.get(criterionOfKey(key) ?? "");
  if (criterion !== undefined) return anyOf(criterionValues(criterion));
  switch (key) {
    case "wish":
      return anyOf(facetValues(grid, "need"));
    case "near":
      return oneOf(departments.map((department) => department.code));
    case "sort":
      return oneOf(searchOrders);
    case "view":
      return oneOf(searchViews);
    case keptKey:
      return { isList: true, accepts: isIdentifier };
    case "q":
      return { isList: false, accepts: () => true };
    case "size":
      return { isList: false, accepts: (value) => isCount(value) && Number(value) <= largestSize };
    case "page":
    case "accounts":
      return { isList: false, accepts: isCount };
    case "budget":
      return { isList: false, accepts: (value) => value === "0" || isCount(value) };
    default:
      return null;
  }
}

function valuesOf(grid: Grid, facet: FacetId, known: KnownValues): readonly string[] {
  return facet === "software" ? known.software : facetValues(grid, facet);
}

function anyOf(values: readonly string[]): Accepted {
  return { isList: true, accepts: (value) => values.includes(value) };
}

function oneOf(values: readonly string[]): Accepted {
  return { isList: false, accepts: (value) => values.includes(value) };
}

function isCount(value: string): boolean {
  return /^[1-9]\d{0,8}$/u.test(value);
}

function reasonToIgnore(
  key: string,
  value: string,
  { accepted, values }: { accepted: Accepted | null; values: readonly string[] },
): IgnoredReason | null {
  if (accepted === null) return "unknown-key";
  if (!accepted.accepts(value)) return "unknown-value";
  if (key === keptKey && new Set([...values, value]).size > mostKept) return "too-many";
  if (!accepted.isList && values.length > 0) return "repeated";
  return key === "q" && charactersOf(value).length > longestQuestion ? "shortened" : null;
}

function searchOf(grid: Grid, kept: ReadonlyMap<string, readonly string[]>): Search {
  const first = (key: string) => kept.get(key)?.[0];
  const gather = <Id extends string>(ids: readonly Id[], keyOf: (id: Id) => string) =>
    ids.flatMap((id) => {
      const values = kept.get(keyOf(id));
      return values === undefined ? [] : [[id, tidy(values)] as const];
    });
  return {
    q: charactersOf(first("q") ?? "")
      .slice(0, longestQuestion)
      .join("")
      .trimEnd(),
    choices: Object.fromEntries(gather(facetIds, (id) => id)),
    criteria: Object.fromEntries(gather([...grid.criteria.keys()], criterionKey)),
    wishes: tidy(kept.get("wish") ?? []),
    near: first("near") ?? null,
    accounts: numberOf(first("accounts")),
    budget: numberOf(first("budget")),
    sort: searchOrders.find((order) => order === first("sort")) ?? emptySearch.sort,
    view: searchViews.find((view) => view === first("view")) ?? emptySearch.view,
    kept: [...new Set(kept.get(keptKey))],
    page: Number(first("page") ?? emptySearch.page),
    size: Number(first("size") ?? emptySearch.size),
  };
}

function numberOf(value: string | undefined): number | null {
  return value === undefined ? null : Number(value);
}

/** What is left of a question once spaces are single and control characters dropped. */
function charactersOf(question: string): readonly string[] {
  const printable = question.replaceAll(/\s+/gu, " ").replaceAll(/[\p{Cc}\p{Cs}]/gu, "");
  return [...printable.normalize("NFC").replaceAll(/\s+/gu, " ").trim()];
}

/** As browsers write it, so that an address they were given stays the one address. */
function escape(text: string): string {
  return encodeURIComponent(text)
    .replaceAll("%20", "+")
    .replaceAll("%3A", ":")
    .replaceAll("'", "%27");
}

import { emptySearch, writeSearch } from "#core/search-address.ts";
import type { Search } from "#core/search.ts";

/** The query string of what a search finds, whatever part of it is shown and how. */
export function watchedQuery(search: Search): string {
  const { page, size, view, kept } = emptySearch;
  return writeSearch(search, { page, size, view, kept });
}

/** Whether a search leaves hosters out; wishes and a starting point only order them. */
export function narrows({ q, choices, criteria, accounts, budget }: Search): boolean {
  const lists = [...Object.values(choices), ...Object.values(criteria)];
  return q !== "" || accounts !== null || budget !== null || lists.length > 0;
}

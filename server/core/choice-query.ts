import { defaultSize, emptySearch, writeSearch } from "#core/search-address.ts";
import type { Search } from "#core/search.ts";

/** What comparing, deciding and writing take over from a search: not how its list was read. */
export function choiceQuery(search: Search, changes: Partial<Search> = {}): string {
  const { sort, view, page } = emptySearch;
  return writeSearch(search, { sort, view, page, size: defaultSize, ...changes });
}

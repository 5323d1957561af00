import type { Department } from "#core/departments.ts";
import type { Grid } from "#core/grid.ts";
import type { Ignored } from "#core/search-address.ts";
import type { Removal } from "#core/search-change.ts";
import type { Search, SearchResult } from "#core/search.ts";

/**
 * What the directory page is made from. Labels of facets and of their values come
 * from `#web/text/facet-label.ts`; addresses of chips, facets, orders and pages from
 * `writeSearch` of `#core/search-address.ts` and `withChoice`, `withoutChoice` of
 * `#core/search-change.ts`.
 */
export type DirectoryProps = {
  readonly result: SearchResult;
  readonly search: Search;
  /** What the address asked for that was not used, in the order read; to be said on the page. */
  readonly ignored: readonly Ignored[];
  /** The grid in force: names of profiles, outcomes, needs and criteria, and its notice. */
  readonly grid: Grid;
  readonly options: {
    /** Where distances can be measured from (`near`), in the order to offer them. */
    readonly departments: readonly Department[];
  };
  /**
   * When nothing was found: what to remove to find most, with the search it leaves and
   * its total. Null when something was found, or when removing one thing does not help.
   */
  readonly removal: Removal | null;
};

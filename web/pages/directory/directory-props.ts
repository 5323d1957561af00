import type { FoundPlaces } from "#core/catalogue-places.ts";
import type { NearMiss } from "#core/catalogue-search.ts";
import type { Department } from "#core/departments.ts";
import type { Grid } from "#core/grid.ts";
import type { HosterCard } from "#core/hoster.ts";
import type { Ignored } from "#core/search-address.ts";
import type { Removal } from "#core/search-change.ts";
import type { Search, SearchResult } from "#core/search.ts";
import type { KeptHoster } from "#web/components/Tray.tsx";

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
    /** What could be typed, beside the names of services. */
    readonly suggestions: readonly string[];
  };
  /** A criterion whose facet is shown though nothing is chosen in it; null without one. */
  readonly criterion: string | null;
  /** Those kept aside that exist, in the order they were. */
  readonly kept: readonly KeptHoster[];
  /** Now, in ISO 8601. */
  readonly today: string;
  /** For the map; null for the list. */
  readonly places: FoundPlaces | null;
  /**
   * When little was found: what to remove to find most, with the search it leaves and
   * its total. Null when enough was found, or when removing one thing does not help.
   */
  readonly removal: Removal | null;
  /** The first hosters it would add. */
  readonly setAside: readonly HosterCard[];
  /** When little was found. */
  readonly nearMisses: readonly NearMiss[];
  /** When nothing was found: whether anybody at all has answered the grid. */
  readonly isAnybodyAssessed: boolean;
  /** When nothing was found: what the question may have meant; null when nothing comes near. */
  readonly suggestion: string | null;
};

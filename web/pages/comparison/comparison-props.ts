import type { ComparisonView } from "#core/comparison-address.ts";
import type { Comparison } from "#core/comparison.ts";
import type { Grid } from "#core/grid.ts";
import type { Ignored } from "#core/search-address.ts";
import type { Search } from "#core/search.ts";

/** A hoster that can be added, by its name. */
export type HosterName = { readonly slug: string; readonly name: string };

/** What the page of a comparison is made from. */
export type ComparisonProps = {
  readonly comparison: Comparison;
  /** The grid in force. */
  readonly grid: Grid;
  readonly search: Search;
  readonly view: ComparisonView;
  /** What the address asked for that was not used. */
  readonly ignored: readonly Ignored[];
  /** Slugs of the address that no hoster of the directory has. */
  readonly missing: readonly string[];
  /** Slugs the address asks to show side by side without comparing them. */
  readonly notCompared: readonly string[];
  /** Hosters that can be added, by name; none when no more can. */
  readonly others: readonly HosterName[];
  /** When the table is made, in ISO 8601. */
  readonly today: string;
};

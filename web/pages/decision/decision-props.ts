import type { Comparison } from "#core/comparison.ts";
import type { Considered, Decision } from "#core/decision.ts";
import type { Grid } from "#core/grid.ts";
import type { Path } from "#core/paths.ts";
import type { Ignored } from "#core/search-address.ts";
import type { Search } from "#core/search.ts";
import type { HosterName } from "#web/pages/comparison/comparison-props.ts";

/** What the record itself is made from. */
export type RecordProps = {
  readonly decision: Decision;
  readonly considered: readonly Considered[];
  readonly comparison: Comparison;
  /** The grid in force. */
  readonly grid: Grid;
  readonly search: Search;
  /** How many hosters the search finds. */
  readonly total: number;
  /** The moment the record is made, in ISO. */
  readonly today: string;
  /** Address visitors use, without a final slash. */
  readonly publicUrl: string;
  /** Where the record is read again. */
  readonly path: Path;
};

/** The page: the record, and the form that fills it. */
export type DecisionProps = RecordProps & {
  /** What the address asked for that was not used. */
  readonly ignored: readonly Ignored[];
  /** Slugs of the address that no hoster of the directory has. */
  readonly missing: readonly string[];
  /** Hosters that can be added, by name. */
  readonly others: readonly HosterName[];
};

import type { Assessment } from "#core/assessment.ts";
import type { Grid } from "#core/grid.ts";
import type { HosterCard } from "#core/hoster.ts";
import type { RevisionDifference } from "#core/revision-difference.ts";

/** A published revision with the grid it answers. */
export type Published = {
  readonly grid: Grid;
  readonly assessment: Assessment;
  /** Whether the site wrote it from the one before, when a version came into force. */
  readonly isCarried?: boolean;
  /** When it was taken back and why; null while it stands. */
  readonly withdrawn: { readonly at: string; readonly reason: string } | null;
};

/** A report that was dealt with: its own words are never shown. */
export type ClosedReport = {
  readonly createdAt: string;
  readonly closedAt: string;
  /** What was done and why. */
  readonly outcome: string;
};

export type HistoryProps = {
  readonly card: HosterCard;
  /** Of this page, the newest first, each with the one before it; null before the first one. */
  readonly revisions: readonly {
    readonly current: Published;
    readonly previous: Published | null;
  }[];
  /** How many there are in all, and which part of them is shown. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** The last ones to be closed first. */
  readonly reports: readonly ClosedReport[];
  /** The moment the page is made, in ISO 8601. */
  readonly today: string;
};

export type DifferenceProps = {
  /** The grids of the two revisions; often the same one. */
  readonly before: Grid;
  readonly after: Grid;
  readonly difference: RevisionDifference;
};

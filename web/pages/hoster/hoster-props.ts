import type { Assessment } from "#core/assessment.ts";
import type { HosterEvent } from "#core/event.ts";
import type { Grid } from "#core/grid.ts";
import type { Fact, HosterCard } from "#core/hoster.ts";
import type { PublicReview } from "#core/review.ts";

/** What the page of a hoster is made from. */
export type HosterProps = {
  readonly card: HosterCard;
  /** What its sources say, without what must not be shown. */
  readonly facts: readonly Fact[];
  /** The grid that was answered; the one in force when nothing was. */
  readonly grid: Grid;
  /** The current answers; null when not assessed or when it declines to be situated. */
  readonly assessment: Assessment | null;
  /** Every published revision, the newest first. */
  readonly revisions: readonly RevisionSummary[];
  /** The next workshops and open days. */
  readonly events?: readonly HosterEvent[];
  /** What peers say of the current answers. */
  readonly reviews?: readonly PublicReview[];
  /** The moment the page is made, in ISO 8601: dates are told relative to it. */
  readonly today: string;
  /** Address visitors use, without a final slash: what the badge's code refers to. */
  readonly publicUrl: string;
};

export type RevisionSummary = {
  readonly number: number;
  readonly gridVersion: number;
  readonly publishedAt: string;
  /** When it was taken back and why; null, or absent, while it stands. */
  readonly withdrawn?: { readonly at: string; readonly reason: string } | null;
};

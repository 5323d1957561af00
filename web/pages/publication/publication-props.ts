import type { Person } from "#core/access.ts";
import type { Assessment } from "#core/assessment.ts";
import type { Grid } from "#core/grid.ts";
import type { Stance } from "#core/hoster.ts";
import type { PublicationChecks } from "#core/publication-checks.ts";

/** What every page about publishing knows of the hoster and of whoever reads. */
export type OwnHosterProps = {
  readonly hoster: { readonly slug: string; readonly name: string; readonly stance: Stance };
  readonly person: Person;
  /** The moment the page is made, in ISO 8601. */
  readonly today: string;
};

/** A revision as its hoster reads it. */
export type OwnRevision = {
  readonly grid: Grid;
  readonly assessment: Assessment;
  readonly withdrawn: { readonly at: string; readonly reason: string } | null;
};

export type PublicationProps = OwnHosterProps & {
  readonly grid: Grid;
  /** What the draft would publish now. */
  readonly next: Assessment;
  /** What was published last; null before the first time. */
  readonly last: OwnRevision | null;
  readonly checks: PublicationChecks;
  /** Names of the offers, in the hoster's order. */
  readonly offers: readonly string[];
  /** Offers that are ticked at first. */
  readonly chosen: readonly string[];
  /** Offers that were chosen and that do not exist any more. */
  readonly gone: readonly string[];
  /** What the form sends back to say what it showed. */
  readonly seal: string;
  /** Names of what changed since the form was shown, so that nothing was published; null otherwise. */
  readonly meanwhile: readonly string[] | null;
  /** What was just done, if anything. */
  readonly news: PublicationNews | null;
};

export const publicationNews = ["done", "same", "withdrawn"] as const;
export type PublicationNews = (typeof publicationNews)[number];

/** Name of the field that holds the offers the answers are true for. */
export const offerField = "offre";

/** Name of the hidden field that says what a form showed. */
export const seenField = "vu";

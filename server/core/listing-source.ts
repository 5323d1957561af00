import type { Answers } from "#core/answers.ts";
import type { Audience } from "#core/audiences.ts";
import type { Grid } from "#core/grid.ts";
import type { Fact, Ground, Stance } from "#core/hoster.ts";
import type { Offer } from "#core/offers.ts";
import type { Service } from "#core/services.ts";
import type { Status } from "#core/vocabulary.ts";
import type { Stem } from "#core/words.ts";

export type ListedHoster = {
  readonly slug: string;
  readonly name: string;
  readonly summary: string | null;
  readonly summaryEn: string | null;
  readonly website: string | null;
  readonly country: string | null;
  readonly department: string | null;
  readonly audiences: readonly Audience[];
  readonly stance: Stance;
  readonly isImaginary: boolean;
  readonly isClaimed: boolean;
};

/** What the directory takes from the last published revision of a hoster. */
export type ListedRevision = {
  /** Those of the day marked as expired. */
  readonly answers: Answers;
  readonly outcome: string;
  readonly profiles: Readonly<Record<string, Status>>;
  readonly needs: Readonly<Record<string, Status>>;
  readonly grounds: Readonly<Record<string, readonly Ground[]>>;
  /** In UTC, as the API gives it. */
  readonly publishedAt: string;
};

export type ListingSource = {
  readonly hoster: ListedHoster;
  readonly facts: readonly Fact[];
  readonly services: readonly Service[];
  readonly offers: readonly Offer[];
  /** Null when nothing is published. */
  readonly revision: ListedRevision | null;
  /** The site's own words for the services and audiences, in every language. */
  readonly keywords: readonly string[];
  readonly grid: Grid;
  readonly stem: Stem;
};

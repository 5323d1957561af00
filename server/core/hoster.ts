import type { Audience } from "#core/audiences.ts";
import type { Leaf } from "#core/rule.ts";
import type { Offer } from "#core/offers.ts";
import type { Service } from "#core/services.ts";
import type { Language, Status } from "#core/vocabulary.ts";

/**
 * Whether a hoster is in the directory, chose not to be situated in the grid, asked to leave, or
 * is known only to whoever created it until they prove to speak for it.
 */
export const stances = ["listed", "declined", "removed", "unproved"] as const;
export type Stance = (typeof stances)[number];

/** Where facts come from, the least authoritative first: `own` is what the hoster says here itself. */
export const sourceOrigins = ["listing", "chatonsinfos", "own"] as const;
export type SourceOrigin = (typeof sourceOrigins)[number];

/** What a source may say of a hoster. */
export const factFields = [
  "name",
  "description",
  "website",
  "place",
  "country",
  "legal-form",
  "services",
  "audience",
  "open-since",
  "terms",
  "membership",
  "status",
  "contact",
  "legal-notice",
] as const;
export type FactField = (typeof factFields)[number];

/** One thing a source says of a hoster, as it says it. */
export type Fact = {
  readonly field: FactField;
  readonly value: string;
  readonly origin: SourceOrigin;
  /** Public addresses where it can be read. */
  readonly sources: readonly string[];
  /** Day the fact was recorded, as YYYY-MM-DD. */
  readonly recordedOn: string;
  /** Day since when its source cannot be read any more, as YYYY-MM-DD; null or absent while it can. */
  readonly unreachableSince?: string | null;
};

/**
 * Facts never shown for a hoster nobody has claimed: what third parties say of
 * its means is hearsay until the hoster can answer.
 */
export const unclaimedHiddenFields: readonly FactField[] = ["terms"];

/** Why a need has its status: one condition of it, and when its answer was given (ISO, in UTC). */
export type Ground = Leaf & { readonly answeredAt: string | null };

/** What lists show of a hoster; also an element of `GET /api/hosters`, but for its needs. */
export type HosterCard = {
  readonly slug: string;
  readonly name: string;
  /** In French; `summaryEn` is its translation where there is one. */
  readonly summary: string | null;
  readonly summaryEn: string | null;
  readonly website: string | null;
  readonly country: string | null;
  readonly department: string | null;
  /** Where it is and what it is, as its sources say it. */
  readonly place: string | null;
  readonly legalForm: string | null;
  readonly audiences: readonly Audience[];
  readonly services: readonly Service[];
  /** An outcome of the grid, or "not-assessed" or "declined". */
  readonly outcome: string;
  /** Null when not assessed or declined, as are `needs` and `assessedAt`. */
  readonly profiles: Readonly<Record<string, Status>> | null;
  readonly needs: Readonly<Record<string, Status>> | null;
  /** The conditions of each need; null as `needs` is. */
  readonly grounds: Readonly<Record<string, readonly Ground[]>> | null;
  /** In the order the hoster gives them; none when it describes none. */
  readonly offers: readonly Offer[];
  readonly assessedAt: string | null;
  readonly imaginary: boolean;
};

/** The summary in a language, or in French where nobody translated it; null without one. */
export function summaryIn(
  { summary, summaryEn }: Pick<HosterCard, "summary" | "summaryEn">,
  language: Language,
): { readonly language: Language; readonly text: string } | null {
  if (language === "en" && summaryEn !== null) return { language, text: summaryEn };
  return summary === null ? null : { language: "fr", text: summary };
}

/** Steps in the life of a version that people take; coming into force is none of them. */
export const lifeMoves = ["discuss", "take-back", "announce", "give-up"] as const;
export type LifeMove = (typeof lifeMoves)[number];

/** Everything that can stand between a version in discussion and its announcement, in the order it is told. */
export const hindrances = [
  "not-in-discussion",
  "older-version",
  "other-announced",
  "has-errors",
  "not-simulated",
  "before-consent",
  "no-quorum",
  "no-day",
  "day-passed",
  "too-soon",
] as const;
export type Hindrance = (typeof hindrances)[number];

/** What decides whether a version may be announced. Days are calendar days in Paris, as `2026-11-22`. */
export type Readiness = {
  readonly isInDiscussion: boolean;
  /** Whether its number is beyond that of the version in force. */
  readonly isNewer: boolean;
  readonly isAnotherAnnounced: boolean;
  readonly hasErrors: boolean;
  /** Whether a simulation was made of this very document on the answers of now. */
  readonly isSimulated: boolean;
  /** From which day on silence is consent; null while nothing was discussed. */
  readonly consentDay: string | null;
  readonly hasQuorum: boolean;
  readonly today: string;
  /** When it is to come into force; null when no real day was given. */
  readonly day: string | null;
  /** The first day hosters can have expected, and why it comes sooner, if it does. */
  readonly promisedDay: string;
  readonly haste: string;
};

/** Why a version may not be announced: all of it, none when it may. */
export function hindrancesOf(readiness: Readiness): readonly Hindrance[] {
  const { today, day, consentDay, promisedDay, haste } = readiness;
  const found: Readonly<Record<Hindrance, boolean>> = {
    "not-in-discussion": !readiness.isInDiscussion,
    "older-version": !readiness.isNewer,
    "other-announced": readiness.isAnotherAnnounced,
    "has-errors": readiness.hasErrors,
    "not-simulated": !readiness.isSimulated,
    "before-consent": consentDay === null || today < consentDay,
    "no-quorum": !readiness.hasQuorum,
    "no-day": day === null,
    "day-passed": day !== null && day <= today,
    "too-soon": day !== null && day > today && day < promisedDay && haste === "",
  };
  return hindrances.filter((hindrance) => found[hindrance]);
}

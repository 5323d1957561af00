/** What the working group may make of a listing; only its hoster proves one that is not proved. */
export const listingStances = ["listed", "declined", "removed"] as const;
export type ListingStance = (typeof listingStances)[number];

/** Why a listing stays as it is. */
export const listingFaults = [
  "stance-missing",
  "same-stance",
  "stale",
  "own-choice",
  "reason-missing",
] as const;
export type ListingFault = (typeof listingFaults)[number];

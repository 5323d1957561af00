/** What the working group writes in its public log. */
export const rulingKinds = [
  "version-discussed",
  "version-taken-back",
  "version-announced",
  "version-in-force",
  "version-given-up",
  "amendment-applied",
  "amendment-declined",
  "remark-hidden",
  "amendment-hidden",
  "remark-shown",
  "amendment-shown",
  "claim-decided",
  "report-closed",
  "review-moderated",
  "listing-changed",
  "settings-changed",
  "grid-imported",
] as const;
export type RulingKind = (typeof rulingKinds)[number];

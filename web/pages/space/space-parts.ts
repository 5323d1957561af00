import type { Action } from "#core/access.ts";
import { crawlPathTo } from "#core/crawl-paths.ts";
import type { Path } from "#core/paths.ts";
import { spacePathTo } from "#core/space-paths.ts";
import type { Language } from "#core/vocabulary.ts";

/** The pages of the space of a hoster, in the order they are needed. */
export const spaceParts = [
  "overview",
  "listing",
  "services",
  "offers",
  "proposals",
  "files",
  "answering",
  "reasons",
  "publication",
  "renewal",
  "checks",
  "events",
  "reviews",
  "badge",
  "team",
  "presence",
] as const;
export type SpacePart = (typeof spaceParts)[number];

/** The parts that go together: describing, answering, others. */
export const spaceGroups = {
  space: ["overview"],
  description: ["listing", "services", "offers", "proposals", "files"],
  answers: ["answering", "reasons", "publication", "renewal", "checks", "badge"],
  others: ["events", "reviews", "team", "presence"],
} as const satisfies Record<string, readonly SpacePart[]>;

/** Where each part is, and what it takes to open it. */
export const spacePart = {
  overview: [spacePathTo.space, "read-space"],
  listing: [spacePathTo.listing, "describe-hoster"],
  services: [spacePathTo.services, "describe-hoster"],
  offers: [spacePathTo.offers, "describe-hoster"],
  proposals: [spacePathTo.proposals, "describe-hoster"],
  files: [crawlPathTo.ownFiles, "describe-hoster"],
  answering: [spacePathTo.answering, "answer-grid"],
  reasons: [spacePathTo.reasons, "read-space"],
  publication: [spacePathTo.publication, "read-space"],
  renewal: [spacePathTo.renewal, "publish-assessment"],
  checks: [spacePathTo.ownChecks, "read-space"],
  events: [spacePathTo.events, "announce-events"],
  reviews: [spacePathTo.receivedReviews, "answer-reviews"],
  badge: [spacePathTo.badgePage, "read-space"],
  team: [spacePathTo.team, "read-team"],
  presence: [spacePathTo.presence, "choose-presence"],
} as const satisfies Record<
  SpacePart,
  readonly [path: (language: Language, slug: string) => Path, action: Action]
>;

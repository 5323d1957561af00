import type { fr } from "#web/text/fr.ts";

export const space: typeof fr.space = {
  title: "Hoster space",
  pageTitle: (part, hoster) => `${part} – ${hoster}`,
  navigation: (hoster) => `Space of ${hoster}`,
  seePublic: "See the public listing",
  unproved:
    "This listing is not in the directory yet: you still have to prove that you speak for this hoster.",
  prove: "Give the proof",
  removed: "This listing was removed from the directory.",
  parts: {
    overview: "Overview",
    listing: "Listing",
    services: "Services",
    offers: "Offers",
    proposals: "Imported data",
    answering: "Questionnaire",
    reasons: "Why this result",
    publication: "Publish",
    renewal: "Confirm",
    events: "Events",
    reviews: "Reviews",
    badge: "Badge",
    team: "Team",
    presence: "Presence in the directory",
  },
};

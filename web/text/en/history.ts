import type { fr } from "#web/text/fr.ts";

export const history: typeof fr.history = {
  title: "History",
  pageTitle: (name) => `History of ${name}`,
  description: (name) =>
    `Everything ${name} has published in the MATOU directory, and what each revision changed.`,
  intro: "Every publication stays readable as it was, with what it changed.",
  none: (name) =>
    `${name} has not published anything yet: it has not answered the grid, which is neither a yes nor a no.`,
  declined: (name) =>
    `${name} has chosen not to situate itself in the grid any more. What was published stays public and no longer holds.`,
  publishedOn: "Published on",
  data: "data (JSON)",
  allData: "All revisions (JSON)",
  first: (count) => `First publication: ${count} ${count === 1 ? "answer" : "answers"}.`,
  carried: (version) =>
    `The site wrote it from the one before, when version ${version} of the grid came into force: the answers that keep their meaning, and those the hoster had given early.`,
  same: "Nothing has changed since the previous revision.",
  otherGrid: (newer, older) =>
    `This revision answers version ${newer} of the grid, the previous one version ${older}. Answers are compared for the criteria that are in both.`,
  outcomeBecomes: "The result becomes:",
  profile: (label) => `Profile ${label}:`,
  need: (label) => `Need “${label}”:`,
  notAsked: "Not asked yet",
  was: (words) => `(before: ${words})`,
  offers: "True for:",
  allOffers: "all offers",
  aims: "Profiles aimed for:",
  noAims: "not stated",
  whole: "the whole revision",
  withdrawnOn: "Withdrawn on",
  reason: (words) => `Reason: “${words}”`,
  removed: "Removed",
  changed: (count) => (count === 1 ? "One answer changes" : `${count} answers change`),
  added: (count) => (count === 1 ? "One new answer" : `${count} new answers`),
  withdrawn: (count) => (count === 1 ? "One answer withdrawn" : `${count} answers withdrawn`),
  confirmed: (count) =>
    count === 1 ? "One answer confirmed, unchanged" : `${count} answers confirmed, unchanged`,
  noLongerAsked: "Criteria that the new version of the grid no longer asks about",
  aspects: { value: "Answer:", evidence: "Public link:", note: "Note:" },
  noteBefore: "Note before:",
  reports: "Reports dealt with",
  noReports: "No report has been dealt with.",
  reported: "Report of",
  closed: "closed on",
  outcome: ":",
  pager: "Pages of the history",
  newer: "More recent revisions",
  older: "Older revisions",
  place: (page, pages) => `Page ${page} of ${pages}`,
};

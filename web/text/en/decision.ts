import type { fr } from "#web/text/fr.ts";

export const decision: typeof fr.decision = {
  title: "Record of a choice",
  titleOf: (organization) => `Record of a choice, ${organization}`,
  description:
    "One page to print, to tell your board who was compared, who is kept, why, and from which sources.",
  empty: "First add the hosters you have considered.",
  form: {
    title: "To fill in",
    intro:
      "Nothing is stored here: what you write is in the address of the page. Keep that address to come back, and put nothing confidential in it.",
    organization: "Name of your organization",
    why: "This choice in a few words",
    chosen: "We keep it",
    reason: "Why, or why not",
    optional: (most) => `Optional, ${most} characters at most`,
    submit: "Update the record",
  },
  shortened: (most) => `A text was longer than ${most} characters: only its beginning was kept.`,
  tools: {
    print: "To print it or make a PDF, use your browser’s printing.",
    markdown: "Download the text",
    compare: "Back to the comparison",
    write: (count) => (count === 1 ? "Write to the hoster you keep" : "Write to these hosters"),
  },
  record: {
    heading: "The record",
    organization: "Organization",
    date: "Made on",
    changed: "Has published new answers since",
    grid: "Grid",
    chosen: "Choice",
    undecided: "Not given yet",
    parts: {
      choice: "Our choice",
      others: "Why not the others",
      needs: "What we need",
      considered: "The hosters considered",
      unknown: "What is not known",
      sources: "Sources",
      recompute: "Compute it again",
    },
    noReason: "No reason is given.",
    required: "Essential",
    wished: "Wished for",
    accounts: "Number of accounts",
    budget: "Budget per year",
    nothingAsked: "Nothing in particular was asked for.",
    search: "Search",
    searchAddress: "See this search",
    caption: "What each hoster says of itself",
    profiles: "Profiles",
    declared:
      "Answers are declared by the hosters. “Not stated” is not a no: the question must be put to them.",
    unknownNeeds: (name, needs) => `${name} says nothing about: ${needs}.`,
    unanswered: (name, count, total) =>
      count === 1
        ? `${name} leaves 1 question out of ${total} unanswered.`
        : `${name} leaves ${count} questions out of ${total} unanswered.`,
    notAssessed: (name) => `${name} has not answered the grid.`,
    declined: (name) => `${name} has chosen not to situate itself in the grid.`,
    noOffer: (name) => `${name} describes no offer: ask for its price.`,
    page: "page",
    revision: (revision, version, date) =>
      `revision ${revision} of its answers, grid version ${version}, published on ${date}`,
    noRevision: "no published answers",
    data: "answers as JSON",
    digest: (digest) => `SHA-256 digest: ${digest}`,
    gridSource: "the grid and its rules",
    recompute: (endpoint) =>
      `Published revisions never change. Sending the answers of a revision, with its grid, to ${endpoint} (POST method) gives back the profile and the state of each need at its date. The table also holds as “to be confirmed” answers that had become too old on the day of the record.`,
    reference: "Description of this interface",
    own: "Address of this record",
  },
};

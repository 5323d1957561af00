import type { fr } from "#web/text/fr.ts";

export const hoster: typeof fr.hoster = {
  description: (name) =>
    `${name}: services, place, legal form and where it stands in the MATOU grid, with the sources.`,
  invented: (name) => `${name} does not exist. This page shows what published answers look like.`,
  unknown: "Not stated",
  visit: "Visit its website",
  write: "Write to this hoster",
  onThisPage: "On this page",
  strip: {
    audience: "Who for",
    place: "Where",
    services: "What",
    price: "Price",
    openness: "New requests",
    partlyOpen: "Open for some of the services",
    unconfirmed: (day) => `To be confirmed since ${day}`,
    contact: "Contact",
  },
  sections: {
    profile: "Profile",
    offers: "Offers",
    services: "Services",
    answers: "All answers",
    continuity: "And if the team stops?",
    sources: "Sources",
    history: "History",
    badge: "Badge",
  },
  notAssessed: {
    title: "Not yet assessed",
    meaning: (name) =>
      `${name} has not answered the MATOU grid yet. That is neither a yes nor a no: this page says nothing about the quality of its services.`,
    ask: "Interested? Put your questions to them directly: the grid tells you which ones.",
    readGrid: "See the questions of the grid",
    isItYours: "Do you run it?",
    tryGrid: "Try the grid, no account needed",
  },
  declined: {
    title: "Has chosen not to situate itself in the grid",
    meaning: (name) =>
      `${name} is listed in the directory and does not wish to answer the grid. That is its choice; it says nothing about the quality of its services.`,
  },
  unsought: (profile: string) => `${profile}: a profile this hoster does not aim for.`,
  withdrawn: {
    title: "Answers withdrawn",
    meaning: (name: string) =>
      `${name} withdrew the answers it had published. This is neither a yes nor a no. Withdrawn on`,
    reason: (words: string) => `Reason given: “${words}”`,
  },
  trueFor: (offers: string) => `This is true for: ${offers}.`,
  trust: {
    deciding: "Deciding conditions",
    declared: (count) => `of ${count}, declared`,
    evidence: "With evidence",
    links: (count) => (count === 1 ? "public link" : "public links"),
    published: "Answers published on",
    valid: "To be confirmed before",
    stale: "To be confirmed since",
    how: "How this result is worked out",
  },
  continuity: {
    questions: {
      others: "Who else holds access",
      closure: "If it closes",
      export: "What you get back",
      since: "Since when",
    },
    said: (words) => `: ${words}`,
    silent: "Not answered yet:",
  },
  uses: {
    share: "Share files and pictures",
    write: "Write together",
    talk: "Write to each other and talk",
    meet: "Meet",
    organize: "Get organized",
    publish: "Publish",
    find: "Search, follow, translate",
    build: "For technical teams",
    other: "Other services",
  },
  services: {
    caption: "Services offered",
    type: "Service",
    software: "Software",
    registration: "Who may register",
    address: "Address",
    none: "No service is named here. Its website probably says more.",
    noneAtAll: "No service is named here.",
    noneInvented: "This example names no service.",
  },
  answers: {
    counted: (answered, total) =>
      `${answered} of ${total} answered. “Decides” marks those that count for a profile.`,
    dated: (day) => `Declared on ${day}, but for those that bear another date.`,
    inTheme: (answered, total) =>
      answered === total
        ? `${total} ${total === 1 ? "answer" : "answers"}`
        : `${answered} of ${total} answered`,
    caption: (theme) => `${theme}: the hoster’s answers`,
    criterion: "Criterion",
    declared: "Declared",
    evidence: "Evidence",
    decides: "decides",
    noEvidence: "No link",
    ownEvidence: "The declared address",
    unanswered: "Not answered yet",
    unansweredMeaning: "No answer is not a “no”.",
  },
  sources: {
    title: "Where this comes from",
    recorded: "Recorded on",
    declared: "Declared here by the hoster on",
    unreachable: "This source has not been readable since",
    addresses: (count) => (count === 1 ? "Source:" : "Sources:"),
    none: "No public source is recorded for this listing.",
    invented: "This listing is an example: it has no source.",
  },
  history: {
    revision: (number) => `Revision ${number}`,
    current: "current",
    withdrawnOn: "withdrawn on",
    publishedOn: "published on",
    grid: (version) => `grid version ${version}`,
    all: "See the whole history, and what each revision changed",
  },
  badge: {
    intro:
      "This badge gives the profile, the grid version and the date. It keeps itself up to date, without script or tracking.",
    code: "Code to copy",
    link: (name) => `${name} in the MATOU directory`,
    directory: "MATOU directory",
    title: (name, headline, detail) => `${name}: ${headline}. ${detail}.`,
    grid: (id, version) => `${id.toLocaleUpperCase()} grid, version ${version}`,
  },
};

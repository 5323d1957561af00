import type { fr } from "#web/text/fr.ts";

export const directory: typeof fr.directory = {
  title: "Hosters",
  description:
    "Find a CHATONS hoster by service, territory and audience, and compare what each one promises.",
  results: "Results",
  said: {
    total: (count) => (count === 0 ? "No hoster" : count === 1 ? "1 hoster" : `${count} hosters`),
    everything: (count) =>
      count === 1 ? "1 hoster in the directory" : `${count} hosters in the directory`,
    q: (words) => `matching “${words}”`,
    audience: (list) => `for ${list}`,
    service: (list) => `with ${list}`,
    software: (list) => `with ${list}`,
    sentence: (label, list) => `${label}: ${list}.`,
    pair: (label, value) => `${label}: ${value}`,
  },
  audiences: {
    individuals: "individuals",
    families: "families",
    associations: "associations",
    cooperatives: "cooperatives",
    "public-bodies": "public bodies",
    networks: "umbrella networks",
    schools: "schools",
    companies: "companies",
  },
  keys: { q: "Words", need: "Need", wish: "Wish", near: "Near" },
  chips: { label: "Chosen filters", remove: "remove this filter", removeAll: "Remove all" },
  form: {
    filters: (count) => (count === 0 ? "Filters" : `Filters (${count})`),
    words: "Search",
    wordsHint: "A name, a service, a town",
    others: (count) => (count === 1 ? "Show 1 more" : `Show ${count} more`),
    needHint: "A need leaves out hosters that say no. Those that have said nothing stay listed.",
    wishes: "It would be nice",
    wishHint: "A wish leaves nobody out: it moves up those that fulfil it.",
    pickWishes: (count) => `Choose among ${count} wishes`,
    near: "Starting from",
    nearHint: "A French department, to sort by distance.",
    anywhere: "No starting point",
    apply: "Apply filters",
  },
  orders: {
    label: "Order of the results",
    title: "Order:",
    fit: "what fits first",
    name: "A to Z",
    distance: "distance",
    confirmed: "last confirmed",
  },
  orderNote: "Ties are shuffled every day, in the same order for everyone.",
  imaginaryCounted: "Imaginary examples, marked as such, are counted with the other listings.",
  groups: {
    met: (count) => (count === 1 ? "Answer your need" : "Answer your needs"),
    pending: "To be confirmed with the hoster",
    "not-assessed": "Not yet assessed",
    declined: "Not situated in the grid",
    unmet: "Do not answer",
    notAssessedIntro:
      "These hosters have not answered the grid. Here is what their public pages say; ask them the question yourself.",
    declinedIntro: "That is their choice. Ask them the question directly.",
  },
  card: {
    unknownPlace: "Place not stated",
    services: "Services",
    website: "Website",
    answered: "Answers published",
    unknown: "Not stated",
  },
  match: {
    allNeeds: (count) => (count === 1 ? "Answers your need" : `Answers your ${count} needs`),
    silent: (count) =>
      count === 1 ? "Says nothing yet on 1 point" : `Says nothing yet on ${count} points`,
    wishes: (met, count) => `${met} of ${count} ${count > 1 ? "wishes" : "wish"}`,
    met: (label) => label,
    pending: (label) => `${label}: to be confirmed`,
    unmet: (label) => `${label}: no`,
  },
  pager: {
    label: "Result pages",
    previous: "Previous page",
    next: "Next page",
    page: (page) => `Page ${page}`,
    position: (page, last) => `page ${page} of ${last}`,
  },
  ignored: {
    title: "Part of the address was not used",
    "unknown-key": (key) => `“${key}”: there is no such filter.`,
    "unknown-value": (key, value) => `“${key}”: there is no value “${value}”.`,
    repeated: (key) => `“${key}” was given several times: only the first counts.`,
    shortened: () => "The search was too long: only its beginning was used.",
    "too-many": (_key, value) =>
      `Four hosters are already there to compare: “${value}” was not added. Remove one first.`,
  },
  empty: {
    title: "Nobody answers all of this at once",
    pastEnd: "There is no such page of results",
    firstPage: "Back to the first page",
    without: (label, count) =>
      `Without “${label}”: ${count === 1 ? "1 hoster" : `${count} hosters`}`,
    removeAll: "Remove all filters",
    spelling:
      "Check the spelling, try a shorter word, or the name of the service rather than of a software.",
    collective: "You can also write to the collective, which knows its members:",
  },
};

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
  keys: {
    q: "Words",
    need: "Need",
    wish: "Wish",
    near: "Near",
    accounts: "Number of accounts",
    budget: "Budget",
  },
  budgetAtMost: (amount) => `${amount} a year at most`,
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
    nearHint:
      "A French department: the nearest first, between hosters that meet your needs as well.",
    anywhere: "No starting point",
    means: "What it would cost",
    meansHint:
      "For an estimate. Only hosters none of whose described offers could fit are left out.",
    accounts: "Number of accounts",
    budget: "Estimated budget, in euros a year",
    criterion: "Another criterion",
    criterionHint: "Every question of the grid can be a filter.",
    noCriterion: "Choose in the grid",
    nothingSaid: "No hoster found has an answer to this question.",
    apply: "Apply filters",
  },
  orders: {
    label: "Order of the results",
    title: "Order:",
    fit: "what fits first",
    name: "A to Z",
    distance: "distance alone",
    confirmed: "last confirmed",
  },
  distanceNote: "Distances as the crow flies, from the centre of the department.",
  views: {
    label: "How results are shown",
    title: "Show as:",
    list: "list",
    map: "map",
  },
  follow: {
    label: "What to do with this search",
    write: "Write to these hosters",
    alert: "Follow by e-mail",
    feed: "Follow by feed",
    table: "For a spreadsheet",
  },
  nobodyAssessed: (count) =>
    count === 1
      ? "This hoster has not answered the grid yet: what follows comes from its public pages. Asking your questions is safest."
      : "None of these hosters has answered the grid yet: what follows comes from their public pages. Asking your questions is safest.",
  orderNote: "Ties are shuffled every day, in the same order for everyone.",
  imaginaryCounted: "Imaginary examples, marked as such, are counted with the other listings.",
  groups: {
    met: (count) => (count === 1 ? "Answer your need" : "Answer your needs"),
    pending: "To be confirmed with the hoster",
    "not-assessed": "Not yet assessed",
    declined: "Not situated in the grid",
    unmet: "Do not answer",
    notAssessedIntro:
      "These hosters have not answered the grid, the common questions of this directory. Here is what their public pages say; ask them the question yourself.",
    declinedIntro: "That is their choice. Ask them the question directly.",
  },
  card: {
    unknownPlace: "Place not stated",
    services: "Services:",
    website: "Website",
    answered: "Answers published",
    unknown: "Not stated",
    estimate: "Estimated price",
    distance: (kilometres) => `about ${kilometres} away`,
  },
  match: {
    allNeeds: (count) => (count === 1 ? "Answers your need" : `Answers your ${count} needs`),
    someNeeds: (met, count) => `Answers ${met} of ${count} needs`,
    noWord: (count) =>
      count === 1 ? "Says nothing on your need" : `Says nothing on your ${count} needs`,
    silentOn: (count, list) => `says nothing on ${count}: ${list}`,
    unsure: (count, list) => `to be confirmed on ${count}: ${list}`,
    refused: (count, list) => `says no on ${count}: ${list}`,
    wishes: (met, count) => `${met} of ${count} ${count > 1 ? "wishes" : "wish"}`,
    met: (label) => label,
    silent: (label) => `${label}: not stated`,
    "to-confirm": (label) => `${label}: to be confirmed`,
    unmet: (label) => `${label}: no`,
    answer: (words) => `: ${words}`,
    reasons: "Since when, and from which answers",
    join: (parts) => parts.join("; "),
    words: { met: "yes", unmet: "no", silent: "not stated", "to-confirm": "to be confirmed" },
    "not-assessed": "Nobody has answered the grid for this hoster yet.",
    declined: "Has chosen not to be situated in the grid: ask them.",
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
    title: (asked) => (asked > 1 ? "Nobody answers all of this at once" : "Nobody answers this"),
    pastEnd: "There is no such page of results",
    firstPage: "Back to the first page",
    without: (label, count) =>
      `Without “${label}”: ${count === 1 ? "1 hoster" : `${count} hosters`}`,
    removeAll: "Remove all filters",
    spelling:
      "Check the spelling, try a shorter word, or the name of the service rather than of a software.",
    nobodyAssessed:
      "No hoster has answered the grid yet: a profile or a precise answer finds nobody. Search by service, place or audience, then ask your questions.",
    didYouMean: (words) => `Search for “${words}” instead`,
    nearMisses: "All but one need",
    nearMissesIntro: (count) =>
      count === 1
        ? "It says no to just one of your needs, and fits everything else."
        : "They say no to just one of your needs, and fit everything else.",
    few: (count) => (count === 1 ? "Is a single hoster enough?" : "Few hosters: is it enough?"),
    alert: "Get an e-mail when one more hoster answers this search",
    collective: "You can also write to the collective, which knows its members:",
  },
};

import type { DataLicence } from "#core/data-licence.ts";
import type { fr } from "#web/text/fr.ts";

const licences: Readonly<Record<DataLicence, string>> = {
  "ODbL-1.0": "Name the source, and share alike the database you make from it.",
  "etalab-2.0": "Name the source and the date. The licence of French public data.",
  "CC-BY-4.0": "Name the source and say what you changed.",
  "CC0-1.0": "Nothing is asked.",
};

const duties: Readonly<Record<DataLicence, readonly string[]>> = {
  "ODbL-1.0": [
    "You may copy, change, combine, publish and sell what you make of it.",
    "Name the source: “MATOU, data under the ODbL”, with a link to this page.",
    "If you publish a database made from it, give it under the same licence. A map, an article or a chart need not be: naming the source is enough.",
    "Keep nobody, by a technical lock, from doing the same.",
  ],
  "etalab-2.0": [
    "You may copy, change, combine, publish and sell what you make of it.",
    "Name the source and the date of the archive: “MATOU, archive of 12 May 2027”, with a link to this page.",
  ],
  "CC-BY-4.0": [
    "You may copy, change, combine, publish and sell what you make of it.",
    "Name the source and the licence, with a link to this page, and say what you changed.",
  ],
  "CC0-1.0": [
    "You may do anything with it, without conditions. Saying where data come from helps your readers.",
  ],
};

const files: typeof fr.data.files = {
  "datapackage.json": {
    title: "Description of the archive",
    description:
      "Licence, sources, and of each file its size, digest and columns (Data Package format)",
  },
  "hosters.json": {
    title: "Hosters, whole",
    description:
      "Each hoster as the API gives it: facts and sources, services, offers, current answers, explained result, events, reviews",
  },
  "revisions.json": {
    title: "Published answers, whole",
    description: "Every revision ever published, with its answers and its result at that time",
  },
  "grids.json": {
    title: "Grids, whole",
    description: "Every version of the grid, its state and dates; drafts are not there",
  },
  "hosters.csv": { title: "Hosters", description: "One hoster per line" },
  "services.csv": { title: "Services", description: "One service per line" },
  "offers.csv": { title: "Offers", description: "One offer per line" },
  "facts.csv": {
    title: "Facts and sources",
    description: "What each source says of each hoster, and since when",
  },
  "answers.csv": {
    title: "Answers",
    description: "One answer per line: a hoster, a revision, a criterion",
  },
};

const hoster = "Identifier of the hoster, as in the address of its page";

const columns: typeof fr.data.columns = {
  "hosters.csv": {
    slug: hoster,
    name: "Name",
    page: "Address of its page",
    summary: "Presentation, in French",
    summary_en: "Presentation, in English",
    website: "Website",
    country: "Country, in two letters (ISO 3166-1)",
    department: "Code of the French department",
    place: "Place, as its sources say it",
    legal_form: "Legal form, as its sources say it",
    audiences: "Who it is for",
    outcome:
      "Result in the grid, or not-assessed, or declined (chose not to be situated in the grid)",
    profiles_met: "Profiles whose conditions are all met",
    profiles_pending:
      "Profiles a condition of which waits for an answer, a proof or a confirmation",
    profiles_unmet: "Profiles a condition of which is not met",
    assessed_at: "When the current answers were published",
    grid: "Grid that the current answers answer",
    grid_version: "Version of that grid",
    revision: "Number of the current revision",
    expires_at: "When the oldest answer will be too old",
    notice: "To be read with any result (in French)",
  },
  "services.csv": {
    hoster,
    position: "Rank among its services",
    type: "Kind of service",
    name: "As its source names it",
    software: "Software",
    url: "Address",
    registrations: "Who may register: none (without account), free, member, client",
    load: "open if it takes new accounts, else full; empty if nobody says",
    load_until: "Last day on which that may be believed",
  },
  "offers.csv": {
    hoster,
    position: "Rank among its offers",
    name: "Name, in French",
    name_en: "Name, in English",
    audiences: "Who it is for",
    services: "Kinds of services",
    one_login: "Whether one account opens all services",
    included: "What is included, in French",
    included_en: "What is included, in English",
    accounts_least: "Number of accounts, at least",
    accounts_most: "Number of accounts, at most",
    price_kind: "free, fixed, or suggested (an amount proposed, to be agreed)",
    price_cents: "Price in cents of euro, all taxes included",
    price_unit: "For what: account or organization",
    price_period: "For how long: month or year",
    example: "Example of what somebody really pays, in French",
    example_en: "The same example, in English",
  },
  "facts.csv": {
    hoster,
    field: "What it is about",
    value: "What the source says, as it says it",
    origin:
      "listing (public list), chatonsinfos (files of the hoster), own (said here by the hoster)",
    sources: "Public addresses where it can be read",
    recorded_on: "Day it was recorded",
  },
  "answers.csv": {
    hoster,
    revision: "Number of the revision, from 1",
    grid: "Grid it answers",
    grid_version: "Version of that grid",
    published_at: "When it was published",
    withdrawn_at: "When the hoster took it back",
    criterion: "Criterion",
    value: "Answer: an identifier of the grid, a number, a text, or several identifiers",
    evidence: "Public address given as evidence",
    note: "What the hoster adds",
    answered_at: "When the answer was given or confirmed",
  },
};

export const data: typeof fr.data = {
  title: "Open data",
  description:
    "Download the whole MATOU directory, every day, as JSON and CSV; follow changes; ask the API.",
  lead: "All that this site shows of hosters and of the grid can be downloaded, followed and reused, without an account or a key.",
  contents: "On this page",
  last: {
    title: "Download everything",
    of: "Archive of",
    madeAt: (moment) => `prepared on ${moment}`,
    weight: (size, packed) => `${size}, ${packed} compressed`,
    none: "No archive is ready yet: the first one will be prepared tonight.",
    nightly:
      "An archive is prepared every night. That of a past day never changes again; the last one is always at the same address:",
    columns: "The columns of the tables",
    types: {
      string: "text",
      integer: "whole number",
      boolean: "true or false",
      date: "day",
      datetime: "moment, in universal time",
      list: "list, separated by semicolons",
    },
    cells:
      "Tables are in UTF-8, separated by commas (RFC 4180). An empty cell means that nothing is said, never “no”. A cell that would begin like a spreadsheet formula is preceded by an apostrophe.",
  },
  licence: {
    title: "What you may do with it",
    intro: "These data are under the licence",
    each: "Each archive says its licence in its description.",
    notice: "Any result is quoted with its grid version and date, and with this notice:",
  },
  holds: {
    title: "What it holds, and what it does not",
    facts: [
      "Real hosters, with their services, their offers, what their sources say, their present and past answers, and the computation of each result.",
      "Those that chose not to be situated in the grid are there without a result. Those that asked to leave are gone from the next archive on.",
      "No personal data: no accounts, names of people, messages, discussions or drafts.",
      "No imaginary hoster, even where this site shows some.",
    ],
  },
  kept: {
    title: "The archives that are kept",
    intro: "Those of the last thirty days, and the first one of each month.",
    total: (count, size) => `${count} files, ${size}`,
    none: "There are none yet.",
  },
  follow: {
    title: "Follow changes",
    intro: "As Atom, for a feed reader or a program:",
    all: "Everything that changes",
    grid: "The versions of the grid",
    search:
      "The hosters of a search: add “.atom” to the address of the directory, with its filters",
    hoster: "One hoster: the address is on its page, in the form",
  },
  programs: {
    title: "For programs",
    api: "The API, with examples",
    apiText: "Search, read a hoster, read grids, classify answers without anything being stored.",
    csv: "A search as a table: add “.csv” to the address of the directory, with its filters.",
    chatonsinfos:
      "Each hoster also has its ChatonsInfos files, which the collective’s robot can read:",
    badge: "A badge, a plain image and link, without script or tracking:",
    dataPackage: "The description follows the Data Package format:",
  },
  ask: {
    title: "Prepare an archive now",
    text: "For the working group. The archive of the day is replaced; it takes less than a minute.",
    button: "Prepare today’s archive",
    asked: "The archive is asked for. Reload this page in a moment.",
    over: "The preparation is over. Below, the archive says when it was prepared.",
    pending: (moment) => `An archive is being prepared, asked for on ${moment}.`,
  },
  package: {
    title: "MATOU, libre hosters and grid of the CHATONS collective",
    description:
      "Public directory and classification of CHATONS hosters. An empty cell means that nothing is said, never no.",
    sources: {
      listings: "Public pages of hosters and lists of the collective",
      chatonsinfos: "ChatonsInfos files published by hosters",
      own: "What hosters say of themselves on this site",
    },
    contributors: {
      hosters: "The hosters",
      group: "The working group of the grid",
    },
  },
  licences,
  duties,
  files,
  columns,
};

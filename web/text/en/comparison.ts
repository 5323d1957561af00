import type { fr } from "#web/text/fr.ts";

export const comparison: typeof fr.comparison = {
  title: "Compare hosters",
  titleOf: (names) => `Compare ${names}`,
  heading: (count) => `Compare ${["", "", "two", "three", "four"][count] ?? count} hosters`,
  description:
    "Two to four hosters side by side: your needs, their services, their prices, and what each answers to every criterion.",
  imaginary: (names, count) =>
    count === 1 ? `${names} does not exist.` : `${names} do not exist.`,
  missing: (slugs, count) =>
    count === 1
      ? `“${slugs}” is not in the directory: the address is wrong, or the page was removed.`
      : `“${slugs}” are not in the directory: the address is wrong, or the pages were removed.`,
  notCompared: (slugs, count) =>
    count === 1
      ? `“${slugs}” is not in this comparison: add this hoster to see it beside another.`
      : `“${slugs}” are not in this comparison: add these hosters to see them side by side.`,
  tooFew: (count) =>
    count === 0
      ? "Choose a first hoster, then a second one."
      : "It takes at least two: add another one.",
  compared: "Hosters compared",
  remove: ", remove from the comparison",
  shown: "Lines shown",
  all: "All",
  onlyDifferences: (count) => `Only differences (${count})`,
  noDifference: "These hosters say the same everywhere.",
  csv: "Download for a spreadsheet",
  adding: {
    label: "Add a hoster",
    pick: "Pick from the list",
    submit: "Add",
    search: "Look for it by service, place or need",
  },
  picker: {
    legend: "Side by side on this screen",
    first: "On the left",
    second: "On the right",
    apply: "Show",
  },
  caption: (names) => `${names}, line by line`,
  differs: " (different answers)",
  groups: {
    needs: "Your needs",
    identity: "Who they are",
    profiles: "Profiles",
    services: "Services",
    terms: "Admission and prices",
    standing: "Answers to the grid",
  },
  rows: {
    place: "Place",
    legalForm: "Legal form",
    audiences: "For whom",
    registrations: "Who may register",
    loads: "New requests",
    offers: "Offers",
    estimate: "Estimate",
    answers: "Questionnaire",
  },
  wish: (label) => `${label} (wish)`,
  needStatuses: { met: "Yes", unmet: "No", pending: "Not stated" },
  profileStatuses: { met: "Met", unmet: "Not to date", pending: "Answers awaited" },
  unstated: "Not stated",
  answeredOn: (date) => `answered on ${date}`,
  proposed: "Provided",
  offers: (count) => (count === 1 ? "1 offer" : `${count} offers`),
  address: "Yes, at a public address",
  offer: (name, price) => `${name}: ${price}`,
  estimateMeaning: "An order of magnitude: membership, discounts and set-up are not counted.",
  answered: (answered, total) =>
    `${answered} ${answered === 1 ? "answer" : "answers"} out of ${total}, declared by the hoster`,
  publishedOn: (date, revision) => `published on ${date}, revision ${revision}`,
  otherGrid: (version) =>
    `given to version ${version} of the grid: a question asked since has no answer`,
  expired: (date) => `to be confirmed, given on ${date}`,
  evidence: "evidence",
  evidenceOf: (name, criterion) => ` of ${name}: ${criterion}`,
  note: (number) => `note ${number}`,
  noteOf: (number, name, criterion) => `${number}. ${name}, ${criterion}:`,
  notes: "Notes by the hosters",
  silent: (count) =>
    count === 1 ? "1 question nobody answered" : `${count} questions nobody answered`,
  nobody: "None of these hosters has answered the grid. Their public pages only say what is above.",
  about: {
    section: "About",
    grid: "Grid",
    date: "Table made on",
    notice: "Warning",
    address: "Address",
  },
  columns: {
    section: "Part",
    line: "Line",
    evidence: (name) => `${name}: evidence`,
    note: (name) => `${name}: note`,
    date: (name) => `${name}: answered on`,
  },
  keep: {
    add: "Keep to compare",
    remove: "No longer keep",
    which: (name) => `: ${name}`,
    full: (most) => `You already keep ${most}.`,
    seeTray: "See those you keep",
  },
  tray: {
    title: (count, most) => `To compare: ${count} of ${most}`,
    remove: ", no longer keep",
    compare: "Compare",
    keepAnother: "Keep another one to compare.",
    write: (count) => (count === 1 ? "Write to this hoster" : "Write to these hosters"),
    decide: "Prepare the record",
    compareThis: "Compare with others",
    findOthers: "Keep it and look for other hosters",
  },
};

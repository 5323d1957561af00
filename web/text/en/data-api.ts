import type { fr } from "#web/text/fr.ts";

const examples: typeof fr.dataApi.examples = {
  list: {
    title: "Search for hosters",
    text: "The keys are those of the directory: search on a page, and take what follows the “?” of its address. A repeated key means “or”, two different keys “and”. Each need asked for says whether it is met. Facets count what each choice would give.",
  },
  "unknown-key": {
    title: "A key that nobody knows",
    text: "It is refused, never ignored: a misspelt filter must not pass for an applied one.",
  },
  hoster: {
    title: "Read a hoster",
    text: "All that its page shows. Each fact has its sources and its day. “assessment” holds the current answers and the computation of the result; it is null when the hoster has not answered.",
  },
  revisions: {
    title: "Read what it published",
    text: "A published revision never changes. Add “/1” for the first one, whole.",
  },
  grids: {
    title: "Read the versions of the grid",
    text: "With their state and dates; the digest changes with the content.",
  },
  grid: {
    title: "Read a whole grid",
    text: "Add “.yaml” for the same document in YAML, which an import gives back unchanged.",
  },
  classification: {
    title: "Classify answers",
    text: "Nothing is stored. “grid” may also be a whole grid document, to try a draft. What an answer does not say stays “pending”, never “no”.",
  },
  "wrong-answer": {
    title: "An answer that does not fit",
    text: "All or nothing: each error says where it is (JSON Pointer) and why, and no partial result is given.",
  },
  feed: {
    title: "Follow a search",
    text: "The same search as Atom. The other feeds are on the page of the data.",
  },
  table: {
    title: "Open a search in a spreadsheet",
    text: "The same search as a table, with names in full.",
  },
  badge: {
    title: "Show the badge of a hoster",
    text: "An SVG image, right on the first request after a publication.",
  },
  dump: {
    title: "Take everything at once",
    text: "Rather than asking for each hoster: the address leads to the last archive, every file of which is described.",
  },
};

export const dataApi: typeof fr.dataApi = {
  title: "The API",
  description: "Search, read, classify by program: the API of MATOU, with examples.",
  lead: "All that the pages show can be read by programs, without a key, without an account and from any site.",
  contents: "On this page",
  start: {
    title: "Before you start",
    facts: [
      "Readings are plain GETs; a browser can do them from a page of your site.",
      "Answers are JSON. Add “lang=en” for sentences in English; identifiers stay the same.",
      "“null” means that nothing is said. Unknown never means no.",
      "The grid is on trial: show its notice with any result.",
      "In the examples, “…” stands for what depends on the data, and answers are shortened. The tests of the site run each of these examples.",
    ],
  },
  examplesTitle: "Examples",
  request: "Request",
  answer: (status, type) => `Answer: ${status}, ${type}`,
  redirect: "Answer: 302, to the archive of the last day",
  examples,
  limits: {
    title: "Limits",
    facts: [
      "100 hosters per page at most (“size”). For the whole directory, take the archive.",
      "A body weighs at most 1 MB (413 beyond).",
      "100 posts per second and address: beyond, 429, and “Retry-After” says when to come back. Readings are not counted; be reasonable.",
    ],
  },
  errors: {
    title: "Errors",
    text: "A refused request gets a “problem+json” document (RFC 9457): a stable code, a sentence, and the list of what is wrong. Rely on the code, not on the sentence.",
    head: { status: "Status", code: "Code", when: "When" },
    codes: [
      ["400", "malformed-json", "The body is not JSON"],
      ["404", "unknown-hoster", "No hoster has this identifier"],
      ["404", "unknown-grid", "No grid has this version"],
      ["404", "not-found", "Nothing is at this address"],
      ["405", "method-not-allowed", "The address exists, not for this method"],
      ["410", "removed-hoster", "The hoster has left the directory"],
      ["413", "body-too-large", "The body weighs more than 1 MB"],
      ["415", "wrong-content-type", "The type announced is not application/json"],
      ["422", "invalid-request", "A key or a value that nobody knows"],
      ["422", "invalid-answers", "An answer that does not fit the grid"],
      ["422", "invalid-grid", "An inconsistent grid document"],
      ["429", "too-many-requests", "Too many posts in a row"],
      ["500", "server-error", "An error of ours; trying again later may be enough"],
    ],
  },
  caching: {
    title: "Do not ask again for what has not changed",
    facts: [
      "Each answer has an “ETag”. Send it back in “If-None-Match”: when nothing changed, the answer is 304, without content.",
      "Archives of past days never change: keep them as long as you like.",
      "HEAD gives the headers alone.",
      "Answers are compressed (br, gzip) for whoever accepts it.",
    ],
  },
  promises: {
    title: "What will not change",
    facts: [
      "Addresses, search keys, names and meanings of fields, error codes.",
      "Fields may be added: ignore those you do not know.",
      "The identifier of a hoster is never given to another; nor is that of a criterion.",
      "Profiles, needs, criteria and outcomes come from the grid: read their names in its document, do not write them in your program.",
    ],
  },
  reference: { title: "Full description", text: "Every address, every field:" },
};

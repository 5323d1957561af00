import type { fr } from "#web/text/fr.ts";

export const help: typeof fr.help = {
  title: "Help",
  description:
    "Reading a listing, what the profiles mean, correcting a listing, using the API: help with MATOU.",
  lead: "MATOU helps you find a free-software hoster and know what it promises. Pick what brings you here.",
  contents: "On this page",
  search: {
    title: "You are looking for a hoster",
    choosing: {
      title: "Choosing, and what it costs",
      paragraphs: [
        "Seven optional questions lead to an ordinary search: its address can be kept, sent and opened again. Nothing is recorded.",
        "“Essential” leaves out the hosters that answer no. “Wished for” leaves nobody out. Ticking several services makes the list longer: offering one of them is enough.",
        "The cost of a year is an estimate, from the cheapest described offer that could suit: neither discounts, set-up nor membership fees are known. A hoster that does not state its price is not left out; ask it.",
      ],
      link: "Answer the seven questions",
      suites: "Replace a known tool",
    },
    listing: {
      title: "How to read a listing",
      intro:
        "At the top, the essentials: for whom, where, which services. Then the outcome of the grid in one sentence, then every answer, theme by theme.",
      marksIntro: "Before each answer or condition, a sign and a word:",
      marks: {
        met: "Yes, or condition met.",
        partly: "Partly.",
        unmet: "No, or condition not met.",
        pending: "Not said yet, not proven yet, or too old an answer.",
      },
      levels:
        "When an answer has a level, a disc fills up. It says how far the commitment goes, not whether it suits you.",
      phases: ["Lowest", "A start", "Further", "Highest"],
      dashes:
        "A dashed edge means provisional: a grid on trial, a profile not granted, an imaginary example.",
      sources:
        "Every fact carries its source and its date. An answer is declared by the hoster; the public link beside it lets you check for yourself.",
    },
    profiles: {
      title: "What the profiles mean",
      intro:
        "They are different promises, not grades: none is better than another, and a hoster may belong to several. Belonging to none is not a failure: it is another way of hosting.",
      rules: "Read the rules of each profile",
    },
    unknown: {
      title: "Unknown does not mean no",
      paragraphs: [
        "Many hosters have not answered the grid yet. Their listing says “not yet assessed”: that tells nothing about how serious they are.",
        "Likewise, a question without an answer stays “pending”. In the directory, a need removes the hosters that answer no; those that said nothing stay in the list, after the others. Ask them.",
      ],
    },
    order: {
      title: "How listings are ordered",
      paragraphs: [
        "First, what fits your needs and wishes. Ties are drawn by lot every day, the same for everyone: nobody is always first.",
        "You can also sort by name, by distance or by date of confirmation. Popularity never counts, and no place can be bought.",
      ],
    },
  },
  hosting: {
    title: "You are a hoster",
    tryIt: {
      title: "Try the grid",
      text: "Answer without an account, theme by theme, and see at once which profiles your answers would give, and why. Without an account, nothing is stored or published; you can take your answers away in a file. If you sign in from that page, they are kept and offered in the questionnaire of your hoster.",
      link: "Try the grid, no account needed",
    },
    correct: {
      title: "Correct or remove a listing",
      intro:
        "At the bottom of each listing, “Report a mistake” writes to the working group, without an account. Give:",
      steps: [
        "what is wrong or missing, and a public page where it can be read;",
        "or your wish not to be listed, or not to be placed in the grid: both are respected, no reason needed.",
      ],
      contact: "For everything else, the collective can be reached at",
    },
    unclaimed:
      "As long as a hoster has not taken charge of its listing, only sober facts are shown: name, site, place, legal form, services, source. Never an opinion from elsewhere.",
  },
  group: {
    title: "You write the grid",
    paragraphs: [
      "The whole grid is one document: themes, criteria, rules, needs, sources. Nothing that decides a profile is hidden in the program.",
      "A version once announced never changes. Each criterion has its page, which shows the rules that depend on it.",
      "To try a change, send your own document to the API: it classifies answers with it and stores nothing. Writing the grid in the browser will come later.",
    ],
    read: "Read the grid in force",
    download: "Download it as YAML",
  },
  api: {
    title: "Reuse the data",
    intro:
      "All that the pages show can be downloaded, followed and read by programs, without a key or an account.",
    data: "Open data: archives, licence, feeds",
    examples: "The API, with examples",
    full: "Its full description (OpenAPI)",
  },
};

import type { fr } from "#web/text/fr.ts";

export const suites: typeof fr.suites = {
  title: "Replace a known tool",
  description:
    "Google Workspace, Microsoft 365, Doodle, Zoom…: what free-software hosters replace, with what, and what they do not replace.",
  lead: "You know what you are leaving? Here is what replaces it, what changes, and what has no equivalent here.",
  wholes: "A whole suite",
  parts: (count) => (count === 1 ? "1 part looked at" : `${count} parts looked at`),
  tools: "One tool",
  toolsIntro: "Each link leads to the hosters that offer something to replace it.",
  hosters: (count) =>
    count === 0 ? "nobody for now" : count === 1 ? "1 hoster" : `${count} hosters`,
  choose: "Not sure what you need?",
  chooseLink: "Let seven questions guide you",
  suite: {
    title: (label) => `Replace ${label}`,
    description: (label) =>
      `Part by part, what replaces ${label} at free-software hosters, what changes, what is not replaced, and who offers the whole.`,
    lead: (replaced, total) =>
      replaced === total
        ? `The ${total} parts below can be replaced by free-software services. Seldom all in one place, and never without changing anything.`
        : `${replaced} of the ${total} parts below can be replaced by free-software services.`,
    parts: "What can be replaced",
    by: "Replaced by",
    nothing: "Nothing here",
    software: "Usual software",
    missing: "What is not replaced here",
    whole: "Who offers the whole?",
    source:
      "From what hosters or their public pages say. Some offer more without having written it: ask them.",
    oneLogin: "Everything with one login",
    oneLoginIntro: "One offer brings all these parts together: one account per person is enough.",
    several: "Every part",
    severalIntro: "Ask how many logins each person will need: it is not said.",
    nobody: (total) =>
      `No hoster of the directory offers all ${total} parts by itself. You can bring two together, or keep only what you use.`,
    most: "Those that offer most",
    others: "Then, those that offer most",
    empty: "No hoster of the directory offers any of these parts yet.",
    covers: (covered, total) =>
      covered === 1 ? `1 part of ${total}` : `${covered} parts of ${total}`,
    lacks: (list) => `Missing: ${list}`,
    partlyOneLogin: (count) => `${count} of them with one login`,
    next: "What now?",
    choose: "Choose, starting from this suite",
    all: "See all the hosters that offer a part of it",
  },
};

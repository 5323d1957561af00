import type { fr } from "#web/text/fr.ts";

export const questionnaire: typeof fr.questionnaire = {
  intro:
    "{questions} questions in {themes} themes, about {minutes} minutes. Answer the ones you like, in any order.",
  nothingStored:
    "Nothing is stored or published: your answers stay in this page, and reloading it clears them. At the end, you can download them.",
  themes: "Themes",
  themeOf: "Theme {position} of {total}",
  allThemes: "all themes",
  untouched: { one: "{count} question", other: "{count} questions" },
  started: "{count} of {total}",
  done: "done",
  progress: { one: "{count} answer out of {total}", other: "{count} answers out of {total}" },
  timeLeft: { one: "about {count} more minute", other: "about {count} more minutes" },
  base: "common base",
  decides: "decides for {profile}",
  why: "Why it matters",
  unknown: "I don’t know yet",
  noneOfThese: "None of these",
  inFigures: "Your answer in figures ({unit})",
  bounds: "From {least} to {most}.",
  leaveEmpty: "Leave it empty if you don’t know yet.",
  leaveUnticked: "Tick nothing if you don’t know yet.",
  address: "Address",
  yourAnswer: "Your answer",
  evidence: "Public link",
  evidenceLevels: {
    required: "expected: without it, this answer stays pending",
    recommended: "recommended",
  },
  addNote: "Add a note",
  note: "Public note",
  noteHint: "2,000 characters at most. Lists, links, *italics* and **bold** are laid out.",
  previous: "Previous theme",
  next: "Next theme",
  seeResult: "See the result",
  refresh: "Update the result",
  problems: {
    title: { one: "One answer needs fixing", other: "{count} answers need fixing" },
    meanwhile:
      "Until then, what could not be read counts as an answer still expected. Nothing is lost.",
    named: {
      answer: "{criterion}: {sentence}",
      evidence: "{criterion}, public link: {sentence}",
      note: "{criterion}, note: {sentence}",
    },
    sentences: {
      "not-a-number": "this number cannot be read. Write it in figures, for example 1,000 or 99.5.",
      "not-whole": "a whole number is needed. Remove the decimals.",
      "out-of-bounds": "this number is out of bounds. Give one from {least} to {most}.",
      contradiction: "these answers contradict each other. Keep only one.",
      "unknown-answer": "this answer is not in the grid. Choose one of those offered.",
      "missing-scheme": "“https://” is missing at the start of the address. Add it.",
      "not-an-address":
        "this is not a full web address. Copy it from your browser; it starts with https://.",
      "too-long": "this is too long. Keep to 2,000 characters.",
    },
  },
  panel: {
    live: "Live result",
    soFar: "Result so far",
    status: { met: "conditions met", unmet: "conditions to be met", pending: "answers expected" },
    short: { met: "met", unmet: "{count} to meet", pending: "{count} expected" },
    announced: "{profile}: {status}.",
    see: "Details",
  },
};

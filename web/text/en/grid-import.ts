import type { fr } from "#web/text/fr.ts";

export const gridImport: typeof fr.gridImport = {
  title: "Import a grid",
  previewTitle: "A grid to import",
  grids: "Versions of the grid",
  lead: "A version of our grid, or the grid of another collective. Nothing is stored before you saw what it is.",
  file: "YAML or JSON file",
  fileHint: "1 MB at most, in UTF-8, as the site gives them.",
  text: "Or the text of the document",
  show: "See what it is",
  faults: {
    "nothing-sent": "File: nothing was sent. Choose a file or paste the text.",
    "not-text": "File: this is not text in UTF-8. Send a YAML or JSON file.",
  },
  wholeText: "The document",
  more: (count) => `And ${count} more. Mend these first.`,
  nothingStored: "Nothing was stored.",
  named: (id, version) => `Grid ${id}, version ${version}`,
  identifier: "Identifier",
  version: "Version",
  whose: "Whose",
  ours: "Of this site",
  theirs: "Of another collective",
  holds: "Holds",
  size: (criteria, profiles) => `${criteria} criteria, ${profiles} profiles`,
  examples: "Examples that do not give the written result",
  examplesText:
    "The rules of the document give something else than these examples expect. This does not prevent storing it.",
  storing: "Store",
  asDraft: "It will be stored as a draft: nothing changes for hosters.",
  beside:
    "It will be kept beside the one of this site: it can be tried and used by the API, and no hoster is concerned.",
  unchanged: "This very document is stored already: there is nothing to do.",
  seeIt: "See it",
  otherDocument: (version) =>
    `Version ${version} exists already with another document, and a version never changes.`,
  takeAnother: "Give the document a new version number, then send it again.",
  store: "Store as a draft",
  renumber: (version) => `Store as a draft of version ${version}`,
  again: "Send another document",
  stored: (name) => `${name}: stored.`,
  notInForce:
    "This is not the grid that situates the hosters of this site: answering here concerns none of them, and nothing is stored.",
  tryOurs: "Try the grid in force here",
  tryIt: "Try it",
};

import type { fr } from "#web/text/fr.ts";

export const spreadsheet: typeof fr.spreadsheet = {
  title: "Answer in a spreadsheet",
};

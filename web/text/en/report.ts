import type { fr } from "#web/text/fr.ts";

export const report: typeof fr.report = {
  title: "Something wrong here?",
};

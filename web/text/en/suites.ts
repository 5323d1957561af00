import type { fr } from "#web/text/fr.ts";

export const suites: typeof fr.suites = {
  title: "Replace a known suite",
};

import type { fr } from "#web/text/fr.ts";

export const comparison: typeof fr.comparison = {
  title: "Compare",
};

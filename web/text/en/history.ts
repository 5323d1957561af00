import type { fr } from "#web/text/fr.ts";

export const history: typeof fr.history = {
  title: "History",
};

import type { fr } from "#web/text/fr.ts";

export const decision: typeof fr.decision = {
  title: "Record of a choice",
};

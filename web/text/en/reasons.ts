import type { fr } from "#web/text/fr.ts";

export const reasons: typeof fr.reasons = {
  title: "Why this result",
};

import type { fr } from "#web/text/fr.ts";

export const claim: typeof fr.claim = {
  title: "Is this listing yours?",
};

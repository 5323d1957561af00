import type { fr } from "#web/text/fr.ts";

export const offers: typeof fr.offers = {
  title: "Offers",
};

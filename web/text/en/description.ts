import type { fr } from "#web/text/fr.ts";

export const description: typeof fr.description = {
  title: "Listing",
};

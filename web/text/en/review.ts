import type { fr } from "#web/text/fr.ts";

export const review: typeof fr.review = {
  title: "Reviews",
};

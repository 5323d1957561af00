import type { fr } from "#web/text/fr.ts";

export const publication: typeof fr.publication = {
  title: "Publish",
};

import type { fr } from "#web/text/fr.ts";

export const map: typeof fr.map = {
  title: "Map",
};

import type { fr } from "#web/text/fr.ts";

export const choice: typeof fr.choice = {
  title: "Choose a hoster",
};

import type { fr } from "#web/text/fr.ts";

export const events: typeof fr.events = {
  title: "Events",
};

import type { fr } from "#web/text/fr.ts";

export const team: typeof fr.team = {
  title: "Team",
};

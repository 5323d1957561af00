import type { fr } from "#web/text/fr.ts";

export const alerts: typeof fr.alerts = {
  title: "Be told",
};

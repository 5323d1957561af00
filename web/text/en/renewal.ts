import type { fr } from "#web/text/fr.ts";

export const renewal: typeof fr.renewal = {
  title: "Confirm",
};

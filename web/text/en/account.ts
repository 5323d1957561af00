import type { fr } from "#web/text/fr.ts";

export const account: typeof fr.account = {
  title: "My account",
};

import type { fr } from "#web/text/fr.ts";

export const passkeys: typeof fr.passkeys = {
  title: "Passkeys",
};

import type { fr } from "#web/text/fr.ts";

export const home: typeof fr.home = {};

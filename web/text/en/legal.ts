import type { fr } from "#web/text/fr.ts";

export const legal: typeof fr.legal = {};

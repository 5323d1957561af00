import type { fr } from "#web/text/fr.ts";

export const site: typeof fr.site = {};

import type { fr } from "#web/text/fr.ts";

export const hoster: typeof fr.hoster = {};

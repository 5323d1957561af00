import type { fr } from "#web/text/fr.ts";

export const names: typeof fr.names = {};

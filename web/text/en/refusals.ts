import type { fr } from "#web/text/fr.ts";

export const refusals: typeof fr.refusals = {};

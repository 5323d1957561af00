import type { fr } from "#web/text/fr.ts";

export const grid: typeof fr.grid = {};

import type { fr } from "#web/text/fr.ts";

export const directory: typeof fr.directory = {};

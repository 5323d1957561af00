import type { fr } from "#web/text/fr.ts";

export const help: typeof fr.help = {};

import type { fr } from "#web/text/fr.ts";

export const explanation: typeof fr.explanation = {};

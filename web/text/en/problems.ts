import type { fr } from "#web/text/fr.ts";

export const problems: typeof fr.problems = {};

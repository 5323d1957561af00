import type { fr } from "#web/text/fr.ts";

export const questionnaire: typeof fr.questionnaire = {};

import type { fr } from "#web/text/fr.ts";

export const answering: typeof fr.answering = {
  title: "Questionnaire",
};

import type { fr } from "#web/text/fr.ts";

export const notices: typeof fr.notices = {
  title: "E-mails",
};

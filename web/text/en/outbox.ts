import type { fr } from "#web/text/fr.ts";

export const outbox: typeof fr.outbox = {
  title: "Outbox",
  intro:
    "This site has no mail server (SMTP_URL): nothing leaves on the network. The last messages are here, and their links really act. This page only exists on the machine of the site.",
  html: "See this message as it is laid out",
  asMailed: (subject: string) => `See this message as it is laid out: ${subject}`,
  empty: "No message has been written yet.",
};

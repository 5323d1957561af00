/** The page that shows the mails of a site without a mail server, to whoever runs it. */
export const outbox = {
  title: "Boîte d’envoi",
  intro:
    "Ce site n’a pas de serveur de courrier (SMTP_URL) : rien ne part sur le réseau. Les derniers messages écrits sont ici, et leurs liens agissent pour de vrai. Cette page n’existe que sur la machine du site.",
  html: "Voir ce message mis en forme",
  asMailed: (subject: string) => `Voir ce message mis en forme : ${subject}`,
  empty: "Aucun message n’a encore été écrit.",
};

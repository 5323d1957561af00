export const renewal = {
  title: "Confirmer",
  lead: "Ce que vous avez publié est-il toujours vrai ? Cochez les thèmes où rien n’a changé : leurs réponses sont datées d’aujourd’hui, et une révision est publiée.",
  none: "Aucune réponse n’est publiée : il n’y a rien à confirmer.",
  toPublication: "Aller à la publication",
  confirmBy: "À confirmer avant le",
  stale: "Certaines réponses sont à confirmer depuis le",
  pendingFrom: "Sans confirmation, les plus anciennes attendront une réponse à partir du",
  pendingSince: "Les plus anciennes attendent une réponse depuis le",
  done: (number: number) => `C’est confirmé et publié : révision ${number}.`,
  already: "Ces thèmes étaient déjà confirmés aujourd’hui : rien de nouveau n’a été créé.",
  seePublic: "Voir la fiche publique",
  oldest: "Plus ancienne réponse :",
  freshToday: "Confirmé aujourd’hui.",
  answers: (count: number) => (count === 1 ? "Une réponse" : `${count} réponses`),
  unchanged: (theme: string) => `${theme} : rien n’a changé, je confirme`,
  correct: "Corriger une réponse",
  drafted: (count: number) =>
    count === 1
      ? "Une réponse de votre brouillon est différente. Elle n’est pas publiée par cette page."
      : `${count} réponses de votre brouillon sont différentes. Elles ne sont pas publiées par cette page.`,
  kept: (names: string) => `Ce que vous confirmez vaudra pour : ${names}.`,
  seeDraft: "Les publier",
  confirm: "Confirmer les thèmes cochés",
  problems: "Une chose à corriger",
  nothingTicked: "Thèmes : cochez au moins un thème où rien n’a changé.",
  mail: {
    subject: (hoster: string) => `${hoster} : vos réponses sont-elles toujours vraies ?`,
    lines: ({ hoster, day, days, pendingFrom, link }: RenewalLetter) => [
      "Bonjour,",
      `Les réponses de ${hoster} dans l’annuaire MATOU sont à confirmer avant le ${day}, dans ${days} ${days === 1 ? "jour" : "jours"}.`,
      "Si rien n’a changé, deux minutes suffisent : ouvrez cette page, cochez les thèmes, confirmez.",
      link,
      `Sans confirmation, rien n’est retiré. À partir du ${pendingFrom}, les réponses les plus anciennes ne comptent plus pour les profils tant qu’elles ne sont pas confirmées.`,
    ],
    stop: (url: string) => `Ne plus recevoir ces rappels : ${url}`,
  },
};

type RenewalLetter = {
  readonly hoster: string;
  readonly day: string;
  readonly days: number;
  readonly pendingFrom: string;
  readonly link: string;
};

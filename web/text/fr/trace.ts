/** The whole evaluation, in words. */
export const trace = {
  alreadyMet: (count: number) =>
    count === 1 ? "1 condition déjà réunie" : `${count} conditions déjà réunies`,
  otherConditions: (count: number) =>
    count === 1 ? "et 1 autre condition" : `et ${count} autres conditions`,
  themeReached: (theme: string) => `Thème ${theme}`,
  between: (low: string, high: string) => `entre ${low} et ${high}`,
  noneOfThese: "Aucun de ces choix",
  noAddress: "Aucune adresse",
  unanswered: "Pas encore de réponse",
  toProve: "lien public attendu",
  statuses: { met: "Réuni", unmet: "À réunir", pending: "En attente" },
  needStatuses: { met: "Répond", unmet: "Ne répond pas", pending: "En attente" },
  profileStatuses: {
    met: "Toutes les conditions sont réunies",
    unmet: "Des conditions restent à réunir",
    pending: "Des réponses sont attendues",
  },
  base: "Socle commun",
  baseIntro: "Ces conditions sont demandées à tous les profils.",
  requires: "Conditions propres au profil",
  sharesIntro:
    "Dans un thème, chaque réponse notée vaut une part de son maximum. Une réponse attendue compte zéro dans la part la plus basse, et tout dans la plus haute.",
  columns: {
    criterion: "Critère",
    asked: "Demandé",
    answered: "Répondu",
    status: "État",
    part: "Part",
  },
  level: (level: number, maximum: number) => `${level} sur ${maximum}`,
  unknownLevel: (maximum: number) => `de 0 à ${maximum} sur ${maximum}`,
  share: (share: string, asked: string) => `Part atteinte : ${share}. Demandé : ${asked}.`,
  group: (met: number, total: number, required: number) =>
    `${met} sur ${total}, il en faut ${required}`,
};

/** Why answers give what they give, and what would change it. */
export const reasons = {
  title: "Pourquoi ce résultat",
  lead: "Ce que donnent vos réponses d’aujourd’hui, publiées ou non.",
  empty: "Vous n’avez encore répondu à aucune question. Le résultat viendra avec les réponses.",
  answered: (answered: number, total: number) =>
    `Ce résultat repose sur ${answered} ${answered === 1 ? "réponse" : "réponses"} sur ${total}.`,
  start: "Répondre au questionnaire",
  changes: "Ce qui changerait le résultat",
  changesIntro:
    "Pour chaque profil que vos réponses ne réunissent pas, voici les plus petits ensembles de réponses qui y mèneraient : le moins de questions possible, puis le plus petit pas sur chacune. Une réponse peut compter pour plusieurs conditions, et une condition en demander plusieurs. Ce sont des repères : ne répondez que ce qui est vrai.",
  allMet: "Vos réponses réunissent déjà toutes les conditions de chaque profil : rien à changer.",
  notAimed: "profil que vous ne visez pas",
  shortest: (count: number) =>
    count === 1 ? "Une réponse suffirait." : `${count} réponses suffiraient, toutes ensemble.`,
  others: (count: number) =>
    count === 1
      ? "Une autre possibilité, aussi courte"
      : `${count} autres possibilités, aussi courtes`,
  insteadOf: (names: string) => `Au lieu de ${names} :`,
  today: "Aujourd’hui",
  needed: "Il faut",
  help: "Ce qui compte",
  confirm: "Confirmer cette réponse",
  confirmAndProve: "Confirmer cette réponse, et donner son lien public",
  prove: "Donner le lien public qui montre cette réponse",
  withProof: (needed: string) => `${needed}, avec un lien public`,
  between: (least: string, most: string) => `De ${least} à ${most}`,
  anyNumber: "Un nombre, quel qu’il soit",
  options: (count: number, example: string) =>
    count === 1
      ? `Au moins un choix, par exemple : ${example}`
      : `Au moins ${count} choix, par exemple : ${example}`,
  outOfReach: {
    awaited: "Ces questions disent qui vous êtes : à vous d’y répondre d’abord.",
    unmet:
      "Ce profil tient à qui vous êtes, et ce site ne propose jamais de le changer. Voici ce qu’il attend :",
    group: (label: string, count: number) => `${label}, il en faut ${count} :`,
    excluded:
      "Les conditions de ce profil ne peuvent pas être toutes réunies avec les réponses qui disent qui vous êtes.",
    others: (count: number) =>
      count === 1
        ? "Une autre condition est encore ouverte : elle est plus haut dans cette page."
        : `${count} autres conditions sont encore ouvertes : elles sont plus haut dans cette page.`,
  },
  trace: "Tout le calcul",
  traceIntro:
    "Chaque condition de la grille, ce qui est demandé, ce qui est répondu. Rien d’autre n’entre dans le résultat.",
};

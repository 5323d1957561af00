/** The pages around the questionnaire: their titles, and the result. */
export const result = {
  page: "Essayer la grille",
  description:
    "Répondez aux questions de la grille, sans compte : voyez tout de suite de quel profil relève un hébergeur, et pourquoi.",
  themeTitle: (theme: string) => `${theme} – Essayer la grille`,
  title: "Votre résultat",
  empty: "Vous n’avez encore répondu à aucune question. Le résultat viendra avec les réponses.",
  answered: (answered: number, total: number) =>
    `Ce résultat repose sur ${answered} ${answered === 1 ? "réponse" : "réponses"} sur ${total}.`,
  notStored:
    "Rien n’a été enregistré. Pour garder vos réponses, téléchargez-les ou gardez-les dans un compte : en quittant cette page, elles disparaissent.",
  modify: "Modifier mes réponses",
  download: "Télécharger mes réponses (JSON)",
  needs: "Besoins d’une organisation",
  needsIntro: "Ce qu’une organisation peut exiger, et ce que disent ces réponses.",
  trace: "Tout le calcul",
  traceIntro:
    "Chaque condition de la grille, ce qui est demandé, ce qui est répondu. Rien d’autre n’entre dans le résultat.",
  recompute: "Refaire le calcul",
  recomputeIntro:
    "Le même calcul est ouvert à tout le monde. Avec le fichier téléchargé, dans un terminal :",
  reference: "Description de l’API",
};

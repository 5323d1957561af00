import type { AnswerAspect } from "#core/revision-difference.ts";

/** The published revisions of a hoster, and what each changed. */
export const history = {
  title: "Historique",
  pageTitle: (name: string) => `${name} : historique`,
  description: (name: string) =>
    `Tout ce que ${name} a publié dans l’annuaire MATOU, et ce que chaque révision a changé.`,
  intro: "Chaque publication reste lisible, telle qu’elle était, avec ce qu’elle a changé.",
  none: (name: string) =>
    `${name} n’a encore rien publié : il n’a pas répondu à la grille, ce qui n’est ni un oui ni un non.`,
  declined: (name: string) =>
    `${name} a choisi de ne plus se situer dans la grille. Ce qui était publié reste public et ne vaut plus.`,
  publishedOn: "Publiée le",
  data: "données (JSON)",
  allData: "Toutes les révisions (JSON)",
  first: (count: number) =>
    `Première publication : ${count} ${count === 1 ? "réponse" : "réponses"}.`,
  carried: (version: number) =>
    `Le site l’a écrite à partir de la précédente, quand la version ${version} de la grille est entrée en vigueur : les réponses qui gardent leur sens, et celles que l’hébergeur avait données d’avance.`,
  same: "Rien n’a changé depuis la révision précédente.",
  otherGrid: (newer: number, older: number) =>
    `Cette révision répond à la version ${newer} de la grille, la précédente à la version ${older}. Les réponses sont comparées pour les critères qui sont dans les deux.`,
  outcomeBecomes: "Le résultat devient :",
  profile: (label: string) => `Profil ${label} :`,
  need: (label: string) => `Besoin « ${label} » :`,
  notAsked: "Pas encore demandé",
  was: (words: string) => `(avant : ${words})`,
  removed: "Retiré",
  offers: "Vrai pour :",
  allOffers: "toutes les offres",
  aims: "Profils visés :",
  noAims: "non dit",
  whole: "la révision entière",
  withdrawnOn: "Retirée le",
  reason: (words: string) => `Motif : « ${words} »`,
  changed: (count: number) => (count === 1 ? "Une réponse change" : `${count} réponses changent`),
  added: (count: number) => (count === 1 ? "Une réponse nouvelle" : `${count} réponses nouvelles`),
  withdrawn: (count: number) =>
    count === 1 ? "Une réponse retirée" : `${count} réponses retirées`,
  confirmed: (count: number) =>
    count === 1
      ? "Une réponse confirmée, sans changement"
      : `${count} réponses confirmées, sans changement`,
  noLongerAsked: "Critères que la nouvelle version de la grille ne demande plus",
  aspects: {
    value: "Réponse :",
    evidence: "Lien public :",
    note: "Note :",
  } satisfies Record<AnswerAspect, string>,
  noteBefore: "Note d’avant :",
  reports: "Signalements traités",
  noReports: "Aucun signalement n’a été traité.",
  reported: "Signalement du",
  closed: "clos le",
  outcome: " :",
  pager: "Pages de l’historique",
  newer: "Révisions plus récentes",
  older: "Révisions plus anciennes",
  place: (page: number, pages: number) => `Page ${page} sur ${pages}`,
};

const hosters = (count: number) => (count === 1 ? "1 hébergeur" : `${count} hébergeurs`);

export const figures = {
  title: "Ce que disent les hébergeurs",
  description:
    "Les réponses publiées à chaque critère de la grille, comptées : qui répond quoi, sans nommer ni classer personne.",
  lead: "Les réponses publiées, comptées critère par critère. Personne n’est nommé ni classé.",
  coverage: (publishing: number, listed: number, whose: "real" | "imaginary") =>
    whose === "imaginary"
      ? `${hosters(publishing)} imaginaires, inventés pour montrer le site, répondent à la`
      : publishing === 0
        ? `Aucun des ${listed} hébergeurs de l’annuaire n’a encore publié de réponses à la`
        : `${hosters(publishing)} sur ${listed} dans l’annuaire ${publishing === 1 ? "a" : "ont"} publié des réponses à la`,
  version: (version: number) => `version ${version} de la grille`,
  whatTheseAre:
    "Ce sont des déclarations. Les preuves sont des adresses publiques, que chacun peut ouvrir ; une machine regarde de l’extérieur une petite partie du reste, sans rien changer aux réponses.",
  howToRead:
    "Chaque barre montre une part de ceux qui ont répondu. Quand plusieurs réponses sont permises, un hébergeur compte dans chacune. Ne pas avoir répondu n’est pas répondre non.",
  csv: "Télécharger ces nombres (CSV)",
  seeExamples: "Voir les nombres des hébergeurs imaginaires",
  seeReal: "Voir les nombres des vrais hébergeurs",
  link: "Ce que disent les hébergeurs, en nombres",
  themes: "Thèmes",
  answer: "Réponse",
  hosters: "Hébergeurs",
  caption: (criterion: string) => `Réponses : ${criterion}`,
  given: "Donné",
  stated: (count: number) =>
    count === 0 ? "Aucune réponse." : count === 1 ? "1 réponse." : `${count} réponses.`,
  unstated: (count: number) => (count === 0 ? "" : `${count} non dit.`),
  expired: (count: number) => `${count} à confirmer, trop ancien pour compter.`,
  proven: (count: number) => (count === 0 ? "Aucune avec preuve." : `${count} avec preuve.`),
  agreeing: (count: number) =>
    count === 1 ? "1 concorde avec un contrôle." : `${count} concordent avec un contrôle.`,
  tooFew: "C’est trop peu pour en montrer la répartition.",
  spread: (least: string, middle: string, most: string) =>
    `De ${least} à ${most} ; la moitié en dit ${middle} ou moins.`,
  columns: ["theme", "critere", "nom", "reponse", "libelle", "hebergeurs", "publiants"],
  csvLines: {
    stated: "Réponses qui comptent",
    expired: "Réponses à confirmer",
    unstated: "Non dit",
    proven: "Réponses avec preuve",
    agreeing: "Réponses qui concordent avec un contrôle",
  },
};

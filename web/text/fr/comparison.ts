import type { Status } from "#core/vocabulary.ts";

export const comparison = {
  title: "Comparer des hébergeurs",
  titleOf: (names: string) => `Comparer ${names}`,
  heading: (count: number) =>
    `Comparer ${["", "", "deux", "trois", "quatre"][count] ?? count} hébergeurs`,
  description:
    "Deux à quatre hébergeurs côte à côte : vos besoins, leurs services, leurs prix, et ce que chacun répond à chaque critère.",
  imaginary: (names: string, count: number) =>
    count === 1 ? `${names} n’existe pas.` : `${names} n’existent pas.`,
  missing: (slugs: string, count: number) =>
    count === 1
      ? `« ${slugs} » n’est pas dans l’annuaire : l’adresse est inexacte, ou la fiche a été retirée.`
      : `« ${slugs} » ne sont pas dans l’annuaire : l’adresse est inexacte, ou les fiches ont été retirées.`,
  notCompared: (slugs: string, count: number) =>
    count === 1
      ? `« ${slugs} » n’est pas dans cette comparaison : ajoutez cet hébergeur pour le voir à côté d’un autre.`
      : `« ${slugs} » ne sont pas dans cette comparaison : ajoutez ces hébergeurs pour les voir côte à côte.`,
  tooFew: (count: number): string =>
    count === 0
      ? "Choisissez un premier hébergeur, puis un deuxième."
      : "Il en faut au moins deux : ajoutez-en un autre.",
  compared: "Hébergeurs comparés",
  remove: ", retirer de la comparaison",
  shown: "Lignes affichées",
  all: "Tout",
  onlyDifferences: (count: number) => `Seulement les différences (${count})`,
  noDifference: "Ces hébergeurs disent la même chose partout.",
  csv: "Télécharger pour un tableur",
  adding: {
    label: "Ajouter un hébergeur",
    pick: "Choisir dans la liste",
    submit: "Ajouter",
    search: "Le chercher par service, par lieu ou par besoin",
  },
  picker: {
    legend: "Côte à côte sur cet écran",
    first: "À gauche",
    second: "À droite",
    apply: "Afficher",
  },
  caption: (names: string) => `${names}, ligne par ligne`,
  differs: " (réponses différentes)",
  groups: {
    needs: "Vos besoins",
    identity: "Qui ils sont",
    profiles: "Profils",
    services: "Services",
    terms: "Accueil et prix",
    standing: "Réponses à la grille",
  },
  rows: {
    place: "Lieu",
    legalForm: "Forme juridique",
    audiences: "Pour qui",
    registrations: "Qui peut s’inscrire",
    loads: "Nouvelles demandes",
    offers: "Offres",
    estimate: "Estimation",
    answers: "Questionnaire",
  },
  wish: (label: string) => `${label} (souhait)`,
  needStatuses: { met: "Oui", unmet: "Non", pending: "Non dit" } satisfies Record<Status, string>,
  profileStatuses: {
    met: "Réuni",
    unmet: "Pas à ce jour",
    pending: "Réponses attendues",
  } satisfies Record<Status, string>,
  unstated: "Non dit",
  answeredOn: (date: string) => `répondu le ${date}`,
  proposed: "Proposé",
  offers: (count: number) => (count === 1 ? "1 offre" : `${count} offres`),
  address: "Oui, à une adresse publique",
  offer: (name: string, price: string) => `${name} : ${price}`,
  estimateMeaning:
    "Un ordre de grandeur : adhésion, remises et mise en route ne sont pas comptées.",
  answered: (answered: number, total: number) =>
    `${answered} ${answered === 1 ? "réponse" : "réponses"} sur ${total}, déclarées par l’hébergeur`,
  publishedOn: (date: string, revision: number) => `publiées le ${date}, révision ${revision}`,
  otherGrid: (version: number) =>
    `données pour la grille version ${version} : une question posée depuis reste sans réponse`,
  expired: (date: string) => `à confirmer, donné le ${date}`,
  evidence: "preuve",
  evidenceOf: (name: string, criterion: string) => ` de ${name} : ${criterion}`,
  note: (number: number) => `note ${number}`,
  noteOf: (number: number, name: string, criterion: string) => `${number}. ${name}, ${criterion} :`,
  notes: "Notes des hébergeurs",
  silent: (count: number) =>
    count === 1
      ? "1 question où personne n’a répondu"
      : `${count} questions où personne n’a répondu`,
  nobody:
    "Aucun de ces hébergeurs n’a répondu à la grille. Leurs pages publiques ne disent que ce qui précède.",
  about: {
    section: "À propos",
    grid: "Grille",
    date: "Tableau établi le",
    notice: "Avertissement",
    address: "Adresse",
  },
  columns: {
    section: "Partie",
    line: "Ligne",
    evidence: (name: string) => `${name} : preuve`,
    note: (name: string) => `${name} : note`,
    date: (name: string) => `${name} : répondu le`,
  },
  keep: {
    add: "Garder pour comparer",
    remove: "Ne plus garder",
    which: (name: string) => ` : ${name}`,
    full: (most: number) => `Vous en gardez déjà ${most}.`,
    seeTray: "Voir ceux que vous gardez",
  },
  tray: {
    title: (count: number, most: number) => `À comparer : ${count} sur ${most}`,
    remove: ", ne plus garder",
    compare: "Comparer",
    keepAnother: "Gardez-en un autre pour comparer.",
    write: (count: number): string =>
      count === 1 ? "Écrire à cet hébergeur" : "Écrire à ces hébergeurs",
    decide: "Préparer le compte rendu",
    compareThis: "Comparer avec d’autres",
    findOthers: "Le garder et chercher d’autres hébergeurs",
  },
};

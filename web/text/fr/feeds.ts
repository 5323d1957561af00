import type { Status } from "#core/vocabulary.ts";

/** A search as a table and as a feed. */
export const feeds = {
  columns: {
    name: "Nom",
    slug: "Identifiant",
    address: "Fiche",
    website: "Site web",
    country: "Pays",
    department: "Département",
    outcome: "Situation",
    services: "Services",
    assessedAt: "Réponses publiées",
    imaginary: "Exemple imaginaire",
    notice: "À savoir",
    profile: (label: string) => `Profil : ${label}`,
    need: (label: string) => `Besoin : ${label}`,
  },
  statuses: { met: "oui", unmet: "non", pending: "non dit" } satisfies Record<Status, string>,
  profiles: {
    met: "oui",
    unmet: "non",
    pending: "à confirmer",
  } satisfies Record<Status, string>,
  yes: "oui",
  no: "non",
  atom: {
    title: "MATOU : hébergeurs",
    imaginary: (name: string) => `${name} (exemple imaginaire)`,
    situation: (outcome: string) => `Situation : ${outcome}.`,
    carried: (version: number) =>
      `Réponses reprises par le site à l’entrée en vigueur de la version ${version} de la grille.`,
    news: (name: string, what: string) => `${name} : ${what}`,
    withdrawn: "réponses retirées",
    withdrawal: (revision: number, reason: string) =>
      `La révision ${revision} a été retirée par l’hébergeur. Motif : « ${reason} »`,
    declined: "a choisi de ne pas se situer dans la grille",
    declinedMeaning: "C’est son choix : il ne dit ni oui ni non.",
  },
  changes: {
    all: "MATOU : tout ce qui change",
    hoster: (name: string) => `MATOU : ce qui change chez ${name}`,
    grid: "MATOU : la grille, ses versions et ses annonces",
    published: "réponses publiées",
    publication: (revision: number, version: number, outcome: string) =>
      `Révision ${revision}, selon la version ${version} de la grille. Situation à ce moment : ${outcome}.`,
    arrived: "entre dans l’annuaire",
    arrival: "Sa fiche dit ce que des sources publiques disent de lui, ou ce qu’il dit lui-même.",
    version: (version: number, what: string) => `Grille, version ${version} : ${what}`,
    steps: {
      discussed: "en discussion",
      announced: "annoncée",
      "in-force": "entre en vigueur",
      "given-up": "abandonnée",
    },
    discussed: "Le groupe de travail en discute devant tout le monde : donnez votre avis.",
    announced: (day: string) =>
      `Elle entrera en vigueur le ${day}. D’ici là, les hébergeurs peuvent répondre à l’avance.`,
    haste: (reason: string) => `Elle vient plus tôt que d’habitude. Motif : « ${reason} »`,
    "in-force": "C’est d’après elle que les hébergeurs sont situés maintenant.",
    "given-up": "Elle n’entrera pas en vigueur.",
  },
};

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
};

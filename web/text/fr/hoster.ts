import type { ContinuityQuestion } from "#core/continuity.ts";
import type { ServiceUse } from "#core/service-uses.ts";

export const hoster = {
  description: (name: string) =>
    `${name} : services, lieu, forme juridique et place dans la grille MATOU, avec les sources.`,
  invented: (name: string) =>
    `${name} n’existe pas. Cette fiche montre à quoi ressemblent des réponses publiées.`,
  unknown: "Non dit",
  visit: "Voir son site",
  write: "Écrire à cet hébergeur",
  onThisPage: "Sur cette page",
  strip: {
    audience: "Pour qui",
    place: "Où",
    services: "Quoi",
    price: "Prix",
    openness: "Nouvelles demandes",
    partlyOpen: "Ouvert pour une partie des services",
    unconfirmed: (day: string) => `À confirmer depuis le ${day}`,
    contact: "Contact",
  },
  sections: {
    profile: "Profil",
    offers: "Offres",
    services: "Services",
    answers: "Toutes les réponses",
    continuity: "Et si l’équipe s’arrête ?",
    sources: "Sources",
    history: "Historique",
    badge: "Badge",
  },
  notAssessed: {
    title: "Pas encore évalué",
    meaning: (name: string) =>
      `${name} n’a pas encore répondu à la grille MATOU. Ce n’est ni un oui ni un non : cette fiche ne dit rien de la qualité de ses services.`,
    ask: "Il vous intéresse ? Posez-lui directement vos questions : la grille vous dit lesquelles.",
    readGrid: "Voir les questions de la grille",
    isItYours: "C’est votre hébergement ?",
    tryGrid: "Essayez la grille, sans compte",
  },
  declined: {
    title: "A choisi de ne pas se situer dans la grille",
    meaning: (name: string) =>
      `${name} figure dans l’annuaire et ne souhaite pas répondre à la grille. C’est son choix ; il ne dit rien de la qualité de ses services.`,
  },
  unsought: (profile: string) => `${profile} : profil que cet hébergeur ne vise pas.`,
  withdrawn: {
    title: "Réponses retirées",
    meaning: (name: string) =>
      `${name} a retiré les réponses qu’il avait publiées. Ce n’est ni un oui ni un non. Retirées le`,
    reason: (words: string) => `Motif donné : « ${words} »`,
  },
  trueFor: (offers: string) => `C’est vrai pour : ${offers}.`,
  trust: {
    deciding: "Conditions décisives",
    declared: (count: number) => `sur ${count}, déclarées`,
    evidence: "Avec une preuve",
    links: (count: number): string => (count === 1 ? "lien public" : "liens publics"),
    published: "Réponses publiées le",
    valid: "À confirmer avant le",
    stale: "À confirmer depuis le",
    how: "Comment ce résultat est calculé",
  },
  continuity: {
    questions: {
      others: "Qui d’autre a les accès",
      closure: "En cas de fermeture",
      export: "Ce que vous récupérez",
      since: "Depuis quand",
    } satisfies Record<ContinuityQuestion, string>,
    said: (words: string) => ` : ${words}`,
    silent: "Pas encore de réponse :",
  },
  /** What one does with services. */
  uses: {
    share: "Partager des fichiers et des images",
    write: "Écrire à plusieurs",
    talk: "S’écrire et discuter",
    meet: "Se réunir",
    organize: "S’organiser",
    publish: "Publier",
    find: "Chercher, suivre, traduire",
    build: "Pour les équipes techniques",
    other: "Autres services",
  } satisfies Record<ServiceUse, string>,
  services: {
    caption: "Services proposés",
    type: "Service",
    software: "Logiciel",
    registration: "Qui peut s’inscrire",
    address: "Adresse",
    none: "Aucun service n’est nommé ici. Son site en dit sans doute plus.",
    noneAtAll: "Aucun service n’est nommé ici.",
    noneInvented: "Cet exemple ne nomme aucun service.",
  },
  answers: {
    counted: (answered: number, total: number) =>
      `${answered} ${answered === 1 ? "réponse" : "réponses"} sur ${total}. « Décide » marque celles qui comptent pour un profil.`,
    dated: (day: string) => `Déclarées le ${day}, sauf celles qui portent une autre date.`,
    inTheme: (answered: number, total: number) =>
      answered === total
        ? `${total} ${total === 1 ? "réponse" : "réponses"}`
        : `${answered} ${answered === 1 ? "réponse" : "réponses"} sur ${total}`,
    caption: (theme: string) => `${theme} : réponses de l’hébergeur`,
    criterion: "Critère",
    declared: "Déclaré",
    evidence: "Preuve",
    decides: "décide",
    noEvidence: "Pas de lien",
    ownEvidence: "L’adresse déclarée",
    unanswered: "Pas encore de réponse",
    unansweredMeaning: "Une absence de réponse n’est pas un non.",
  },
  sources: {
    title: "D’où viennent ces informations",
    recorded: "Relevé le",
    declared: "Déclaré ici par l’hébergeur le",
    unreachable: "Cette source ne se lit plus depuis le",
    addresses: (count: number): string => (count === 1 ? "Source :" : "Sources :"),
    none: "Aucune source publique n’est enregistrée pour cette fiche.",
    invented: "Cette fiche est un exemple : elle n’a pas de source.",
  },
  history: {
    revision: (number: number) => `Révision ${number}`,
    current: "en cours",
    withdrawnOn: "retirée le",
    publishedOn: "publiée le",
    grid: (version: number) => `grille, version ${version}`,
    all: "Voir tout l’historique, et ce que chaque révision a changé",
  },
  badge: {
    intro:
      "Ce badge dit le profil, la version de la grille et la date. Il se met à jour tout seul, sans script ni traceur.",
    code: "Code à copier",
    link: (name: string) => `Fiche de ${name} dans l’annuaire MATOU`,
    directory: "Annuaire MATOU",
    title: (name: string, headline: string, detail: string) => `${name} : ${headline}. ${detail}.`,
    grid: (id: string, version: number) => `Grille ${id.toLocaleUpperCase()}, version ${version}`,
  },
};

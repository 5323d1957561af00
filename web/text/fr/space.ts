import type { SpaceLook, SpaceStep, StepState } from "#core/space-steps.ts";
import type { SpacePart } from "#web/pages/space/space-parts.ts";

export const space = {
  title: "Espace hébergeur",
  pageTitle: (part: string, hoster: string) => `${part} – ${hoster}`,
  navigation: (hoster: string) => `Espace de ${hoster}`,
  seePublic: "Voir la fiche publique",
  unproved:
    "Cette fiche n’est pas encore dans l’annuaire : il reste à prouver que vous parlez pour cet hébergeur.",
  prove: "Apporter la preuve",
  removed: "Cette fiche a été retirée de l’annuaire.",
  declined:
    "Vous avez choisi de ne pas vous situer dans la grille : l’annuaire vous montre, sans résultat.",
  otherPages: "Changer de page",
  parts: {
    overview: "Vue d’ensemble",
    listing: "Fiche",
    services: "Services",
    offers: "Offres",
    proposals: "Données importées",
    files: "Fichiers ChatonsInfos",
    answering: "Questionnaire",
    reasons: "Pourquoi ce résultat",
    publication: "Publier",
    renewal: "Confirmer",
    checks: "Contrôles",
    events: "Rendez-vous",
    reviews: "Relectures",
    badge: "Badge",
    team: "Équipe",
    presence: "Présence dans l’annuaire",
  } satisfies Record<SpacePart, string>,
  overview: {
    lead: "Ce qu’il reste à faire, dans l’ordre.",
    removedLead: "Il n’y a rien à faire ici tant que la fiche n’est pas dans l’annuaire.",
    presence: "Changer cela",
    states: {
      done: "Fait",
      next: "À faire maintenant",
      todo: "Plus tard",
      open: "À compléter",
    } satisfies Record<StepState, string>,
    steps: {
      prove: "Prouver que vous parlez pour cet hébergeur",
      describe: "Vous décrire",
      answer: "Répondre à la grille",
      publish: "Publier vos réponses",
      confirm: "Confirmer qu’elles restent vraies",
    } satisfies Record<SpaceStep, string>,
    acts: {
      prove: "Apporter la preuve",
      describe: "Remplir la fiche",
      answer: "Répondre aux questions",
      publish: "Relire et publier",
      confirm: "Confirmer les réponses",
    } satisfies Record<SpaceStep, string>,
    again: {
      describe: "Modifier la fiche",
      answer: "Revoir les réponses",
      publish: "Voir ce qui est publié",
      confirm: "Confirmer avant l’échéance",
    } satisfies Record<Exclude<SpaceStep, "prove">, string>,
    proved: "La preuve est faite.",
    notProved: "Tant que ce n’est pas prouvé, personne ne voit cette fiche dans l’annuaire.",
    describedOn: "Vous parlez pour vous-mêmes depuis le",
    notDescribed:
      "Tant que la fiche est vide, on ne montre de vous que ce que disent d’autres sources.",
    said: (services: number, offers: number) =>
      `${services === 0 ? "Aucun service" : services === 1 ? "Un service" : `${services} services`}, ${offers === 0 ? "aucune offre" : offers === 1 ? "une offre" : `${offers} offres`}.`,
    answered: (answered: number, total: number) =>
      answered === 0
        ? `Aucune réponse sur ${total} pour l’instant.`
        : `${answered} ${answered === 1 ? "réponse" : "réponses"} sur ${total}.`,
    published: (number: number) => `Révision ${number}, publiée le`,
    outcome: (label: string) => `Résultat : ${label}.`,
    withdrawn: (number: number) => `La révision ${number} a été retirée. Rien n’est publié.`,
    notPublished: "Rien n’est publié. Vous pouvez publier dès que vous le voulez.",
    drafted: (count: number) =>
      count === 1
        ? "Une réponse a changé depuis : elle n’est pas encore publique."
        : `${count} réponses ont changé depuis : elles ne sont pas encore publiques.`,
    confirmBy: "À confirmer avant le",
    pendingSince: "À confirmer depuis le",
    pendingFrom: "Sans confirmation, elles seront en attente à partir du",
    nothingToConfirm: "Un an après la publication, nous vous demanderons si c’est toujours vrai.",
    look: "À regarder aussi",
    looks: {
      proposals: (count: number) =>
        count === 1
          ? "Une source dit autre chose que vous."
          : `Des sources disent autre chose que vous : ${count} lignes à examiner.`,
      oldLoads: (count: number) =>
        count === 1
          ? "Un service dit encore s’il est ouvert, mais la date est passée."
          : `${count} services disent encore s’ils sont ouverts, mais la date est passée.`,
      noServices: "Vous n’avez décrit aucun service : c’est par là qu’on vous trouve.",
      noOffers: "Vous n’avez décrit aucune offre : personne ne sait ce que cela coûte.",
      noAddress: "Les organisations ne peuvent pas vous écrire d’ici : donnez une adresse.",
      waitingAddress: "L’adresse pour les demandes n’a pas encore accepté de les recevoir.",
    } satisfies Record<SpaceLook, string | ((count: number) => string)>,
    team: (count: number) =>
      count === 1
        ? "Vous êtes la seule personne à gérer cet espace. Invitez quelqu’un : il ne faut pas qu’il dépende d’une boîte aux lettres."
        : `${count} personnes gèrent cet espace.`,
    toTeam: "Voir l’équipe",
  },
};

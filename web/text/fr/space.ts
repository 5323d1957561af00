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
  parts: {
    overview: "Vue d’ensemble",
    listing: "Fiche",
    services: "Services",
    offers: "Offres",
    proposals: "Données importées",
    answering: "Questionnaire",
    reasons: "Pourquoi ce résultat",
    publication: "Publier",
    renewal: "Confirmer",
    events: "Rendez-vous",
    reviews: "Relectures",
    badge: "Badge",
    team: "Équipe",
    presence: "Présence dans l’annuaire",
  } satisfies Record<SpacePart, string>,
};

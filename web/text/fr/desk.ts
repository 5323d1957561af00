import type { Stance } from "#core/hoster.ts";
import type { ListingFault, ListingStance } from "#core/moderation.ts";
import type { Language } from "#core/vocabulary.ts";

/** What waits: nothing, one thing or several. */
function waits(count: number, one: string, many: string): string {
  return count === 0 ? "Rien n’attend" : `${count} ${count === 1 ? one : many}`;
}

export const desk = {
  title: "Groupe de travail",
  intro: "Tout ce que fait le groupe de travail, et ce qui attend.",
  faults: (count: number) => (count === 1 ? "Une chose à corriger" : `${count} choses à corriger`),
  kept: "Rien n’a changé. Ce que vous aviez écrit est toujours là.",
  parts: { directory: "L’annuaire", grid: "La grille", site: "Le site" },
  lines: {
    versions: "Brouillons et versions de la grille",
    importGrid: "Importer une grille",
    discussion: "Propositions et discussions",
    minutes: "Comptes rendus",
    rulings: "Journal public des décisions",
    reports: "Signalements",
    claims: "Demandes de fiches",
    listings: "Fiches",
    reviews: "Relectures",
    settings: "Réglages",
    audit: "Journal des écritures, privé",
  },
  notes: {
    importGrid: "YAML ou JSON",
    rulings: "Tout le monde le lit",
    settings: "Pour l’administration",
    audit: "Pour l’administration",
  },
  counts: {
    versions: (count: number) => waits(count, "version en préparation", "versions en préparation"),
    discussion: (amendments: number, objections: number) =>
      amendments + objections === 0
        ? "Rien n’attend"
        : [
            amendments > 0 && waits(amendments, "proposition ouverte", "propositions ouvertes"),
            objections > 0 &&
              waits(objections, "objection sans réponse", "objections sans réponse"),
          ]
            .filter(Boolean)
            .join(", "),
    minutes: (count: number) =>
      count === 0 ? "Aucun publié" : count === 1 ? "1 publié" : `${count} publiés`,
    reports: (count: number) => waits(count, "signalement attend", "signalements attendent"),
    claims: (count: number, disputes: number) =>
      waits(count, "demande attend", "demandes attendent") +
      (disputes === 0
        ? ""
        : disputes === 1
          ? ", dont 1 contestée"
          : `, dont ${disputes} contestées`),
    listings: (count: number) =>
      count === 0
        ? "Rien n’attend"
        : count === 1
          ? "1 sans personne pour en parler"
          : `${count} sans personne pour en parler`,
    questions: (count: number) =>
      waits(count, "question publique sans réponse", "questions publiques sans réponse"),
  },
  forsaken: "Hébergeurs pour qui plus personne ne parle",
  reports: {
    title: "Signalements",
    lead: "Ce que des visiteurs disent inexact, le plus ancien d’abord. En clore un publie une phrase dans l’historique de l’hébergeur et dans le journal public, et efface l’adresse de la personne : répondez-lui avant.",
    oldest: (count: number) =>
      `Voici les ${count} plus anciens ; les suivants viendront quand ceux-ci seront clos.`,
    answerAt: (language: Language): string =>
      language === "fr" ? "Répondre en français à" : "Répondre en anglais à",
    outcome: "Ce qui a été fait, et pourquoi",
    outcomeHint:
      "Une phrase que tout le monde lira, sans rien de personnel. 2 000 caractères au plus.",
    outcomeMissing:
      "Ce qui a été fait : écrivez-le en une phrase, de 2 000 caractères au plus, sans caractère invisible.",
    close: "Clore ce signalement",
    closed: "Le signalement est clos et la phrase est publiée.",
    closedMeanwhile:
      "Ce signalement n’est plus ouvert : quelqu’un d’autre l’a clos. Rien n’a changé. Voici ce que vous aviez écrit.",
    unseenHoster: "Un hébergeur hors de l’annuaire",
  },
  listings: {
    title: "Fiches",
    titleOf: (name: string) => `Fiche de ${name}`,
    lead: "Toutes les fiches que le site connaît, y compris celles qui sont hors de l’annuaire.",
    search: "Nom de l’hébergeur",
    presence: "Présence dans l’annuaire",
    anyPresence: "Toutes",
    find: "Chercher",
    none: "Aucune fiche ne correspond.",
    stances: {
      listed: "Dans l’annuaire",
      declined: "Dans l’annuaire, sans se situer dans la grille",
      removed: "Hors de l’annuaire",
      unproved: "Créée, pas encore prouvée",
    } satisfies Record<Stance, string>,
    hints: {
      listed: "La fiche redevient publique, avec ce que l’hébergeur avait publié.",
      declined:
        "La fiche reste publique et dit que l’hébergeur a choisi de ne pas se situer dans la grille. Ses réponses ne sont plus montrées.",
      removed:
        "La fiche n’est plus montrée nulle part, et aucune importation ne la fera revenir. Le journal public donne la raison, sans le nom.",
    } satisfies Record<ListingStance, string>,
    website: "Site",
    unknown: "Inconnu",
    speaker: "Qui en parle",
    claimed: "L’hébergeur lui-même",
    unclaimed: "Personne encore",
    publicPage: "Fiche publique",
    see: "Voir la fiche",
    unproved:
      "Cette fiche n’est connue que de la personne qui l’a créée, jusqu’à ce qu’elle prouve parler pour cet hébergeur. Le groupe décide de sa demande dans « Demandes de fiches ».",
    change: "Changer sa présence",
    changeLead:
      "Ce que l’hébergeur a publié n’est ni changé ni effacé, et rien n’est répondu à sa place.",
    ownChoice:
      "L’hébergeur a choisi lui-même de ne pas figurer dans l’annuaire, ou de ne pas se situer : lui seul peut y revenir.",
    newPresence: "Nouvelle présence",
    reason: "Raison, publique",
    reasonHint: "Tout le monde la lira dans le journal des décisions. 2 000 caractères au plus.",
    save: "Changer la présence et publier la raison",
    saved: "La présence est changée et la raison publiée.",
    faults: {
      "stance-missing": "Nouvelle présence : choisissez-en une.",
      "same-stance": "Nouvelle présence : c’est déjà celle de la fiche. Choisissez-en une autre.",
      stale: "Présence : elle a changé pendant que vous lisiez. Relisez la fiche, puis choisissez.",
      "own-choice":
        "Nouvelle présence : l’hébergeur est parti de lui-même, lui seul peut revenir. Choisissez une autre présence.",
      "reason-missing": "Raison : écrivez pourquoi, en 2 000 caractères au plus.",
    } satisfies Record<ListingFault, string>,
  },
};

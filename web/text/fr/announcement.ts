import type { Hindrance } from "#core/announcement.ts";

/** The life of a version, and the mails that go with it. */
export const announcement = {
  title: (version: number) => `Suite de la version ${version}`,
  crumb: "Suite",
  back: (version: number) => `Version ${version}`,
  states: {
    draft: "Brouillon",
    "in-discussion": "En discussion",
    announced: "Annoncée",
    "in-force": "En vigueur",
    retired: "Retirée",
  },
  leads: {
    draft:
      "Elle s’écrit encore. Quand elle est prête, le groupe la met en discussion : plus rien n’y change, chacun peut la lire et réagir.",
    "in-discussion":
      "Plus rien n’y change. Qui ne dit rien consent, une fois le délai passé ; chaque objection attend une réponse.",
    announced: "Elle entre en vigueur d’elle-même le jour dit. Elle est figée pour toujours.",
    "in-force": "C’est la version qui classe les hébergeurs.",
    retired: "Elle ne classe plus personne. Ce qui a été publié avec elle reste lisible.",
  },
  /** What was just done. */
  done: {
    discuss: "La version est en discussion : chacun peut la lire et y réagir.",
    "take-back": "La version est de nouveau un brouillon.",
    announce: "La version est annoncée. Chaque hébergeur reçoit un courriel.",
    "give-up": "La version est abandonnée.",
  },
  effective: "Entre en vigueur le",
  hasty: (reason: string) => `Plus tôt que prévu, pour ce motif : ${reason}`,
  discuss: {
    title: "Mettre en discussion",
    text: "Le texte est figé et chacun peut y réagir. Pour le changer, il faudra reprendre le brouillon : le délai repartira de zéro.",
    button: "Mettre cette version en discussion",
    hasErrors:
      "Le brouillon a encore des problèmes à régler. Ouvrez le brouillon : chacun mène à son champ.",
  },
  takeBack: {
    title: "Reprendre le brouillon",
    text: "La discussion s’arrête et le texte peut de nouveau changer. Le motif est public.",
    reason: "Pourquoi reprendre le brouillon",
    button: "Reprendre le brouillon",
  },
  giveUp: {
    title: "Abandonner cette version",
    text: "Elle n’entrera pas en vigueur, et son numéro ne servira plus. Le motif est public.",
    reason: "Pourquoi abandonner",
    button: "Abandonner cette version",
  },
  noReason: "Motif : écrivez pourquoi, en 2 000 caractères au plus. Chacun pourra le lire.",
  problems: (count: number) =>
    count === 1 ? "Une chose à corriger" : `${count} choses à corriger`,
  announce: {
    title: "Annoncer",
    text: (months: number) =>
      `Chaque hébergeur reçoit un courriel qui dit ce qui change pour lui. Il a ${months} mois pour se préparer, sauf motif écrit.`,
    day: "Jour d’entrée en vigueur",
    dayHint: (day: string) => `À partir du ${day} sans motif ; plus tôt, dites pourquoi.`,
    haste: "Pourquoi plus tôt que prévu",
    hasteHint: "Seulement si le jour est plus proche. Ce motif est public.",
    button: (version: number) => `Annoncer la version ${version}`,
    blocked: "Ce qui manque encore",
    hindrances: {
      "not-in-discussion": "Elle n’est pas en discussion.",
      "older-version":
        "Une version plus récente est déjà en vigueur : copiez celle-ci dans un nouveau brouillon.",
      "other-announced": "Une autre version est déjà annoncée : une seule peut l’être à la fois.",
      "has-errors": "Le texte a des problèmes : reprenez le brouillon pour les régler.",
      "not-simulated":
        "Aucune simulation n’a été faite de ce texte sur les réponses d’aujourd’hui : lancez-en une.",
      "before-consent": "Le délai pour réagir n’est pas passé.",
      "no-quorum": "Trop peu de personnes, ou d’hébergeurs différents, y ont pris part.",
      "no-day": "Jour d’entrée en vigueur : écrivez un jour qui existe, comme 2027-01-31.",
      "day-passed": "Jour d’entrée en vigueur : choisissez un jour à venir.",
      "too-soon":
        "Pourquoi plus tôt que prévu : ce jour est plus proche que promis, écrivez pourquoi.",
    } satisfies Record<Hindrance, string>,
    consentDay: "Le délai passe le",
    places: {
      version: "Voir les problèmes",
      simulation: "Ouvrir la simulation",
      discussion: "Ouvrir la discussion",
    },
  },
  mails: {
    announced: {
      subject: (hoster: string, day: string) =>
        `La grille change le ${day} : ce que cela fait à ${hoster}`,
      lines: ({ hoster, version, day }: MailFacts) => [
        "Bonjour,",
        `Une nouvelle version de la grille MATOU, la version ${version}, entre en vigueur le ${day}. Voici ce qui change pour ${hoster}.`,
      ],
      haste: (reason: string) => `Elle vient plus tôt que prévu, pour ce motif : ${reason}`,
      nothingPublished:
        "Rien n’est publié pour l’instant : rien ne change. Les questions à venir peuvent déjà recevoir une réponse.",
      same: (outcome: string) => `Le résultat reste le même : « ${outcome} ».`,
      moved: (before: string, after: string) =>
        `Sans rien faire, le résultat passera de « ${before} » à « ${after} ». Répondre aux questions nouvelles peut le changer.`,
      profile: (name: string, before: string, after: string) =>
        `Profil ${name} : « ${after} », au lieu de « ${before} ».`,
      newProfile: (name: string, after: string) => `Profil ${name}, nouveau : « ${after} ».`,
      objections: (count: number, link: string) =>
        count === 1
          ? `1 objection reste sans accord. Elle est publique, avec sa réponse :\n${link}`
          : `${count} objections restent sans accord. Elles sont publiques, avec leurs réponses :\n${link}`,
      questions: (fresh: number, review: number) =>
        [
          fresh === 0
            ? ""
            : fresh === 1
              ? "1 question est nouvelle."
              : `${fresh} questions sont nouvelles.`,
          review === 0
            ? ""
            : review === 1
              ? "1 réponse est à revoir : la question n’est plus tout à fait la même."
              : `${review} réponses sont à revoir : les questions ne sont plus tout à fait les mêmes.`,
        ]
          .filter(Boolean)
          .join(" "),
      answer: (link: string) =>
        `Vous pouvez répondre dès maintenant ; vos réponses seront publiées le jour dit :\n${link}`,
      read: (link: string) => `La nouvelle version, avec ses raisons :\n${link}`,
    },
    switched: {
      subject: (hoster: string, version: number) =>
        `${hoster} et la version ${version} de la grille`,
      lines: ({ hoster, version }: Pick<MailFacts, "hoster" | "version">) => [
        "Bonjour,",
        `La version ${version} de la grille MATOU est en vigueur. Les réponses de ${hoster} qui gardent leur sens ont été reprises ; rien d’autre n’a été écrit à votre place.`,
      ],
      outcome: (outcome: string) => `Le résultat est maintenant : « ${outcome} ».`,
      open: (count: number) =>
        count === 1
          ? "1 question attend une réponse."
          : `${count} questions attendent une réponse.`,
      complete: "Aucune question n’attend de réponse.",
      answer: (link: string) => `Voir et compléter vos réponses :\n${link}`,
    },
    givenUp: {
      subject: (version: number) => `La version ${version} de la grille ne viendra pas`,
      lines: (hoster: string, version: number) => [
        "Bonjour,",
        `Le groupe de travail a abandonné la version ${version} de la grille MATOU, qui vous avait été annoncée. Rien ne change pour ${hoster} ; les réponses déjà préparées pour elle ne seront pas publiées.`,
      ],
      reason: (reason: string) => `Le motif, public : ${reason}`,
      read: (link: string) => `La version abandonnée :\n${link}`,
    },
    stop: (link: string) => `Pour ne plus recevoir ces courriels : ${link}`,
  },
  early: {
    title: (version: number) => `La version ${version} de la grille`,
    lead: (day: string) =>
      `Elle entre en vigueur le ${day}. Les réponses gardées ici seront publiées ce jour-là, avec celles que vous avez publiées et qui gardent leur sens. D’ici là, vous pouvez les changer.`,
    nextTitle: "La prochaine version de la grille",
    none: "Aucune nouvelle version n’est annoncée. Le questionnaire est celui de la version en vigueur.",
    back: "Retour au questionnaire",
    nothingPublished:
      "Rien n’est publié pour l’instant : ces réponses vous attendront dans le questionnaire, sans être publiées.",
    same: (day: string, outcome: string) =>
      `Avec les réponses gardées, le résultat du ${day} sera le même qu’aujourd’hui : « ${outcome} ».`,
    moved: (day: string, before: string, after: string) =>
      `Avec les réponses gardées, le résultat sera le ${day} : « ${after} ». Aujourd’hui : « ${before} ».`,
    nothing: "Rien n’est nouveau pour vous : vos réponses gardent leur sens.",
    fresh: "Questions nouvelles",
    review: "Réponses à revoir",
    save: "Garder ces réponses",
    saved: "Vos réponses sont gardées. Elles seront publiées le jour dit.",
    read: "Lire la nouvelle version",
    coming: (version: number, day: string) =>
      `La version ${version} de la grille entre en vigueur le ${day}.`,
    open: "Répondre à ce qui change",
  },
};

type MailFacts = { readonly hoster: string; readonly version: number; readonly day: string };

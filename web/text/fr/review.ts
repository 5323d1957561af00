import type { ReviewFault, ReviewKind } from "#core/review.ts";
import type { ReviewNews } from "#web/pages/review/review-props.ts";

export const review = {
  title: "Relectures",
  group: "le groupe de travail",
  formerHoster: "un hébergeur qui n’est plus dans l’annuaire",
  newer: "Plus récentes",
  older: "Plus anciennes",
  peer: {
    invite: "Relire ces réponses entre hébergeurs",
    answersOf: (hoster: string) => `Relire les réponses de ${hoster}`,
    lead: "Vous connaissez cet hébergeur ? Dites quelles réponses vous avez vues vraies, ou posez une question. Une question va d’abord à lui seul, pendant 30 jours.",
    noAnswers: "Aucune réponse n’est publiée : il n’y a rien à relire.",
    noSpeaker:
      "Pour relire, il faut parler au nom d’un hébergeur de l’annuaire. Le vôtre n’y est pas encore : apportez d’abord la preuve que vous parlez pour lui.",
    read: "Relire",
    readNamed: (label: string) => `Relire : ${label}`,
    speaker: "Au nom de qui parlez-vous ?",
    speakingFor: (name: string) => `Vous parlez au nom de : ${name}.`,
    kind: "Qu’en dites-vous ?",
    kinds: {
      seen: "J’ai vu que c’est vrai. C’est public tout de suite.",
      question:
        "J’ai une question. Elle va à l’hébergeur ; elle devient publique dans 30 jours, avec sa réponse.",
    } satisfies Record<ReviewKind, string>,
    note: "Votre note",
    noteHint:
      "Ce que vous avez vu, ou votre question. Facultative si vous avez vu que c’est vrai. 2 000 caractères au plus.",
    send: "Envoyer",
    cancel: "Ne rien dire",
    problems: (count: number) =>
      count === 1 ? "Un point est à corriger" : `${count} points sont à corriger`,
  },
  faults: {
    "kind-missing": "Qu’en dites-vous ? Choisissez l’une des deux réponses.",
    "speaker-missing": "Au nom de qui parlez-vous ? Choisissez dans la liste.",
    "note-missing": "Votre note : écrivez votre question.",
    "note-too-long": "Votre note : elle est trop longue. 2 000 caractères au plus.",
    "reply-missing": "Votre réponse : elle est vide. Écrivez-la ici.",
    "reply-too-long": "Votre réponse : elle est trop longue. 2 000 caractères au plus.",
    "reason-missing": "La raison : elle manque. Tout le monde la lira.",
    "reason-too-long": "La raison : elle est trop longue. 2 000 caractères au plus.",
    "open-question":
      "Une question est déjà posée en ce nom sur cette réponse. Attendez que l’hébergeur y réponde.",
    "already-seen": "C’est déjà dit en ce nom : cette réponse a été vue.",
    "answer-changed":
      "L’hébergeur a publié une autre révision entre-temps. Relisez sa réponse ci-dessous, puis envoyez de nouveau.",
    "too-many": "C’est la limite pour un jour : trente relectures. Revenez demain.",
  } satisfies Record<ReviewFault, string>,
  shown: {
    column: "Vu par un pair",
    none: "pas encore",
    seen: (name: string) => `Vu par ${name}`,
    question: (name: string) => `Question posée par ${name} :`,
    reply: "Réponse de l’hébergeur :",
    noReply: "L’hébergeur n’a pas encore répondu.",
    hidden: "Masqué par le groupe de travail :",
  },
  received: {
    lead: "Ce que d’autres hébergeurs, ou le groupe de travail, demandent de vos réponses publiées. Répondez ici, ou corrigez votre réponse et publiez : une question sur une réponse changée n’est plus montrée.",
    none: "Aucune question pour l’instant.",
    publicFrom: "Pour vous seuls jusque-là. Question et réponse seront publiques le",
    publicSince: "Publique, avec votre réponse, depuis le",
    reply: "Votre réponse",
    change: "Votre réponse, à changer si besoin",
    replyHint: "Tout le monde la lira, à côté de la question. 2 000 caractères au plus.",
    send: "Enregistrer la réponse",
    stale:
      "Quelqu’un de l’équipe a répondu entre-temps. Sa réponse est au-dessus du champ, la vôtre dedans : enregistrez pour remplacer la sienne.",
  },
  moderation: {
    title: "Modérer les relectures",
    desk: "Groupe de travail",
    lead: "Ce que des pairs disent en public. Ce qui est masqué laisse à sa place la raison que vous donnez. Une question encore privée n’est pas ici.",
    none: "Aucune relecture n’est publique.",
    reason: "Pourquoi la masquer",
    reasonHint: "Tout le monde le lira à la place. 2 000 caractères au plus.",
    hide: "Masquer",
    show: "Montrer de nouveau",
  },
  news: {
    seen: "C’est publié à côté de la réponse. Merci.",
    asked: "Votre question est partie. Elle sera publique dans 30 jours, avec la réponse.",
    replied: "Votre réponse est enregistrée.",
    hidden: "La relecture est masquée.",
    shown: "La relecture est de nouveau visible.",
  } satisfies Record<ReviewNews, string>,
  mail: {
    subject: (hoster: string) => `Une question sur une réponse de ${hoster}`,
    intro: (speaker: string, hoster: string) =>
      `Bonjour,\n\nUne question est posée à ${hoster} dans l’annuaire MATOU, par : ${speaker}.`,
    about: (label: string) => `Elle porte sur votre réponse à « ${label} » :`,
    until: (day: string) =>
      `Elle est pour vous seuls jusqu’au ${day}. Ensuite, la question et votre réponse seront publiques, à côté de ce que vous avez déclaré. Répondez, ou corrigez ce que vous déclarez :`,
    stop: (url: string) => `Ne plus recevoir ces courriels : ${url}`,
  },
};

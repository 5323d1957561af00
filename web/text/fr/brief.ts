import type { BriefField, BriefProblemCode, Reach } from "#core/brief.ts";

/** Writing once to a few hosters, and what comes of it. */
export const brief = {
  title: "Écrire aux hébergeurs",
  description: "Écrivez une seule fois, à cinq hébergeurs au plus, sans créer de compte.",
  lead: "Écrivez une seule fois, à cinq hébergeurs au plus. Chacun vous répond directement.",
  copyLead:
    "Nous préparons le texte : vous le copiez, et vous l’envoyez vous-même par le site de chaque hébergeur.",
  copyOnly:
    "Aucun de ces hébergeurs n’a encore vérifié d’adresse pour recevoir des demandes par ce site. Rien n’est donc envoyé d’ici, et rien de ce que vous écrivez n’est enregistré.",
  unknownHosters: (slugs: string) =>
    `Ces hébergeurs ne sont pas dans l’annuaire, ou plus : ${slugs}.`,
  tooManyNamed: (most: number) =>
    `Vous en aviez choisi plus de ${most} : seuls les ${most} premiers sont proposés.`,
  nobody: {
    title: "À qui voulez-vous écrire ?",
    text: "Choisissez d’abord quelques hébergeurs : quelques questions suffisent, ou parcourez la liste.",
    choose: "M’aider à choisir",
    directory: "Voir tous les hébergeurs",
    none: "Aucun hébergeur ne correspond à ces filtres. Retirez-en un, puis revenez ici.",
    back: "Revenir à la recherche",
  },
  form: {
    fields: {
      to: "À qui écrire",
      message: "Votre message",
      name: "Votre nom",
      organization: "Votre organisation",
      email: "Votre adresse de courriel",
      calls: "Quand vous appeler",
    } satisfies Record<BriefField, string>,
    toHint: (most: number) => `Cochez jusqu’à ${most} hébergeurs.`,
    others: (count: number) =>
      count === 1
        ? "Un autre hébergeur de votre recherche"
        : `${count} autres hébergeurs de votre recherche`,
    messageHint: "Nous avons commencé pour vous : changez tout ce que vous voulez.",
    emailHint:
      "Nous y envoyons un lien pour confirmer. Les hébergeurs que vous cochez la verront, pour vous répondre.",
    callsHint: "Par exemple : le mardi et le jeudi matin, avec votre numéro.",
    optional: "facultatif",
    asked: "Ce qui sera joint à votre message",
    askedHint: "Ces lignes viennent de votre recherche.",
    changeSearch: "Changer la recherche",
    you: "Qui vous êtes",
    send: "Recevoir le lien de confirmation",
    copy: "Préparer le texte à copier",
    promise: (days: number) =>
      `Rien ne part avant que vous ayez confirmé. Votre demande est effacée du site ${days} jours après.`,
    nothingKept: "Rien n’est envoyé ni enregistré : le texte s’affiche, et c’est tout.",
    ready: "Voir tout de suite un texte à copier",
  },
  reach: {
    mail: "Reçoit les demandes par ce site : nous lui envoyons la vôtre.",
    busy: "A reçu beaucoup de demandes aujourd’hui : texte à copier.",
    copy: "Pas encore d’adresse vérifiée ici : texte à copier.",
    imaginary: "N’existe pas : personne ne lirait votre message.",
  } satisfies Record<Reach, string>,
  problems: {
    title: {
      one: "Un point est à corriger",
      other: "{count} points sont à corriger",
    },
    named: "{field} : {sentence}",
    sentences: {
      missing: "il manque une réponse. Écrivez-la ici.",
      "too-long": "le texte est trop long. Raccourcissez-le à {most} caractères au plus.",
      "too-many": "il y en a trop. Gardez-en {most} au plus.",
      "not-an-email":
        "cette adresse n’est pas complète. Elle s’écrit comme camille@asso.example, sans espace.",
    } satisfies Record<BriefProblemCode, string>,
    noneChosen: "personne n’est choisi. Cochez au moins un hébergeur.",
    tooManySent:
      "Trop de demandes sont parties de votre connexion aujourd’hui. Recommencez demain, ou copiez le texte.",
  },
  /** What opens the message; the author changes it at will. */
  start: {
    hello: "Bonjour,",
    services: (services: string) => `Nous cherchons un hébergeur pour : ${services}.`,
    anything: "Nous cherchons un hébergeur pour nos outils numériques.",
    accounts: (count: number) =>
      count === 1
        ? "Une personne aurait besoin d’un compte."
        : `Environ ${count} personnes auraient besoin d’un compte.`,
    budget: (amount: string) => `Notre budget est d’environ ${amount} par an.`,
    needs: "Nos besoins sont listés avec ce message.",
    question:
      "Pouvez-vous nous dire si cela vous convient, et ce que cela nous coûterait ? Sinon, connaissez-vous quelqu’un à nous conseiller ?",
    thanks: "Merci d’avance,",
  },
  /** Names of the lines of a mail: `name: value`, one each. */
  lines: {
    reference: "Référence",
    name: "Nom",
    organization: "Organisation",
    email: "Courriel",
    calls: "Appels bienvenus",
    need: "Besoin",
    wish: "Souhait",
    accounts: "Comptes",
    budget: "Budget",
    budgetYearly: (amount: string) => `${amount} par an`,
    near: "Près de",
    q: "Recherche",
    search: "Adresse de la recherche",
    message: "Message",
  },
  copy: {
    title: "Votre texte est prêt",
    lead: "Copiez l’objet et le texte, puis envoyez-les à chaque hébergeur. Rien n’a été envoyé ni enregistré.",
    subject: "Objet",
    subjectLine: (who: string) => `Demande d’hébergement – ${who}`,
    subjectAlone: "Demande d’hébergement",
    text: "Texte",
    how: "Placez-vous dans le texte, choisissez « Tout sélectionner », puis « Copier ».",
    whom: "Où l’envoyer",
    website: "Site",
    contact: "Contact",
    unknown: "Non dit par ses sources",
    fictitious: "Cet hébergeur n’existe pas : il n’y a personne à qui écrire.",
    sheet: (name: string) => `La fiche de ${name}`,
  },
  asked: {
    title: "Regardez vos courriels",
    paragraphs: [
      "Nous venons d’envoyer un lien à l’adresse donnée. Ouvrez-le et confirmez : votre demande partira alors vers les hébergeurs.",
      "Le lien sert pendant 3 jours. Sans confirmation, rien ne part et ce que vous avez écrit est effacé.",
      "Rien reçu ? Regardez dans les indésirables, et vérifiez l’adresse. Une même adresse peut envoyer 3 demandes par jour, et 10 en 30 jours.",
    ],
    next: "Revenir aux hébergeurs",
  },
  confirm: {
    title: "Envoyer votre demande ?",
    lead: (reference: string) => `Demande ${reference}. Rien n’est encore parti.`,
    mailed: "Elle sera envoyée à",
    copied: "Le texte sera à copier pour",
    submit: "Envoyer la demande",
    erase: "Effacer la demande",
    until: "Ce lien sert jusqu’au",
  },
  own: {
    title: (reference: string) => `Votre demande ${reference}`,
    sentOn: "Confirmée le",
    erasedOn: "Elle sera effacée du site le",
    recipients: "Où en est-elle ?",
    sent: "Confiée à l’envoi : la réponse viendra directement à votre adresse.",
    declined: "Répond que ce n’est pas pour lui.",
    suggests: "Conseille plutôt",
    write: (name: string) => `Écrire à ${name}`,
    unsent: "Pas envoyée d’ici : copiez le texte.",
    text: "Le texte à copier",
    question: "Avez-vous eu une réponse ?",
    questionHint:
      "Cela nous dit si écrire d’ici sert à quelque chose. Personne d’autre ne le voit.",
    yes: "Oui, au moins une",
    no: "Non, aucune",
    thanksYes: "Vous nous avez dit avoir eu une réponse. Merci.",
    thanksNo:
      "Vous nous avez dit n’avoir eu aucune réponse. Essayez par le site de chacun, ou écrivez à d’autres.",
    others: "Trouver d’autres hébergeurs",
    erase: "Effacer maintenant",
    eraseHint:
      "Votre nom, votre adresse et votre message disparaissent du site. Les courriels déjà partis restent chez les hébergeurs.",
    eraseSubmit: "Effacer ma demande",
  },
  erased: {
    title: "Votre demande est effacée",
    paragraphs: [
      "Votre nom, votre adresse et votre message ne sont plus sur ce site. Jusqu’à 30 jours après votre demande, il en reste une empreinte qui sert à compter les envois.",
      "Ce qui était déjà parti par courriel reste chez les hébergeurs : demandez-leur de l’effacer si besoin.",
    ],
    next: "Revenir aux hébergeurs",
  },
  answer: {
    title: (reference: string) => `Demande ${reference}`,
    lead: (name: string) => `Reçue par ${name}`,
    on: "le",
    how: "Pour y répondre, répondez simplement au courriel reçu : il va droit à la personne.",
    decline: "Pas pour vous ?",
    declineHint: "Dites-le : la personne saura qu’il ne faut pas attendre.",
    suggestion: "Voir plutôt",
    nobody: "Personne à conseiller",
    submit: "Ce n’est pas pour nous",
    done: "Vous avez répondu que ce n’était pas pour vous. La personne le sait.",
    erased: "La personne a effacé sa demande : il n’y a plus rien à répondre.",
    stop: "Ne plus recevoir de demandes",
    stopHint: (name: string) =>
      `Plus aucune demande ne sera envoyée à ${name} par ce site. Pour changer d’avis, reprenez le lien du courriel qui proposait ces demandes.`,
    stopSubmit: "Ne plus recevoir de demandes",
    stopped: "Les demandes ne vous sont plus envoyées.",
  },
  address: {
    title: (name: string) => `Les demandes adressées à ${name}`,
    lead: "Des organisations écrivent à plusieurs hébergeurs à la fois depuis ce site. Chaque demande arrive par courriel, et la réponse va droit à la personne.",
    pending: "Cette adresse n’est pas encore confirmée. Rien ne lui est envoyé.",
    verify: "Recevoir les demandes à cette adresse",
    verified: "Cette adresse reçoit les demandes depuis le",
    stop: "Ne plus recevoir de demandes",
    stopped: "Les demandes ne sont plus envoyées.",
    resume: "Recevoir de nouveau les demandes",
  },
  mails: {
    confirmation: {
      subject: (reference: string) => `[MATOU ${reference}] Confirmez votre demande`,
      intro: (hosters: string) =>
        `Une demande a été préparée avec votre adresse, pour ces hébergeurs : ${hosters}. Rien n’est encore parti.`,
      act: (day: string) => `Pour l’envoyer, ouvrez cette page et confirmez, avant le ${day} :`,
      ignore:
        "Ce n’est pas vous ? Ne faites rien : personne ne recevra rien, et la demande s’effacera.",
    },
    hoster: {
      subject: (reference: string, who: string) => `[MATOU ${reference}] Demande de ${who}`,
      intro: (who: string) =>
        `${who} vous écrit depuis MATOU, l’annuaire des hébergeurs CHATONS. Répondez à ce courriel : votre réponse ira droit à la personne.`,
      decline: "Pas pour vous ? Dites-le en un clic, et conseillez un autre hébergeur :",
      erased: (day: string) =>
        `Sur cette page vous pouvez aussi ne plus recevoir de demandes. Le site efface celle-ci le ${day}. Les mêmes informations sont jointes en JSON.`,
    },
    declined: {
      subject: (reference: string, name: string) => `[MATOU ${reference}] Réponse de ${name}`,
      intro: (name: string) => `${name} a lu votre demande et répond : ce n’est pas pour nous.`,
      suggests: (name: string) => `Cet hébergeur vous conseille plutôt ${name} :`,
      write: "Pour lui écrire :",
      follow: "Les autres hébergeurs gardent votre demande.",
    },
    question: {
      subject: (reference: string) => `[MATOU ${reference}] Avez-vous eu une réponse ?`,
      intro: (reference: string, days: number) =>
        `Il y a ${days} jours, vous avez envoyé la demande ${reference} à des hébergeurs. Avez-vous eu une réponse ?`,
      yes: "Oui, au moins une :",
      no: "Non, aucune :",
      erased: (day: string) =>
        `Nous ne vous le demanderons qu’une fois. Votre demande sera effacée du site le ${day}.`,
    },
    address: {
      subject: (name: string) => `Recevoir les demandes adressées à ${name}`,
      intro: (name: string) =>
        `MATOU, l’annuaire des hébergeurs CHATONS, propose d’envoyer à cette adresse les demandes d’organisations à ${name}. Rien n’y sera envoyé tant que vous n’aurez pas accepté.`,
      act: (day: string) => `Pour accepter, ouvrez cette page et confirmez, avant le ${day} :`,
      keep: "Gardez ce courriel : la même page permet d’arrêter les envois.",
      ignore: "Vous ne voulez pas de ces demandes ? Ne faites rien.",
    },
    hello: "Bonjour,",
    bye: "Le site MATOU",
  },
};

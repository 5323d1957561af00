import type { ClaimFault, ClaimField, ClaimIntent, ClaimMethod } from "#core/claim.ts";

export const claim = {
  title: "Cette fiche est la vôtre ?",
  pageTitle: (hoster: string) => `Parler pour ${hoster}`,
  intro: (hoster: string) =>
    `Si vous faites partie de ${hoster}, prouvez-le une fois : vous pourrez corriger la fiche, répondre à la grille, ou quitter l’annuaire.`,
  unproved: "Une fois la preuve apportée, la fiche entre dans l’annuaire.",
  taken:
    "Quelqu’un parle déjà pour cet hébergeur. Votre preuve ira au groupe de travail, qui tranchera après avoir entendu tout le monde.",
  another: "Faire une autre demande",
  intent: "Que voulez-vous faire de cette fiche ?",
  intents: {
    manage: "La tenir à jour et répondre à la grille",
    decline: "Garder la fiche, et dire que l’hébergeur ne se situe pas dans la grille",
    remove: "La retirer de l’annuaire",
  } satisfies Record<ClaimIntent, string>,
  method: "Comment le prouver ?",
  methods: {
    email: (domain: string) => `Par une adresse en @${domain} : un lien y est envoyé`,
    dns: (domain: string) => `Par une ligne dans le DNS de ${domain}`,
    file: (domain: string) => `Par un petit fichier sur le site ${domain}`,
    group: () => "Autrement : une personne du groupe de travail vérifie et décide",
  } satisfies Record<ClaimMethod, (domain: string) => string>,
  noDomain:
    "La fiche n’a pas de site web à un nom qui prouverait quelque chose : le groupe de travail décide.",
  email: (domain: string) => `Adresse en @${domain}`,
  emailHint:
    "Seulement si vous choisissez la preuve par courriel. Une adresse de l’équipe : contact@, admin@, hostmaster@, postmaster@, webmaster@, info@ ou support@.",
  message: "Message au groupe de travail",
  messageHint:
    "Seulement si le groupe de travail décide : qui vous êtes, et comment le vérifier. 2 000 caractères au plus.",
  send: "Demander",
  faults: {
    "intent-missing": "Que voulez-vous faire ? Choisissez une des trois possibilités.",
    "method-missing": "Comment le prouver ? Choisissez un des moyens proposés.",
    "email-malformed":
      "Adresse : ce n’est pas une adresse de courriel. Exemple : contact@exemple.org.",
    "email-elsewhere":
      "Adresse : elle n’est pas au nom du site de l’hébergeur, elle ne prouve donc rien. Prenez-en une qui finit comme l’adresse du site, ou un autre moyen.",
    "email-personal":
      "Adresse : n’importe quel compte du domaine pourrait l’avoir. Prenez contact@, admin@, hostmaster@, postmaster@, webmaster@, info@ ou support@, ou un autre moyen.",
    "message-missing": "Message : dites au groupe de travail qui vous êtes et comment le vérifier.",
    "message-too-long": "Message : 2 000 caractères au plus. Raccourcissez-le.",
  } satisfies Record<ClaimFault, string>,
  fields: {
    intent: "Ce que vous voulez",
    method: "La preuve",
    email: "L’adresse",
    message: "Le message",
  } satisfies Record<ClaimField, string>,
  mistakes: (count: number) =>
    count === 1 ? "Une chose à corriger" : `${count} choses à corriger`,
  asked: {
    title: "Vos demandes",
    on: "Demandé le",
    mailed: (email: string) =>
      `Un lien a été envoyé à ${email}. Ouvrez-le dans les trois jours et confirmez. Il peut être lu par quelqu’un d’autre de l’équipe.`,
    dns: "Ajoutez cette ligne au DNS, de type TXT :",
    recordName: "Nom",
    recordValue: "Texte",
    file: (address: string) => `Mettez ce texte, seul sur une ligne, dans le fichier ${address}`,
    fileContent: "Contenu",
    check: "Vérifier maintenant",
    checked: "Cherché pour la dernière fois le",
    group: "Le groupe de travail lira votre message et vous répondra par courriel.",
    contested:
      "La preuve est là. Comme quelqu’un parle déjà pour cet hébergeur, le groupe de travail décide : vous recevrez un courriel.",
    cancel: "Retirer cette demande",
    decisions: {
      accepted: "Acceptée",
      refused: "Refusée",
      cancelled: "Retirée",
    },
    because: (reason: string) => `Raison donnée : ${reason}`,
    open: "Ouvrir votre espace",
  },
  checks: {
    accepted: "La preuve est trouvée : c’est fait.",
    contested: "La preuve est trouvée. Le groupe de travail décide, et vous prévient par courriel.",
    absent:
      "La preuve n’est pas trouvée. Un DNS peut mettre une heure à changer partout ; vérifiez aussi le nom et le texte, puis recommencez.",
    "too-soon": "La preuve vient d’être cherchée. Attendez dix secondes avant de recommencer.",
  },
  proof: {
    title: (hoster: string) => `Quelqu’un parle-t-il pour ${hoster} ?`,
    who: (claimant: string, hoster: string) =>
      `${claimant} demande à s’occuper de la fiche de ${hoster} :`,
    consequence: {
      manage: "tenir la fiche à jour et répondre à la grille.",
      decline: "dire que l’hébergeur ne se situe pas dans la grille.",
      remove: "retirer la fiche de l’annuaire.",
    } satisfies Record<ClaimIntent, string>,
    someone: "Une personne sans compte",
    yes: "Oui, cette personne parle pour nous",
    no: "Non, refuser cette demande",
    over: "Cette demande est close.",
    thanks: "Merci, c’est noté.",
    thanksText: "La personne qui a demandé est prévenue par courriel.",
  },
  create: {
    title: "Ajouter un hébergeur",
    intro:
      "Pour un hébergeur qui n’est pas encore dans l’annuaire. La fiche n’est visible que de vous jusqu’à ce que vous ayez prouvé parler pour lui.",
    name: "Nom de l’hébergeur",
    website: "Adresse de son site",
    websiteHint: "La preuve se fera par le nom de ce site. Exemple : https://exemple.org",
    send: "Créer la fiche",
    faults: {
      name: "Nom de l’hébergeur : donnez-le, en 200 caractères au plus.",
      website: "Adresse de son site : ce n’est pas une adresse web. Exemple : https://exemple.org",
    },
    known: "Cet hébergeur est déjà dans l’annuaire : prouvez que vous parlez pour lui.",
  },
  presence: {
    title: "Présence dans l’annuaire",
    intro: "À vous de choisir. Rien n’est effacé, et vous pouvez changer d’avis ici.",
    choices: {
      listed: "Dans l’annuaire",
      declined: "Dans l’annuaire, sans se situer dans la grille",
      removed: "Hors de l’annuaire",
    },
    hints: {
      listed: "La fiche est publique, avec les réponses que vous avez publiées.",
      declined:
        "La fiche est publique et dit « a choisi de ne pas se situer dans la grille », sans autre commentaire. Les réponses publiées ne sont plus montrées.",
      removed: "La fiche n’est plus montrée nulle part, et aucune importation ne la fera revenir.",
    },
    unproved: "La fiche entrera dans l’annuaire quand vous aurez prouvé parler pour cet hébergeur.",
    save: "Enregistrer ce choix",
    saved: "Le choix est enregistré.",
    missing: "Présence : choisissez une des trois possibilités.",
  },
  desk: {
    title: "Groupe de travail",
    claims: "Demandes de fiches",
    decide: "Décider",
    caseTitle: (hoster: string) => `Demande sur ${hoster}`,
    website: "Site",
    asker: "Demandée par",
    askerGone: "une personne dont le compte est supprimé",
    wants: "Ce qui est voulu",
    by: "Preuve",
    proved: "Preuve trouvée le",
    contested: "Quelqu’un parle déjà pour cet hébergeur.",
    message: "Message",
    reason: "Raison, envoyée à la personne",
    reasonMissing:
      "Raison : écrivez pourquoi, en 2 000 caractères au plus. Elle est envoyée à la personne.",
    accept: "Accepter la demande",
    refuse: "Refuser la demande",
    over: "Cette demande est close.",
    none: "Aucune demande n’attend.",
    methods: {
      email: "adresse au nom du site",
      dns: "ligne dans le DNS",
      file: "fichier sur le site",
      group: "décision du groupe de travail",
    } satisfies Record<ClaimMethod, string>,
  },
  mails: {
    proof: {
      subject: (hoster: string) => `Parlez-vous pour ${hoster} ?`,
      lines: (hoster: string, claimant: string, link: string) => [
        "Bonjour,",
        `${claimant} demande à s’occuper de la fiche de ${hoster} sur MATOU, l’annuaire des hébergeurs CHATONS.`,
        "Si cette personne parle pour vous, dites-le ici dans les trois jours. Sinon, vous pouvez refuser à la même adresse, ou ne rien faire.",
        link,
      ],
    },
    contest: {
      subject: (hoster: string) => `Quelqu’un d’autre demande la fiche de ${hoster}`,
      lines: (hoster: string, link: string) => [
        "Bonjour,",
        `Une autre personne a prouvé qu’elle dispose du nom de domaine ou d’une adresse de ${hoster}, et demande à s’occuper de sa fiche. Rien ne change pour l’instant : le groupe de travail décidera, après vous avoir entendus.`,
        "Si c’est une personne de votre équipe, le plus simple est de l’inviter :",
        link,
      ],
    },
    outcome: {
      subject: (hoster: string) => `Votre demande sur ${hoster}`,
      accepted: {
        manage: (hoster: string) =>
          `C’est fait : vous pouvez tenir à jour la fiche de ${hoster} et répondre à la grille.`,
        decline: (hoster: string) =>
          `C’est fait : la fiche de ${hoster} dit que l’hébergeur a choisi de ne pas se situer dans la grille.`,
        remove: (hoster: string) => `C’est fait : la fiche de ${hoster} est retirée de l’annuaire.`,
      } satisfies Record<ClaimIntent, (hoster: string) => string>,
      refused: (hoster: string) => `Votre demande sur ${hoster} n’a pas été acceptée.`,
      reason: (reason: string) => `Raison donnée : ${reason}`,
    },
  },
};

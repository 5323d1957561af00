import type { HosterRole } from "#core/access.ts";
import type { AccountFault } from "#core/account-form.ts";

export const account = {
  title: "Mon compte",
  signIn: {
    title: "Se connecter",
    intro:
      "Pas de mot de passe : vous recevez un courriel avec un lien, et c’est tout. La première fois, ce lien ouvre votre compte.",
    who: "Un compte sert à décrire un hébergeur, à répondre à la grille et à relire les réponses des autres. Pour chercher, comparer et écrire aux hébergeurs, il n’en faut pas.",
    email: "Votre adresse de courriel",
    emailHint:
      "Personne d’autre ne la verra, sauf les personnes qui gèrent avec vous un hébergeur.",
    ask: "Recevoir un lien de connexion",
    goesOn: "Ensuite, vous arriverez à la page que vous demandiez.",
    keeps: (count: number) =>
      count === 1
        ? "Votre réponse sera gardée avec le lien, et vous attendra dans votre compte."
        : `Vos ${count} réponses seront gardées avec le lien, et vous attendront dans votre compte.`,
    cookie:
      "Se connecter dépose un cookie, un seul, qui dit que c’est vous. Il part quand vous vous déconnectez.",
  },
  asked: {
    title: "Regardez vos courriels",
    text: "Un courriel part vers l’adresse que vous avez donnée. Ouvrez le lien qu’il contient dans les quinze minutes ; il ne sert qu’une fois.",
    late: "Rien reçu au bout de quelques minutes ? Regardez dans les indésirables, ou vérifiez l’adresse et recommencez. Une même adresse ne reçoit pas plus de cinq liens par heure.",
    outbox: "Ce site n’envoie pas de courriels pour de bon, il les écrit sur cette machine :",
    outboxLink: "les lire",
    again: "Donner une autre adresse",
  },
  link: {
    title: "Se connecter",
    lead: (email: string) => `Ce lien ouvre le compte de ${email}.`,
    why: "Un bouton, parce que des logiciels de courriel ouvrent les liens tout seuls.",
    enter: "Me connecter",
    dead: {
      used: "Ce lien a déjà servi : il n’ouvre le compte qu’une fois. Demandez-en un autre.",
      expired: "Ce lien avait plus de quinze minutes : il ne sert plus. Demandez-en un autre.",
      unknown:
        "Ce lien ne mène à rien : il est peut-être coupé, ou trop ancien. Demandez-en un autre.",
    },
  },
  faults: {
    title: (count: number) =>
      count === 1 ? "Un point est à corriger" : `${count} points sont à corriger`,
    "email-missing": "Adresse de courriel : écrivez la vôtre.",
    "email-malformed":
      "Adresse de courriel : écrivez une seule adresse, de la forme nom@exemple.org.",
    "email-same": "Nouvelle adresse : c’est celle du compte, écrivez-en une autre.",
    "email-other": "Adresse de courriel : écrivez celle de ce compte, telle qu’elle est ci-dessus.",
    "name-too-long": "Nom : 80 caractères au plus, raccourcissez-le.",
    "too-many":
      "Trop de liens ont été demandés aujourd’hui depuis votre réseau : attendez demain, ou essayez d’un autre réseau.",
  } satisfies Record<AccountFault, string> & { title: (count: number) => string },
  done: {
    nom: "Votre nom est enregistré.",
    adresse: "Deux courriels partent, un à chaque adresse : ouvrez les deux liens dans la journée.",
    courriels: "Vos choix de courriels sont enregistrés.",
    sessions: "C’est déconnecté.",
    essai: "Vos réponses sont gardées dans votre compte.",
    "essai-efface": "Vos réponses essayées sont effacées.",
  },
  hosters: {
    title: "Vos hébergeurs",
    none: "Vous ne travaillez encore pour aucun hébergeur. S’il est dans l’annuaire, trouvez sa fiche et dites que c’est la vôtre ; sinon, ajoutez-le.",
    roles: { editor: "vous rédigez", owner: "vous gérez" } satisfies Record<HosterRole, string>,
    add: "Ajouter un hébergeur",
    find: "Trouver sa fiche dans l’annuaire",
  },
  group: {
    title: "Groupe de travail",
    desk: "Ouvrir le bureau du groupe de travail",
  },
  tried: {
    title: "Réponses essayées",
    kept: (count: number) =>
      count === 1 ? "Une réponse gardée depuis le" : `${count} réponses gardées depuis le`,
    use: "Le questionnaire d’un hébergeur que vous gérez vous propose de les reprendre :",
    needsHoster: "Pour les reprendre, ajoutez d’abord un hébergeur, ou trouvez sa fiche.",
    erased: "Elles s’effacent au bout de trente jours.",
    forget: "Effacer ces réponses",
    keep: "Garder ces réponses dans un compte",
  },
  name: {
    title: "Votre nom",
    label: "Nom",
    hint: "Votre nom public : il signe ce que vous écrivez dans les discussions de la grille, et vous nomme parmi le groupe de travail si vous en êtes. Les personnes qui gèrent un hébergeur avec vous le voient aussi. Vous pouvez le laisser vide.",
    save: "Enregistrer le nom",
  },
  address: {
    title: "Votre adresse",
    current: "Adresse du compte :",
    pending: (email: string) =>
      `Un changement vers ${email} attend d’être confirmé des deux adresses.`,
    label: "Nouvelle adresse",
    hint: "Un lien part à chacune des deux adresses. Le compte ne change d’adresse que lorsque les deux sont confirmés.",
    ask: "Demander le changement d’adresse",
  },
  mailing: {
    title: "Vos courriels",
    language: "Langue des courriels",
    languages: { fr: "Français", en: "Anglais" },
    kinds: "Courriels à recevoir",
    kindsHint: "Ceux dont le compte a besoin, comme les liens de connexion, partent toujours.",
    save: "Enregistrer ces choix",
  },
  sessions: {
    title: "Vos connexions",
    agent: (browser: string, system: string) => `${browser} sur ${system}`,
    unknown: "Un navigateur qui ne dit pas son nom",
    since: "depuis le",
    seen: "vu le",
    here: "Cet appareil",
    end: "Déconnecter",
    endOf: (agent: string) => `Déconnecter ${agent}`,
    endOthers: "Déconnecter tous les autres",
  },
  ends: {
    title: "Partir",
    export: "Télécharger tout ce que le site sait de mon compte (JSON)",
    delete: "Supprimer mon compte",
    signOut: "Me déconnecter",
  },
  change: {
    title: "Changer d’adresse",
    leave: (email: string) =>
      `Quelqu’un, vous sans doute, demande que le compte qui porte cette adresse passe à ${email}.`,
    take: (email: string) =>
      `Quelqu’un, vous sans doute, demande que son compte sur ce site porte désormais l’adresse ${email}.`,
    refuse: "Si ce n’est pas vous, ne faites rien : l’adresse ne changera pas.",
    confirm: {
      leave: "Accepter de quitter cette adresse",
      take: "Accepter que ce compte prenne cette adresse",
    },
    states: {
      waiting: "C’est confirmé d’ici. L’adresse changera quand l’autre lien sera confirmé aussi.",
      done: "C’est fait : le compte porte la nouvelle adresse.",
      taken:
        "L’adresse n’a pas changé : celle-ci a déjà un compte sur ce site. Connectez-vous avec, ou supprimez ce compte d’abord.",
      stopped:
        "Ce changement n’a pas été fait et ce lien ne sert plus. Recommencez depuis votre compte si besoin.",
      unknown: "Ce lien ne mène à rien : il est peut-être coupé, ou trop ancien.",
    },
    account: "Aller à mon compte",
  },
  deletion: {
    title: "Supprimer mon compte",
    goes: "Ce qui s’efface, tout de suite et pour de bon",
    gone: [
      "votre adresse et votre nom ;",
      "vos connexions et vos clés d’accès ;",
      "vos droits sur les hébergeurs ;",
      "vos réponses essayées et vos choix de courriels.",
    ],
    stays: "Ce qui reste",
    kept: [
      "ce que vous avez publié pour un hébergeur : fiche, réponses, relectures. C’est signé de l’hébergeur, votre nom n’y est pas ;",
      "le journal des changements, où plus rien ne dit que c’était vous.",
    ],
    last: (names: string) =>
      `Vous êtes la dernière personne à gérer ${names}. Après vous, seul le groupe de travail pourra confier cette fiche à quelqu’un. Mieux vaut d’abord passer la main, depuis la page « Équipe ».`,
    type: "Pour confirmer, écrivez l’adresse de ce compte",
    current: "Le compte à supprimer :",
    confirm: "Supprimer mon compte pour de bon",
    back: "Revenir à mon compte",
    done: "Votre compte est supprimé",
    doneText:
      "Rien n’en reste, ni adresse ni nom. Une alerte ou une demande faite avec la même adresse s’arrête par le lien de ses courriels.",
  },
  mails: {
    signIn: {
      subject: "MATOU : votre lien de connexion",
      lines: (link: string): readonly string[] => [
        "Bonjour,",
        "Quelqu’un, vous sans doute, demande à se connecter à MATOU avec cette adresse. Ouvrez cette page dans les quinze minutes, puis appuyez sur le bouton :",
        link,
        "Ce lien ne sert qu’une fois. Si ce n’est pas vous, ne faites rien, et ne le donnez à personne : il ouvre le compte.",
      ],
    },
    leave: {
      subject: "MATOU : changement d’adresse à confirmer",
      lines: (link: string, newEmail: string): readonly string[] => [
        "Bonjour,",
        `Quelqu’un, vous sans doute, demande que votre compte MATOU passe de cette adresse à ${newEmail}. Pour accepter, ouvrez cette page dans la journée :`,
        link,
        "L’autre adresse doit accepter aussi. Si ce n’est pas vous, ne faites rien : votre adresse ne changera pas. Quelqu’un est peut-être connecté à votre compte : vérifiez-y la liste de vos connexions.",
      ],
    },
    take: {
      subject: "MATOU : adresse à confirmer",
      lines: (link: string): readonly string[] => [
        "Bonjour,",
        "Quelqu’un, vous sans doute, demande que son compte MATOU prenne cette adresse. Pour accepter, ouvrez cette page dans la journée :",
        link,
        "Si ce n’est pas vous, ne faites rien : il ne se passera rien.",
      ],
    },
  },
};

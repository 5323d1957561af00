import type { CheckKind } from "#core/machine-check-kinds.ts";
import type {
  CheckVerdict,
  LookFault,
  MailRecord,
  MailRemark,
  SecurityLack,
  SecurityRemark,
  Seen,
} from "#core/machine-check.ts";

type Because = Extract<Seen, { readonly code: "not-secure" }>["because"];

const addresses = (count: number) => (count === 1 ? "L’adresse connue" : `${count} adresses`);

const narrowMarks: Readonly<Record<string, Partial<Record<CheckVerdict, string>>>> = {
  "url-reachable": {
    agrees: "Le lien de preuve répond",
    differs: "Le lien de preuve ne répond pas comme attendu",
  },
  "third-party-requests": {
    agrees: "Concorde avec la page d’accueil",
    differs: "La page d’accueil appelle d’autres domaines",
  },
};

export const checks = {
  title: "Contrôles par une machine",
  pageTitle: (hoster: string) => `${hoster} : contrôles par une machine`,
  lead: "Une machine regarde de l’extérieur une petite partie de ce qui est déclaré. Elle ne juge personne et ne change jamais un profil.",
  /** On the page of a hoster, beside an answer. */
  marks: {
    agrees: "Une machine le voit aussi",
    differs: "Une machine voit autre chose",
    unknown: "La machine n’a pas pu vérifier",
  } satisfies Record<CheckVerdict, string>,
  /** The same, where one check says so that sees little of what is declared. */
  narrowMarks,
  looked: (day: string) => `Une machine a regardé le ${day}, sauf autre date :`,
  details: "ce qu’elle a vu",
  trust: "Contrôles concordants",
  trusted: (checked: number) => `sur ${checked}, par une machine`,
  none: (hoster: string) => `Aucune machine n’a encore regardé ce que déclare ${hoster}.`,
  noneImaginary: "Cet hébergeur est imaginaire : il n’y a rien à regarder de l’extérieur.",
  nothing:
    "Les machines ne regardent que les réponses publiées dont une trace se voit de l’extérieur.",
  counted: (agrees: number, differs: number, unknown: number) =>
    `Contrôles concordants : ${agrees}. Différents : ${differs}. Non vérifiés : ${unknown}.`,
  verdicts: {
    agrees: "Concordant",
    differs: "Différent",
    unknown: "La machine n’a pas pu vérifier",
  } satisfies Record<CheckVerdict, string>,
  declared: "Déclaré :",
  tried: "Regardé :",
  on: "le",
  more: "La machine en voit plus que ce qui est déclaré : la réponse peut être complétée.",
  mend: "Que faire :",
  fileField: (field: string) => `Champ ${field} du fichier ChatonsInfos`,
  kindsTitle: "Ce que ces contrôles disent, et ne disent pas",
  general:
    "Une différence n’est pas une faute : une page peut avoir changé d’adresse, une réponse être plus récente que le contrôle. Un ennui passager n’est une différence que s’il est vu deux jours différents. Quand notre côté échoue, le contrôle est « non vérifié ».",
  says: "Dit :",
  saysNot: "Ne dit pas :",
  kinds: {
    "url-reachable": {
      says: "que l’adresse donnée en preuve répond",
      not: "que la page prouve ce qui est déclaré : personne ne l’a lue",
      mend: "Ouvrez l’adresse sans être connecté. Si elle a changé, donnez la nouvelle dans le questionnaire, puis publiez.",
    },
    https: {
      says: "que le site et les services connus répondent en HTTPS avec un certificat valide, et que l’adresse sans chiffrement y renvoie",
      not: "comment sont chiffrés le courriel, la synchronisation ou les adresses que nous ne connaissons pas",
      mend: "Renouvelez le certificat ou renvoyez l’adresse en http:// vers https://. S’il reste une exception, répondez « En partie ».",
    },
    "status-page-url": {
      says: "que la page d’état répond, et si elle est sous un autre nom de domaine que le site",
      not: "qu’elle est hébergée sur un autre réseau, ni qu’elle est tenue à jour",
      mend: "Vérifiez l’adresse de la page d’état donnée en preuve.",
    },
    "security-txt": {
      says: "qu’un fichier security.txt est en place, avec un contact et une date d’expiration à venir (RFC 9116)",
      not: "que quelqu’un lit les messages envoyés à ce contact",
      mend: "Placez le fichier à l’adresse /.well-known/security.txt, avec au moins une ligne Contact et une ligne Expires à venir.",
    },
    dnssec: {
      says: "que le domaine du site est signé et que la signature se vérifie",
      not: "ce qu’il en est des autres domaines de l’hébergeur",
      mend: "Activez DNSSEC chez votre bureau d’enregistrement, ou décochez cette protection.",
    },
    "mail-auth": {
      says: "quels enregistrements SPF, DMARC et CAA porte le domaine du site",
      not: "si DKIM ou MTA-STS sont en place, ni si le courriel part bien de là",
      mend: "Complétez les enregistrements du domaine, ou ne cochez que les protections en place.",
    },
    "third-party-requests": {
      says: "si le code de la page d’accueil fait appel à d’autres domaines que ceux de l’hébergeur",
      not: "que des données sont exploitées. Ni ce que chargent les feuilles de style ou les scripts : ils ne sont pas exécutés",
      mend: "Servez vous-même ces images, polices ou scripts, ou expliquez dans la note publique à quoi ils servent.",
    },
    chatonsinfos: {
      says: "si ce champ du fichier ChatonsInfos, tel que nous l’avons lu, dit la même chose",
      not: "lequel des deux est à jour. Beaucoup de champs n’ont pas d’équivalent exact dans la grille",
      mend: "Corrigez le fichier ou la réponse, selon celui qui est à jour.",
    },
  } satisfies Record<CheckKind, { says: string; not: string; mend: string }>,
  seen: {
    answers: (status: number) => `L’adresse répond (code ${status}).`,
    movedTo: (address: string) => `L’adresse répond, et mène à ${address}.`,
    longAnswer: "L’adresse répond ; le document est trop long pour être lu en entier.",
    refused: (status: number) =>
      `L’adresse refuse les visites sans compte ou celles des machines (code ${status}).`,
    missing: (status: number) => `L’adresse répond qu’il n’y a rien là (code ${status}).`,
    failing: (status: number) => `Le serveur est en difficulté (code ${status}).`,
    elsewhere: "La page répond, sous un autre nom de domaine que le site.",
    sameSite: "La page répond, sous le même nom de domaine que le site.",
    secure: (count: number) => `${addresses(count)} : HTTPS en place, certificats valides.`,
    secureUntil: (day: string) => `Le premier certificat expire le ${day}.`,
    because: {
      "bad-certificate": (address: string) => `Le certificat de ${address} n’est pas valide.`,
      "plain-answer": (address: string) =>
        `${address} répond aussi sans chiffrement, sans renvoyer vers HTTPS.`,
      "leads-to-plain": (address: string) =>
        `${address} renvoie de HTTPS vers une adresse sans chiffrement.`,
    } satisfies Record<Because, (address: string) => string>,
    securityText: (day: string) => `Le fichier est en place ; il expire le ${day}.`,
    securityRemarks: {
      "former-place": "Il est à l’ancienne adresse, /security.txt.",
      "content-type": "Il n’est pas envoyé comme du texte simple (text/plain).",
    } satisfies Record<SecurityRemark, string>,
    securityLacks: {
      contact: "Le fichier est là, sans contact lisible.",
      expires: "Le fichier est là, sans date d’expiration lisible.",
      expired: "Le fichier est là ; sa date d’expiration est passée.",
    } satisfies Record<SecurityLack, string>,
    securityAbsent: "Il n’y a pas de fichier security.txt.",
    signed: "Le domaine est signé, et la signature se vérifie.",
    unsigned: "Le domaine n’est pas signé.",
    unproved:
      "Le domaine parent annonce une signature, mais notre résolveur ne dit pas l’avoir vérifiée.",
    records: { spf: "SPF", dmarc: "DMARC", caa: "CAA" } satisfies Record<MailRecord, string>,
    found: (names: string) => `En place : ${names}.`,
    absent: (names: string) => `Pas vu : ${names}.`,
    mailRemarks: {
      "several-spf": "Il y a plusieurs enregistrements SPF : ils s’annulent.",
      "open-spf": "SPF laisse n’importe qui envoyer au nom du domaine (+all).",
      "dmarc-without-effect": "DMARC observe sans rien demander (p=none).",
      "no-mail": "Ce domaine ne reçoit pas de courriel.",
    } satisfies Record<MailRemark, string>,
    noThirdParty: "Le code de la page d’accueil n’appelle aucun autre domaine.",
    needsScript:
      "La page ne s’affiche qu’avec un script : son code ne montre pas ce qu’elle appelle.",
    notAPage: "L’adresse ne mène pas à une page web.",
    thirdParty: (hosts: string) => `Le code de la page d’accueil appelle ${hosts}.`,
    others: (count: number) => (count === 1 ? "un autre domaine" : `${count} autres domaines`),
    fileSame: (value: string) => `Le fichier dit la même chose : « ${value} ».`,
    fileOther: (value: string) => `Le fichier dit autre chose : « ${value} ».`,
    fileUnclear: (value: string) =>
      `Le fichier dit « ${value} », qui ne suffit pas à confirmer la réponse.`,
    fileSilent: "Le fichier ne dit rien de ce champ.",
    faults: {
      "not-web-address": "Ce n’est pas une adresse web que nous pouvons ouvrir.",
      "forbidden-address": "Notre garde-fou refuse cette adresse : elle mène à un réseau privé.",
      "name-not-found": "Ce nom de domaine n’est pas trouvé.",
      "no-connection": "Le serveur n’accepte pas la connexion.",
      "bad-certificate": "Le certificat n’est pas valide.",
      "too-slow": "Le serveur n’a pas répondu à temps.",
      "too-large": "La réponse est trop longue pour être lue.",
      "too-many-redirects": "L’adresse renvoie d’adresse en adresse sans fin.",
      "malformed-answer": "La réponse du serveur est illisible.",
      "no-answer": "Les serveurs du nom de domaine n’ont pas répondu.",
      "our-side": "Le contrôle a échoué de notre côté : cela ne dit rien de l’hébergeur.",
    } satisfies Record<LookFault, string>,
  },
  own: {
    lead: "Ce que tout le monde voit à côté de vos réponses. Aucun contrôle ne change votre résultat.",
    seePublic: "Voir la page publique des contrôles",
    again: "Regarder de nouveau maintenant",
    rhythm: "Tout est regardé de lui-même une fois par semaine.",
    never: "Rien n’a encore été regardé.",
    underWay: "Les contrôles sont en cours. Cette page se recharge d’elle-même.",
    interrupted: "Le dernier contrôle n’est pas allé au bout. Vous pouvez le redemander.",
    done: "Derniers contrôles terminés le",
    tooEarly: (minutes: number) =>
      `Vous pourrez redemander dans ${minutes === 1 ? "une minute" : `${minutes} minutes`} : une fois toutes les dix minutes.`,
    imaginary: "Cet hébergeur est imaginaire : les machines n’ont rien à regarder.",
    nothing: "Il n’y a rien à regarder : les contrôles portent sur les réponses publiées.",
    toAnswer: "Corriger la réponse",
  },
  mail: {
    subject: (hoster: string) => `${hoster} : une machine voit autre chose que ce qui est déclaré`,
    opening: (hoster: string, count: number): readonly string[] => [
      "Bonjour,",
      count === 1
        ? `En regardant de l’extérieur ce que ${hoster} déclare dans l’annuaire, une machine a vu autre chose sur un point.`
        : `En regardant de l’extérieur ce que ${hoster} déclare dans l’annuaire, une machine a vu autre chose sur ${count} points.`,
    ],
    criterion: (criterion: string, check: string) => `- ${criterion} (${check})`,
    declared: (words: string) => `  Déclaré : ${words}`,
    seen: (words: string, target: string) => `  Vu : ${words} (${target})`,
    mend: (words: string) => `  Que faire : ${words}`,
    look: (link: string) => `Le détail, et un bouton pour regarder de nouveau :\n${link}`,
    meaning:
      "Cela ne change rien à votre résultat. La fiche publique montre les deux, côte à côte. Ce message ne part qu’une fois pour chaque différence.",
    stop: (link: string) => `Ne plus recevoir ces courriels :\n${link}`,
  },
};

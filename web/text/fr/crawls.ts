import type { IgnoredReason } from "#core/chatonsinfos-values.ts";
import type { FileFate, FileReason, FileRole, HosterOutcome } from "#core/crawl.ts";

function files(count: number): string {
  return `${count} ${count < 2 ? "fichier" : "fichiers"}`;
}

export const crawls = {
  title: "Récoltes",
  lead: "Chaque nuit, MATOU lit les fichiers ChatonsInfos des organisations de chaque fédération suivie. Un fichier qui disparaît n’efface rien : ce qu’il disait reste, avec sa date.",
  deskLine: "Récoltes de fichiers ChatonsInfos",
  deskNote: (count: number) =>
    count === 0
      ? "Aucune fédération suivie"
      : count === 1
        ? "1 fédération suivie"
        : `${count} fédérations suivies`,
  news: {
    followed: "La fédération est suivie. Son fichier va être lu tout de suite.",
    crawl: "La récolte est demandée.",
    pause: "La fédération est en pause : elle n’est plus lue la nuit.",
    resume: "La fédération sera de nouveau lue chaque nuit.",
    remove: "La fédération n’est plus suivie. Ce que ses fichiers ont dit reste.",
    asked: "La lecture de vos fichiers est demandée.",
  },
  federations: {
    title: "Fédérations suivies",
    none: "Aucune fédération n’est suivie : rien n’est lu tant que vous n’en ajoutez pas.",
    unnamed: "Fédération dont le fichier n’a pas encore été lu",
    last: "Dernière récolte",
    on: "le",
    never: "Aucune récolte encore.",
    nightly: "Lue chaque nuit, vers 3 heures.",
    paused: "En pause depuis le",
    deeds: {
      crawl: "Lire maintenant",
      pause: "Mettre en pause",
      resume: "Reprendre chaque nuit",
      remove: "Ne plus suivre",
    },
    add: "Suivre une fédération",
    address: "Adresse du fichier de la fédération",
    addressHint:
      "Le fichier .properties qui liste les organisations, par exemple https://federation.example/federation.properties",
    addButton: "Suivre et lire maintenant",
  },
  faults: {
    "no-address":
      "L’adresse du fichier : écrivez une adresse web complète, qui commence par https://",
    "known-address": "L’adresse du fichier : cette fédération est déjà suivie.",
    "too-many": "L’adresse du fichier : cinquante fédérations sont déjà suivies. Retirez-en une.",
  },
  runs: {
    title: "Récoltes passées et en cours",
    none: "Aucune récolte encore.",
    by: (hoster: string) => `Demandée par ${hoster}`,
  },
  states: {
    waiting: "En attente : une seule récolte a lieu à la fois",
    running: "En cours",
    over: "Terminée",
  },
  report: {
    titleOf: (name: string) => `Récolte – ${name}`,
    askedOn: "Demandée le",
    endedOn: "Terminée le",
    progress: (done: number, total: number) =>
      `${done} ${done < 2 ? "fichier lu" : "fichiers lus"} sur ${total} ${total < 2 ? "trouvé" : "trouvés"}.`,
    waiting:
      "Vous pouvez quitter cette page et y revenir : la récolte continue. La page se recharge toute seule.",
    see: "Voir où elle en est",
    counts: "En bref",
    all: "Tous",
    filter: "Fichiers montrés",
    list: "Fichier par fichier",
    none: "Aucun fichier.",
    files,
    lines: (taken: number, kept: number, ignored: number) =>
      `${taken} ${taken > 1 ? "lignes reprises" : "ligne reprise"}, ${kept} ${kept > 1 ? "gardées" : "gardée"}, ${ignored} ${ignored > 1 ? "laissées" : "laissée"} de côté`,
    since: "depuis le",
    detail: "Lire les lignes",
    detailOf: (address: string) => `Lire les lignes de ${address}`,
    back: "Revenir à la récolte",
    waitingFile: "À lire",
  },
  lines: {
    title: "Ligne par ligne",
    gone: "Ce fichier a changé depuis cette récolte, ou n’a jamais été lu : ses lignes ne sont plus là.",
    number: (line: number) => `Ligne ${line}`,
    taken: (value: string) => `repris : ${value}`,
    kept: {
      "unknown-key": "gardé tel quel, clé inconnue",
      "not-shown": "gardé tel quel, aucune page ne le montre encore",
    },
    ignored: (reason: string) => `laissé de côté, ${reason}`,
  },
  ignored: {
    empty: "vide",
    "too-long": "trop long",
    "control-characters": "caractères de contrôle ou caractères qui inversent le texte",
    "not-web-address": "pas une adresse http ou https publique",
    repeated: "la clé revient plus bas, la dernière compte",
    "not-a-key": "pas une clé de la forme section.nom",
    "about-file": "décrit le fichier, pas l’hébergeur",
    "build-time": "date de fabrication du fichier, qui ne prouve pas une relecture",
    metric: "mesure, que l’annuaire ne reprend pas",
    "personal-data": "donnée personnelle, jamais publiée",
    "malformed-date": "date illisible (attendu : 2020-07-06 ou 06/07/2020)",
    "malformed-degree": "coordonnée illisible",
    "unknown-value": "valeur inconnue, attendu",
  } satisfies Record<IgnoredReason, string>,
  roles: {
    root: "Fichier",
    federation: "Fédération",
    organization: "Organisation",
    service: "Service",
  } satisfies Record<FileRole, string>,
  named: (role: string, name: string) => `${role} : ${name}`,
  fates: {
    taken: "Repris",
    unchanged: "Inchangé",
    wrong: "Incorrect",
    unreachable: "Injoignable",
    "left-out": "Laissé de côté",
  } satisfies Record<FileFate, string>,
  outcomes: {
    added: "ajouté à l’annuaire",
    changed: "mis à jour",
    unchanged: "rien de nouveau",
  } satisfies Record<HosterOutcome, string>,
  reasons: {
    "not-found": "introuvable",
    private: "accès privé",
    "server-failed": "le serveur répond par une erreur",
    "asked-to-wait": "le serveur demande d’attendre trop longtemps",
    "name-not-found": "le nom du serveur n’existe pas",
    "no-connection": "ne répond pas",
    "bad-certificate": "certificat invalide",
    "too-slow": "trop lent",
    "too-many-redirects": "trop de redirections",
    "malformed-answer": "réponse illisible",
    "host-given-up":
      "ce serveur n’a pas répondu plusieurs fois de suite, il n’a plus été sollicité",
    html: "une page HTML a été servie à la place",
    "no-section-line": "aucune ligne « section.clé = valeur »",
    "federation-file": "fichier de fédération, là où il faut une organisation ou un service",
    "device-file": "fichier de machine, que l’annuaire ne reprend pas",
    "unknown-class": "ni organisation ni service (file.class)",
    "missing-name": "aucun nom (organization.name ou service.name)",
    "not-a-service": "ce n’est pas un fichier de service",
    "not-an-organization": "ce n’est pas un fichier d’organisation",
    "other-hoster": "ce fichier parle d’un autre hébergeur",
    "other-name": "cet hébergeur est connu sous un autre nom, et ce fichier n’est pas sur son site",
    "too-large": "trop gros",
    "not-web-address": "pas une adresse http ou https",
    "forbidden-address": "adresse interdite (réseau privé, machine locale ou service interne)",
    over: "le service est arrêté",
    "private-address": "l’adresse du service n’est pas publique",
    repeated: "un autre fichier décrit déjà ce service",
    "described-elsewhere": "le fichier d’une autre organisation décrit déjà ce service",
    "hoster-repeated": "un autre fichier décrit déjà cet hébergeur",
    "hoster-declined": "l’hébergeur a choisi de ne pas se situer dans la grille, rien n’est repris",
    "hoster-removed": "l’hébergeur a demandé à quitter l’annuaire, rien n’est repris",
    "too-many-organizations":
      "plus de 1 000 organisations : celle-ci et les suivantes ne sont pas lues",
    "too-many-services": "plus de 200 services : celui-ci et les suivants ne sont pas lus",
    "crawl-capped":
      "la limite de temps ou de taille était atteinte ; ce sera pour la prochaine récolte",
    "own-export": "fichier écrit par ce site : il n’apprend rien de neuf",
    "our-side": "notre réseau n’a pas pu le demander ; rien n’est su de l’autre côté",
  } satisfies Record<FileReason, string>,
  own: {
    title: "Fichiers ChatonsInfos",
    lead: "MATOU peut lire les fichiers que vous publiez déjà, et ne vous fait pas tout recopier.",
    described:
      "Vous vous décrivez déjà ici : ce que disent vos fichiers ne remplace rien. Ce qui diffère devient une proposition, à accepter ou à décliner.",
    proposals: "Voir les propositions",
    imaginary: "Cet hébergeur est imaginaire : il n’a pas de fichiers à lire.",
    unlisted: "Vos fichiers pourront être lus quand la fiche sera dans l’annuaire.",
    address: "Adresse du fichier de votre organisation",
    addressHint:
      "Il nomme lui-même ceux de vos services. Par exemple https://exemple.org/.well-known/chatonsinfos/exemple.properties",
    read: "Lire mes fichiers maintenant",
    running: "Une lecture est en cours.",
    waiting: "Une lecture est demandée ; elle attend son tour.",
    refresh: "Voir où elle en est",
    files: "Vos fichiers",
    none: "Aucun fichier n’a encore été lu pour vous.",
    readOn: "Lu pour la dernière fois le",
    neverRead: "Jamais lu.",
    unreachableSince: "Ne se lit plus depuis le",
    unreadSince: "Ne se lit pas, depuis le",
    because: (reason: string) => ` : ${reason}.`,
    kept: "Ce qu’il disait reste dans votre fiche, avec sa date.",
    last: "Dernière lecture demandée",
    exported: "Vos fichiers, écrits par MATOU",
    exportedLead:
      "Si vous préférez décrire vos services ici, donnez cette adresse à votre fédération : MATOU tient ce fichier à jour.",
  },
  mail: {
    subject: (hoster: string) => `MATOU – des fichiers de ${hoster} ne se lisent plus`,
    intro: (hoster: string) =>
      `Bonjour, MATOU lit chaque nuit les fichiers ChatonsInfos de ${hoster}. Ceux-ci n’ont pas pu être lus trois fois de suite :`,
    file: (reason: string, since: string) => `${reason} ; depuis le ${since}`,
    more: (count: number) => (count === 1 ? "Et un autre." : `Et ${count} autres.`),
    kept: "Rien n’a été effacé : ce que ces fichiers disaient reste dans l’annuaire, avec sa date. Ce courriel ne sera pas répété pour eux. Voyez le détail, et faites-les relire quand ils sont réparés :",
    stop: (url: string) => `Ne plus recevoir ces courriels : ${url}`,
  },
  terminal: {
    start: (address: string) => `Récolte de ${address}`,
    nothing:
      "Aucune fédération n’est suivie : donnez une adresse, ou ajoutez-en une à /gt/recoltes.",
    notAddress: (typed: string) => `${typed} : pas une adresse http ou https`,
    wait: "Une autre récolte est en cours : celle-ci attend son tour.",
    total: (counts: string) => `En tout : ${counts}.`,
  },
};

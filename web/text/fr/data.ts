import type { DataLicence } from "#core/data-licence.ts";
import type { DumpFile } from "#core/dump.ts";
import type { ColumnOf, DumpTable } from "#core/dump-tables.ts";

const licences: Readonly<Record<DataLicence, string>> = {
  "ODbL-1.0": "Citer la source, et partager de la même façon la base que l’on en tire.",
  "etalab-2.0": "Citer la source et la date. Celle des données publiques françaises.",
  "CC-BY-4.0": "Citer la source et dire ce que l’on a changé.",
  "CC0-1.0": "Rien n’est demandé.",
};

const duties: Readonly<Record<DataLicence, readonly string[]>> = {
  "ODbL-1.0": [
    "Vous pouvez copier, modifier, croiser, publier et vendre ce que vous en faites.",
    "Citez la source : « MATOU, données sous licence ODbL », avec un lien vers cette page.",
    "Si vous publiez une base de données qui en est tirée, donnez-la sous la même licence. Une carte, un article ou un graphique n’y sont pas tenus : la citation suffit.",
    "N’empêchez personne, par un verrou technique, d’en faire autant.",
  ],
  "etalab-2.0": [
    "Vous pouvez copier, modifier, croiser, publier et vendre ce que vous en faites.",
    "Citez la source et la date de l’archive : « MATOU, archive du 12 mai 2027 », avec un lien vers cette page.",
  ],
  "CC-BY-4.0": [
    "Vous pouvez copier, modifier, croiser, publier et vendre ce que vous en faites.",
    "Citez la source et la licence, avec un lien vers cette page, et dites ce que vous avez changé.",
  ],
  "CC0-1.0": [
    "Vous pouvez tout en faire, sans condition. Dire d’où viennent les données aide qui vous lit.",
  ],
};

const files: Readonly<Record<DumpFile, { readonly title: string; readonly description: string }>> =
  {
    "datapackage.json": {
      title: "Description de l’archive",
      description:
        "Licence, sources, et de chaque fichier sa taille, son empreinte et ses colonnes (format Data Package)",
    },
    "hosters.json": {
      title: "Hébergeurs, en entier",
      description:
        "Chaque hébergeur comme le donne l’API : faits et sources, services, offres, réponses actuelles, résultat expliqué, rendez-vous, relectures",
    },
    "revisions.json": {
      title: "Réponses publiées, en entier",
      description:
        "Toutes les révisions jamais publiées, avec leurs réponses et leur résultat d’alors",
    },
    "grids.json": {
      title: "Grilles, en entier",
      description:
        "Toutes les versions de la grille, leur état et leurs dates ; les brouillons n’y sont pas",
    },
    "hosters.csv": { title: "Hébergeurs", description: "Un hébergeur par ligne" },
    "services.csv": { title: "Services", description: "Un service par ligne" },
    "offers.csv": { title: "Offres", description: "Une offre par ligne" },
    "facts.csv": {
      title: "Faits et sources",
      description: "Ce que chaque source dit de chaque hébergeur, et depuis quand",
    },
    "answers.csv": {
      title: "Réponses",
      description: "Une réponse par ligne : un hébergeur, une révision, un critère",
    },
  };

const hoster = "Identifiant de l’hébergeur, comme dans l’adresse de sa fiche";

type Columns = { readonly [Table in DumpTable]: Readonly<Record<ColumnOf<Table>, string>> };

const columns: Columns = {
  "hosters.csv": {
    slug: hoster,
    name: "Nom",
    page: "Adresse de sa fiche",
    summary: "Présentation, en français",
    summary_en: "Présentation, en anglais",
    website: "Site web",
    country: "Pays, en deux lettres (ISO 3166-1)",
    department: "Code du département français",
    place: "Lieu, comme le disent ses sources",
    legal_form: "Forme juridique, comme la disent ses sources",
    audiences: "Publics accueillis",
    outcome:
      "Résultat selon la grille, ou not-assessed (pas encore évalué), ou declined (ne souhaite pas se situer)",
    profiles_met: "Profils dont toutes les conditions sont remplies",
    profiles_pending:
      "Profils dont une condition attend une réponse, une preuve ou une confirmation",
    profiles_unmet: "Profils dont une condition n’est pas remplie",
    assessed_at: "Date de la publication des réponses actuelles",
    grid: "Grille à laquelle répondent les réponses actuelles",
    grid_version: "Version de cette grille",
    revision: "Numéro de la révision actuelle",
    expires_at: "Date à laquelle la plus ancienne réponse sera trop vieille",
    notice: "À lire avec tout résultat",
  },
  "services.csv": {
    hoster,
    position: "Rang parmi ses services",
    type: "Sorte de service",
    name: "Nom que lui donne sa source",
    software: "Logiciel",
    url: "Adresse",
    registrations: "Qui peut s’inscrire : none (sans compte), free, member, client",
    load: "open s’il accueille de nouveaux comptes, full sinon ; vide si personne ne le dit",
    load_until: "Dernier jour où cela peut être cru",
  },
  "offers.csv": {
    hoster,
    position: "Rang parmi ses offres",
    name: "Nom",
    name_en: "Nom, en anglais",
    audiences: "Publics",
    services: "Sortes de services",
    one_login: "Si un seul compte ouvre tous les services",
    included: "Ce qui est compris",
    included_en: "Ce qui est compris, en anglais",
    accounts_least: "Nombre de comptes, au moins",
    accounts_most: "Nombre de comptes, au plus",
    price_kind: "free (gratuit), fixed (fixe), suggested (montant proposé, à convenir)",
    price_cents: "Prix en centimes d’euro, toutes taxes comprises",
    price_unit: "Pour quoi : account (un compte) ou organization (la structure)",
    price_period: "Pour combien de temps : month ou year",
    example: "Exemple de ce que quelqu’un paie vraiment",
    example_en: "Le même exemple, en anglais",
  },
  "facts.csv": {
    hoster,
    field: "Ce dont il s’agit",
    value: "Ce que dit la source, comme elle le dit",
    origin:
      "listing (liste publique), chatonsinfos (fichiers de l’hébergeur), own (dit ici par l’hébergeur)",
    sources: "Adresses publiques où le lire",
    recorded_on: "Jour où cela a été relevé",
  },
  "answers.csv": {
    hoster,
    revision: "Numéro de la révision, à partir de 1",
    grid: "Grille à laquelle elle répond",
    grid_version: "Version de cette grille",
    published_at: "Date de sa publication",
    withdrawn_at: "Date à laquelle l’hébergeur l’a retirée",
    criterion: "Critère",
    value: "Réponse : un identifiant de la grille, un nombre, un texte, ou plusieurs identifiants",
    evidence: "Adresse publique donnée comme preuve",
    note: "Précision de l’hébergeur",
    answered_at: "Date à laquelle la réponse a été donnée ou confirmée",
  },
};

export const data = {
  title: "Données ouvertes",
  description:
    "Télécharger tout l’annuaire MATOU, chaque jour, en JSON et en CSV ; suivre les changements ; interroger l’API.",
  lead: "Tout ce que ce site montre des hébergeurs et de la grille se télécharge, se suit et se réutilise, sans compte ni clé.",
  contents: "Sur cette page",
  last: {
    title: "Tout télécharger",
    of: "Archive du",
    madeAt: (moment: string) => `préparée le ${moment}`,
    weight: (size: string, packed: string) => `${size}, ${packed} une fois compressé`,
    none: "Aucune archive n’est encore prête : la première sera préparée cette nuit.",
    nightly:
      "Une archive est préparée chaque nuit. Celle d’un jour passé ne change plus jamais ; la dernière se trouve toujours à la même adresse :",
    columns: "Les colonnes des tableaux",
    types: {
      string: "texte",
      integer: "nombre entier",
      boolean: "true ou false",
      date: "jour",
      datetime: "moment, en temps universel",
      list: "liste, séparée par des points-virgules",
    },
    cells:
      "Les tableaux sont en UTF-8, séparés par des virgules (RFC 4180). Une case vide veut dire que rien n’est dit, jamais « non ». Une case qui commencerait comme une formule de tableur est précédée d’une apostrophe.",
  },
  licence: {
    title: "Ce que vous pouvez en faire",
    intro: "Ces données sont sous licence",
    each: "Chaque archive dit sa licence dans sa description.",
    notice: "Tout résultat se cite avec sa version de grille et sa date, et avec cette mention :",
  },
  holds: {
    title: "Ce qui s’y trouve, et ce qui n’y est pas",
    facts: [
      "Les hébergeurs réels, avec leurs services, leurs offres, ce qu’en disent leurs sources, leurs réponses actuelles et passées, et le calcul de chaque résultat.",
      "Ceux qui ont choisi de ne pas se situer dans la grille y sont sans résultat. Ceux qui ont demandé à partir n’y sont plus à partir de l’archive suivante.",
      "Aucune donnée personnelle : ni comptes, ni noms de personnes, ni messages, ni discussions, ni brouillons.",
      "Aucun hébergeur imaginaire, même quand ce site en montre.",
    ],
  },
  kept: {
    title: "Les archives gardées",
    intro: "Celles des trente derniers jours, et la première de chaque mois.",
    total: (files: number, size: string) => `${files} fichiers, ${size}`,
    none: "Il n’y en a pas encore.",
  },
  follow: {
    title: "Suivre les changements",
    intro: "En Atom, pour un lecteur de flux ou un programme :",
    all: "Tout ce qui change",
    grid: "Les versions de la grille",
    search:
      "Les hébergeurs d’une recherche : ajoutez « .atom » à l’adresse de l’annuaire, avec ses filtres",
    hoster: "Un hébergeur : l’adresse est sur sa fiche, sous la forme",
  },
  programs: {
    title: "Pour les programmes",
    api: "L’API, avec des exemples",
    apiText:
      "Chercher, lire un hébergeur, lire les grilles, classer des réponses sans rien enregistrer.",
    csv: "Une recherche en tableau : ajoutez « .csv » à l’adresse de l’annuaire, avec ses filtres.",
    chatonsinfos:
      "Chaque hébergeur a aussi ses fichiers ChatonsInfos, que le robot du collectif peut lire :",
    badge: "Un badge, image simple et lien, sans script ni pistage :",
    dataPackage: "La description suit le format Data Package :",
  },
  ask: {
    title: "Préparer une archive maintenant",
    text: "Pour le groupe de travail. L’archive du jour est remplacée ; cela prend moins d’une minute.",
    button: "Préparer l’archive du jour",
    asked: "L’archive est demandée. Rechargez cette page dans un instant.",
    over: "La préparation est terminée. Ci-dessous, l’archive dit quand elle a été préparée.",
    pending: (moment: string) => `Une archive est en préparation, demandée le ${moment}.`,
  },
  package: {
    title: "MATOU, hébergeurs libres et grille du collectif CHATONS",
    description:
      "Annuaire et classement public d’hébergeurs CHATONS. Une case vide veut dire que rien n’est dit, jamais non.",
    sources: {
      listings: "Pages publiques des hébergeurs et listes du collectif",
      chatonsinfos: "Fichiers ChatonsInfos publiés par les hébergeurs",
      own: "Ce que les hébergeurs disent d’eux-mêmes sur ce site",
    },
    contributors: {
      hosters: "Les hébergeurs",
      group: "Le groupe de travail de la grille",
    },
  },
  licences,
  duties,
  files,
  columns,
};

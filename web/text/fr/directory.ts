import type { Audience } from "#core/audiences.ts";
import type { SearchOrder, SearchView } from "#core/search.ts";
import type { IgnoredReason } from "#core/search-address.ts";

export const directory = {
  title: "Hébergeurs",
  description:
    "Trouver un hébergeur CHATONS par service, territoire et public accueilli, et comparer ce que chacun promet.",
  results: "Résultats",
  said: {
    total: (count: number) =>
      count === 0 ? "Aucun hébergeur" : count === 1 ? "1 hébergeur" : `${count} hébergeurs`,
    everything: (count: number) =>
      count === 1 ? "1 hébergeur dans l’annuaire" : `${count} hébergeurs dans l’annuaire`,
    q: (words: string) => `correspondant à « ${words} »`,
    audience: (list: string) => `pour ${list}`,
    service: (list: string) => `avec ${list}`,
    software: (list: string) => `avec ${list}`,
    sentence: (label: string, list: string) => `${label} : ${list}.`,
    pair: (label: string, value: string) => `${label} : ${value}`,
  },
  audiences: {
    individuals: "des particuliers",
    families: "des familles",
    associations: "des associations",
    cooperatives: "des coopératives",
    "public-bodies": "des services publics",
    networks: "des têtes de réseau",
    schools: "des écoles",
    companies: "des entreprises",
  } satisfies Record<Audience, string>,
  keys: {
    q: "Mots cherchés",
    need: "Besoin",
    wish: "Souhait",
    near: "Près de",
    accounts: "Nombre de comptes",
    budget: "Budget",
  },
  budgetAtMost: (amount: string) => `${amount} par an au plus`,
  chips: {
    label: "Filtres choisis",
    remove: "retirer ce filtre",
    removeAll: "Tout retirer",
  },
  form: {
    filters: (count: number) => (count === 0 ? "Filtres" : `Filtres (${count})`),
    words: "Chercher",
    wordsHint: "Un nom, un service, une ville",
    others: (count: number) => (count === 1 ? "Voir 1 autre" : `Voir les ${count} autres`),
    needHint: "Un besoin écarte qui répond non. Qui n’a rien dit reste dans la liste.",
    wishes: "Ce serait bien",
    wishHint: "Un souhait n’écarte personne : il fait remonter qui y répond.",
    pickWishes: (count: number) => `Choisir parmi ${count} souhaits`,
    near: "Partir de",
    nearHint: "Un département : les plus proches d’abord, à besoins égaux.",
    anywhere: "Sans point de départ",
    means: "Ce que cela coûterait",
    meansHint:
      "L’estimation part de l’offre la moins chère qui comprend les services cherchés. Seuls sont écartés les hébergeurs dont aucune offre décrite ne convient.",
    accounts: "Nombre de comptes",
    budget: "Budget estimé, en euros par an",
    criterion: "Un autre critère",
    criterionHint: "Chaque question de la grille peut servir de filtre.",
    noCriterion: "Choisir dans la grille",
    nothingSaid: "Aucun hébergeur trouvé n’a de réponse à cette question.",
    apply: "Appliquer les filtres",
  },
  orders: {
    label: "Ordre des résultats",
    title: "Ordre :",
    fit: "ce qui convient d’abord",
    name: "de A à Z",
    distance: "distance seule",
    confirmed: "dernière confirmation",
  } satisfies Record<SearchOrder | "label" | "title", string>,
  distanceNote: "Distances à vol d’oiseau, depuis le centre du département.",
  views: {
    label: "Affichage des résultats",
    title: "Affichage :",
    list: "liste",
    map: "carte",
  } satisfies Record<SearchView | "label" | "title", string>,
  follow: {
    label: "Que faire de cette recherche",
    write: "Écrire à ces hébergeurs",
    alert: "Suivre par courriel",
    feed: "Suivre par flux",
    table: "Pour un tableur",
    data: "Pour un programme",
  },
  nobodyAssessed: (count: number): string =>
    count === 1
      ? "Cet hébergeur n’a pas encore répondu à la grille : ce qui suit vient de ses pages publiques. Le plus sûr est de lui poser vos questions."
      : "Aucun de ces hébergeurs n’a encore répondu à la grille : ce qui suit vient de leurs pages publiques. Le plus sûr est de leur poser vos questions.",
  orderNote: "À égalité, l’ordre est tiré au sort chaque jour, le même pour tout le monde.",
  imaginaryCounted:
    "Les exemples imaginaires, marqués comme tels, sont comptés avec les autres fiches.",
  groups: {
    met: (count: number): string =>
      count === 1 ? "Répondent à votre besoin" : "Répondent à vos besoins",
    pending: "À confirmer avec l’hébergeur",
    "not-assessed": "Pas encore évalués",
    declined: "Ne se situent pas dans la grille",
    unmet: "Ne répondent pas",
    notAssessedIntro:
      "Ces hébergeurs n’ont pas répondu à la grille, les questions communes de cet annuaire. Voici ce que disent leurs pages publiques ; à vous de leur poser la question.",
    declinedIntro: "C’est leur choix. Posez-leur la question directement.",
  },
  card: {
    unknownPlace: "Lieu non dit",
    services: "Services :",
    website: "Site",
    answered: "Réponses publiées",
    unknown: "Non dit",
    estimate: "Prix estimé",
    distance: (kilometres: string) => `à ${kilometres} environ`,
  },
  match: {
    allNeeds: (count: number) =>
      count === 1 ? "Répond à votre besoin" : `Répond à vos ${count} besoins`,
    someNeeds: (met: number, count: number) =>
      `Répond à ${met} ${met > 1 ? "besoins" : "besoin"} sur ${count}`,
    noWord: (count: number): string =>
      count === 1 ? "Ne dit rien sur votre besoin" : `Ne dit rien sur vos ${count} besoins`,
    silentOn: (count: number, list: string) => `ne dit rien sur ${count} : ${list}`,
    unsure: (count: number, list: string) => `reste à confirmer sur ${count} : ${list}`,
    refused: (count: number, list: string) => `répond non sur ${count} : ${list}`,
    wishes: (met: number, count: number) =>
      `${met} ${met > 1 ? "souhaits" : "souhait"} sur ${count}`,
    met: (label: string) => label,
    silent: (label: string) => `${label} : non dit`,
    "to-confirm": (label: string) => `${label} : à confirmer`,
    unmet: (label: string) => `${label} : non`,
    answer: (words: string) => ` : ${words}`,
    reasons: "Depuis quand, et d’après quelles réponses",
    join: (parts: readonly string[]) => parts.join(" ; "),
    words: { met: "oui", unmet: "non", silent: "non dit", "to-confirm": "à confirmer" },
    "not-assessed": "Personne n’a encore répondu à la grille pour cet hébergeur.",
    declined: "A choisi de ne pas se situer dans la grille : posez-lui la question.",
  },
  pager: {
    label: "Pages de résultats",
    previous: "Page précédente",
    next: "Page suivante",
    page: (page: number) => `Page ${page}`,
    position: (page: number, last: number) => `page ${page} sur ${last}`,
  },
  ignored: {
    title: "Une partie de l’adresse n’a pas servi",
    "unknown-key": (key: string) => `« ${key} » : ce filtre n’existe pas.`,
    "unknown-value": (key: string, value: string) =>
      `« ${key} » : la valeur « ${value} » n’existe pas.`,
    repeated: (key: string) => `« ${key} » était donné plusieurs fois : seule la première compte.`,
    shortened: () => "La recherche était trop longue : seul son début a servi.",
    "too-many": (_key: string, value: string) =>
      `Quatre hébergeurs sont déjà à comparer : « ${value} » n’a pas été ajouté. Retirez-en un d’abord.`,
  } satisfies { title: string } & Record<IgnoredReason, (key: string, value: string) => string>,
  empty: {
    title: (asked: number): string =>
      asked > 1 ? "Personne ne répond à tout cela à la fois" : "Personne n’y répond",
    pastEnd: "Cette page de résultats n’existe pas",
    firstPage: "Revenir à la première page",
    without: (label: string, count: number) =>
      `Sans « ${label} » : ${count === 1 ? "1 hébergeur" : `${count} hébergeurs`}`,
    removeAll: "Retirer tous les filtres",
    spelling:
      "Vérifiez l’orthographe, essayez un mot plus court, ou le nom du service plutôt que celui d’un logiciel.",
    nobodyAssessed:
      "Aucun hébergeur n’a encore répondu à la grille : un profil ou une réponse précise ne trouvent personne. Cherchez par service, par lieu ou par public, puis posez vos questions.",
    didYouMean: (words: string) => `Chercher plutôt « ${words} »`,
    nearMisses: "À un besoin près",
    nearMissesIntro: (count: number): string =>
      count === 1
        ? "Il répond non à un seul de vos besoins, et convient à tout le reste."
        : "Ils répondent non à un seul de vos besoins, et conviennent à tout le reste.",
    setAside: (label: string) => `Écartés par « ${label} »`,
    setAsideIntro:
      "Ils conviennent à tout le reste. Ne rien en dire n’est pas refuser : posez-leur la question.",
    writeToThem: "Écrire à ces hébergeurs",
    few: (count: number): string =>
      count === 1 ? "Un seul hébergeur, est-ce assez ?" : "Peu d’hébergeurs, est-ce assez ?",
    alert: "Recevoir un courriel quand un hébergeur de plus répondra à cette recherche",
    collective: "Vous pouvez aussi écrire au collectif, qui connaît ses membres :",
  },
};

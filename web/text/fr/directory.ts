import type { Audience } from "#core/audiences.ts";
import type { SearchOrder } from "#core/search.ts";
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
  },
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
    nearHint: "Un département, pour trier par distance.",
    anywhere: "Sans point de départ",
    apply: "Appliquer les filtres",
  },
  orders: {
    label: "Ordre des résultats",
    title: "Ordre :",
    fit: "ce qui convient d’abord",
    name: "de A à Z",
    distance: "distance",
    confirmed: "dernière confirmation",
  } satisfies Record<SearchOrder | "label" | "title", string>,
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
      "Ces hébergeurs n’ont pas répondu à la grille. Voici ce que disent leurs pages publiques ; à vous de leur poser la question.",
    declinedIntro: "C’est leur choix. Posez-leur la question directement.",
  },
  card: {
    unknownPlace: "Lieu non dit",
    services: "Services",
    website: "Site",
    answered: "Réponses publiées",
    unknown: "Non dit",
  },
  match: {
    allNeeds: (count: number) =>
      count === 1 ? "Répond à votre besoin" : `Répond à vos ${count} besoins`,
    silent: (count: number) =>
      count === 1 ? "Ne dit encore rien sur 1 point" : `Ne dit encore rien sur ${count} points`,
    wishes: (met: number, count: number) =>
      `${met} ${met > 1 ? "souhaits" : "souhait"} sur ${count}`,
    met: (label: string) => label,
    pending: (label: string) => `${label} : à confirmer`,
    unmet: (label: string) => `${label} : non`,
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
    title: "Personne ne répond à tout cela à la fois",
    pastEnd: "Cette page de résultats n’existe pas",
    firstPage: "Revenir à la première page",
    without: (label: string, count: number) =>
      `Sans « ${label} » : ${count === 1 ? "1 hébergeur" : `${count} hébergeurs`}`,
    removeAll: "Retirer tous les filtres",
    spelling:
      "Vérifiez l’orthographe, essayez un mot plus court, ou le nom du service plutôt que celui d’un logiciel.",
    collective: "Vous pouvez aussi écrire au collectif, qui connaît ses membres :",
  },
};

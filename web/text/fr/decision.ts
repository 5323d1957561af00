export const decision = {
  title: "Compte rendu de choix",
  titleOf: (organization: string) => `Compte rendu de choix, ${organization}`,
  description:
    "Une page à imprimer pour dire à votre conseil qui a été comparé, qui est retenu, pourquoi, et d’après quelles sources.",
  empty: "Ajoutez d’abord les hébergeurs que vous avez considérés.",
  form: {
    title: "À compléter",
    intro:
      "Rien n’est enregistré ici : ce que vous écrivez est dans l’adresse de la page. Gardez cette adresse pour y revenir, et n’y mettez rien de confidentiel.",
    organization: "Nom de votre organisation",
    why: "Ce choix en quelques mots",
    chosen: "Nous le retenons",
    reason: "Pourquoi, ou pourquoi pas",
    optional: (most: number) => `Facultatif, ${most} caractères au plus`,
    submit: "Mettre à jour le compte rendu",
  },
  shortened: (most: number) =>
    `Un texte dépassait ${most} caractères : seul son début a été gardé.`,
  tools: {
    print: "Pour l’imprimer ou en faire un PDF, utilisez l’impression de votre navigateur.",
    markdown: "Télécharger le texte",
    compare: "Revoir la comparaison",
    write: (count: number): string =>
      count === 1 ? "Écrire à l’hébergeur retenu" : "Écrire à ces hébergeurs",
  },
  record: {
    heading: "Le compte rendu",
    organization: "Organisation",
    date: "Établi le",
    changed: "A publié de nouvelles réponses depuis",
    grid: "Grille",
    chosen: "Choix",
    undecided: "Pas encore indiqué",
    parts: {
      choice: "Notre choix",
      others: "Pourquoi pas les autres",
      needs: "Ce dont nous avons besoin",
      considered: "Les hébergeurs considérés",
      unknown: "Ce que l’on ne sait pas",
      sources: "Sources",
      recompute: "Refaire le calcul",
    },
    noReason: "Aucune raison n’est donnée.",
    required: "Indispensable",
    wished: "Souhaité",
    accounts: "Nombre de comptes",
    budget: "Budget par an",
    nothingAsked: "Rien de précis n’a été demandé.",
    search: "Recherche",
    searchAddress: "Voir cette recherche",
    caption: "Ce que chaque hébergeur dit de lui-même",
    profiles: "Profils",
    declared:
      "Les réponses sont déclarées par les hébergeurs. « Non dit » n’est pas un non : il faut leur poser la question.",
    unknownNeeds: (name: string, needs: string) => `${name} ne dit rien sur : ${needs}.`,
    unanswered: (name: string, count: number, total: number) =>
      count === 1
        ? `${name} laisse 1 question sur ${total} sans réponse.`
        : `${name} laisse ${count} questions sur ${total} sans réponse.`,
    notAssessed: (name: string) => `${name} n’a pas répondu à la grille.`,
    declined: (name: string) => `${name} a choisi de ne pas se situer dans la grille.`,
    noOffer: (name: string) => `${name} ne décrit aucune offre : son prix est à demander.`,
    page: "fiche",
    revision: (revision: number, version: number, date: string) =>
      `révision ${revision} de ses réponses, grille version ${version}, publiée le ${date}`,
    noRevision: "aucune réponse publiée",
    data: "réponses en JSON",
    digest: (digest: string) => `empreinte SHA-256 : ${digest}`,
    gridSource: "la grille et ses règles",
    recompute: (endpoint: string) =>
      `Les révisions publiées ne changent jamais. Envoyer les réponses d’une révision, avec sa grille, à ${endpoint} (méthode POST) redonne le profil et l’état de chaque besoin à sa date. Le tableau, lui, tient pour « à confirmer » les réponses devenues trop anciennes au jour du compte rendu.`,
    reference: "Description de cette interface",
    own: "Adresse de ce compte rendu",
  },
};

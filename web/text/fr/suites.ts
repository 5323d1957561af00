/** What people use today, and what replaces it here. */
export const suites = {
  title: "Remplacer un outil connu",
  description:
    "Google Workspace, Microsoft 365, Doodle, Zoom… : ce que des hébergeurs libres remplacent, par quoi, et ce qu’ils ne remplacent pas.",
  lead: "Vous savez ce que vous quittez ? Voici ce qui le remplace, ce qui change et ce qui n’a pas d’équivalent ici.",
  wholes: "Une suite complète",
  parts: (count: number) =>
    count === 1 ? "1 partie passée en revue" : `${count} parties passées en revue`,
  tools: "Un seul outil",
  toolsIntro: "Chaque lien mène aux hébergeurs qui proposent de quoi le remplacer.",
  hosters: (count: number) =>
    count === 0 ? "personne pour l’instant" : count === 1 ? "1 hébergeur" : `${count} hébergeurs`,
  choose: "Pas sûr de ce qu’il vous faut ?",
  chooseLink: "Laissez-vous guider par sept questions",
  suite: {
    title: (label: string) => `Remplacer ${label}`,
    description: (label: string) =>
      `Partie par partie, ce qui remplace ${label} chez des hébergeurs libres, ce qui change, ce qui n’est pas remplacé, et qui propose l’ensemble.`,
    lead: (replaced: number, total: number) =>
      replaced === total
        ? `Les ${total} parties ci-dessous se remplacent par des services libres. Rarement toutes au même endroit, et jamais sans rien changer.`
        : `${replaced} des ${total} parties ci-dessous se remplacent par des services libres.`,
    parts: "Ce qui se remplace",
    by: "Se remplace par",
    nothing: "Rien ici",
    software: "Logiciels courants",
    missing: "Ce qui ne se remplace pas ici",
    whole: "Qui propose l’ensemble ?",
    source:
      "D’après ce que disent les hébergeurs ou leurs pages publiques. Certains proposent davantage sans l’avoir écrit : demandez-leur.",
    oneLogin: "Tout avec un seul identifiant",
    oneLoginIntro: "Une même offre réunit toutes ces parties : un compte par personne suffit.",
    several: "Toutes les parties",
    severalIntro: "Demandez combien d’identifiants il faudra par personne : ce n’est pas dit.",
    nobody: (total: number) =>
      `Aucun hébergeur de l’annuaire ne propose à lui seul les ${total} parties. Vous pouvez en réunir deux, ou garder seulement ce qui vous sert.`,
    most: "Ceux qui en proposent le plus",
    others: "Ensuite, ceux qui en proposent le plus",
    empty: "Aucun hébergeur de l’annuaire ne propose encore l’une de ces parties.",
    covers: (covered: number, total: number) =>
      covered === 1 ? `1 partie sur ${total}` : `${covered} parties sur ${total}`,
    lacks: (list: string) => `Il manque : ${list}`,
    partlyOneLogin: (count: number) => `dont ${count} avec un seul identifiant`,
    next: "Et maintenant ?",
    choose: "Choisir en partant de cette suite",
    all: "Voir tous les hébergeurs qui en proposent une partie",
  },
};

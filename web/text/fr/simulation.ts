const hosters = (count: number) => (count === 1 ? "1 hébergeur" : `${count} hébergeurs`);
const answers = (count: number) => (count === 1 ? "1 réponse" : `${count} réponses`);

export const simulation = {
  title: (version: number) => `Simulation de la version ${version}`,
  publishedTitle: (version: number) => `Ce que la version ${version} change pour les hébergeurs`,
  crumb: "Simulation",
  version: (version: number) => `Grille, version ${version}`,
  lead: "Ce que cette version changerait pour les hébergeurs, si elle s’appliquait tout de suite à leurs réponses. Celles qui sont déjà données d’avance pour elle comptent.",
  publishedLead:
    "Ce rapport a été joint à l’annonce de la version. Il a été calculé sur les réponses publiées ce jour-là, et ne change plus.",
  unnamed: (count: number) =>
    count === 1
      ? "1 hébergeur a quitté l’annuaire depuis : il compte dans les totaux, et n’est plus nommé."
      : `${count} hébergeurs ont quitté l’annuaire depuis : ils comptent dans les totaux, et ne sont plus nommés.`,
  asJson: "Les mêmes résultats pour un programme (JSON)",
  notice:
    "Une simulation informe la décision, elle ne la prend pas. Elle ne change rien à ce qui est publié.",
  start: "Lancer une simulation",
  startAgain: "Refaire la simulation",
  none: "Aucune simulation n’a encore été faite de cette version.",
  over: "Cette version ne peut plus entrer en vigueur : il n’y a plus rien à simuler.",
  current:
    "Cette simulation porte sur la version et sur les réponses telles qu’elles sont maintenant.",
  stale: {
    grid: "La version a changé depuis cette simulation.",
    answers: "Des réponses d’hébergeurs ont changé depuis cette simulation.",
    again: "Refaites-la pour voir ce qu’il en est maintenant.",
  },
  inconsistent: {
    title: "Cette version ne peut pas être simulée",
    body: (count: number) =>
      count === 1
        ? "Elle contient 1 problème à régler d’abord. Rien n’a été lancé."
        : `Elle contient ${count} problèmes à régler d’abord. Rien n’a été lancé.`,
    go: "Voir les problèmes",
  },
  running: {
    title: "Simulation en cours",
    progress: (done: number, total: number) =>
      `${done} sur ${total} ${total > 1 ? "hébergeurs traités" : "hébergeur traité"}.`,
    waiting: "Elle attend son tour. Vous pouvez quitter cette page et y revenir.",
    see: "Voir où ça en est",
    other: "Une simulation est en cours.",
  },
  panel: "Si cette version s’appliquait",
  madeOn: (date: string, who: string) => `Simulation du ${date} sur ${who}.`,
  who: {
    real: (count: number) =>
      count === 1 ? "le seul hébergeur qui a répondu" : `les ${count} hébergeurs qui ont répondu`,
    imaginary: (count: number) =>
      count === 1 ? "le seul exemple imaginaire" : `les ${count} exemples imaginaires`,
    nobody: "aucun hébergeur",
  },
  noReal: "Aucun hébergeur réel n’a encore répondu.",
  old: "Elle n’est plus à jour.",
  nobody: "Aucun hébergeur n’a encore publié de réponses : il n’y a rien à simuler.",
  realHosters: "Les hébergeurs",
  imaginaryHosters: "Les exemples imaginaires",
  imaginaryApart: "Ils n’existent pas, et ne sont pas comptés avec les autres.",
  moved: (count: number, total: number) =>
    count === 0
      ? "Rien ne changerait pour personne."
      : `Le résultat changerait pour ${count} sur ${total}.`,
  figures: {
    gains: (count: number): string => (count > 1 ? "gagnent" : "gagne"),
    loses: (count: number): string => (count > 1 ? "perdent" : "perd"),
    waits: (count: number): string => (count > 1 ? "attendent" : "attend"),
    same: (count: number): string => (count > 1 ? "inchangés" : "inchangé"),
  },
  waitsHavingIt: (count: number) =>
    count === 1
      ? "Parmi ceux qui attendent, 1 a ce profil aujourd’hui."
      : `Parmi ceux qui attendent, ${count} ont ce profil aujourd’hui.`,
  settles: (count: number) =>
    count === 1
      ? "1 hébergeur, dont on ne savait pas encore, n’aurait pas ce profil."
      : `${count} hébergeurs, dont on ne savait pas encore, n’auraient pas ce profil.`,
  held: (before: number, after: number) =>
    before === after
      ? `Ce profil reste à ${hosters(after)}.`
      : `Ce profil passe de ${hosters(before)} à ${hosters(after)}.`,
  whoMoves: "Qui change, et pourquoi",
  filters: "Montrer",
  filter: {
    all: (count: number) => `Tous (${count})`,
    loses: (count: number) => `Qui n’aurait plus un profil (${count})`,
    gains: (count: number) => `Qui gagne un profil (${count})`,
    waits: (count: number) => `Qui attendrait (${count})`,
  },
  nobodyHere: "Personne.",
  today: "Aujourd’hui",
  under: (version: number) => `Avec la version ${version}`,
  move: {
    gains: (profile: string) => `Gagne le profil « ${profile} »`,
    loses: (profile: string) => `Perd le profil « ${profile} »`,
    waits: (profile: string) => `Attend pour le profil « ${profile} »`,
    waitsHavingIt: (profile: string) =>
      `N’aurait plus le profil « ${profile} » tant qu’une réponse manque`,
    settles: (profile: string) => `N’aurait pas le profil « ${profile} », ce qu’on ne savait pas`,
  },
  newProfile: "Ce profil est nouveau.",
  goneProfile: "Ce profil est retiré.",
  otherOutcomes:
    "Les profils ne changent pas, mais les résultats possibles ne sont plus les mêmes.",
  cause: {
    of: (name: string, said: string) => `« ${name} » : ${said}`,
    answer: (words: string) => `« ${words} »`,
    anAnswer: "la réponse donnée",
    new: "critère nouveau, sans réponse pour l’instant",
    review: "la question a changé, la réponse est à redonner",
    gone: "critère retiré",
    early: (answer: string) => `réponse déjà donnée pour cette version, ${answer}`,
    notAsked: "n’est plus demandé",
    suffices: (answer: string) => `${answer} suffirait`,
    falls: (answer: string) => `${answer} ne suffirait plus`,
    fallsNew: (answer: string) => `serait demandé, et ${answer} ne suffirait pas`,
    unproven: "il faudrait une preuve publique",
    expired: "la réponse est trop ancienne, elle est à confirmer",
    unanswered: "serait demandé, sans réponse pour l’instant",
    theme: (name: string) => `Part du thème « ${name} »`,
    percent: (before: number, after: number) => `${after} % demandés au lieu de ${before} %`,
    group: (name: string) => `Conditions « ${name} »`,
    count: (before: number, after: number) => `${after} demandées au lieu de ${before}`,
    added: "un minimum serait demandé",
    dropped: "plus rien n’est demandé",
    counts: (names: string) => `compte autrement : ${names}`,
    withOrigin: { new: "nouveau", review: "à redonner", early: "déjà répondu", gone: "retiré" },
  },
  work: {
    title: "Ce qu’il faudrait répondre",
    none: "Personne n’aurait rien à répondre de plus.",
    toAnswer: "Critères nouveaux",
    toReview: "Réponses à redonner, parce que la question a changé",
    count: (count: number) => hosters(count),
    each: "Le détail par hébergeur",
    of: (toAnswer: number, toReview: number) => {
      const parts = [
        ...(toAnswer > 0 ? [`${answers(toAnswer)} à donner`] : []),
        ...(toReview > 0 ? [`${answers(toReview)} à redonner`] : []),
      ];
      return parts.join(", ");
    },
  },
  near: {
    title: "À une réponse d’un profil",
    none: "Personne n’est à une seule réponse d’un profil.",
    of: (profile: string, count: number) =>
      `${hosters(count)} ${count > 1 ? "seraient" : "serait"} à une réponse du profil « ${profile} »`,
    by: (names: string) => `par ${names}`,
    or: (names: readonly string[]) => names.map((name) => `« ${name} »`).join(" ou "),
  },
  needs: {
    title: "Pour qui cherche",
    noneMore: "Aucun besoin ne deviendrait plus rare.",
    none: "Chaque besoin trouverait au moins trois hébergeurs.",
    was: (need: string, before: number, after: number) =>
      before === after
        ? `« ${need} » : ${hosters(after)}, comme aujourd’hui.`
        : `« ${need} » passe de ${hosters(before)} à ${after}.`,
    new: (need: string, after: number) => `« ${need} », nouveau : ${hosters(after)}.`,
    threshold: "Le seuil d’alerte est de 3.",
  },
  andThen: " ; ",
  more: (count: number) => (count === 1 ? "Et 1 autre." : `Et ${count} autres.`),
  pages: "Pages",
  page: (page: number) => `Page ${page}`,
  seeAll: "Voir toute la simulation",
};

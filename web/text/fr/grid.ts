/** Units as a grid writes them, and one of each; a unit that is not here stays as it is. */
const units: Readonly<Record<string, string>> = {
  ans: "an",
  comptes: "compte",
  heures: "heure",
  jours: "jour",
  "jours ouvrés": "jour ouvré",
  minutes: "minute",
  personnes: "personne",
  semaines: "semaine",
};

export const grid = {
  /** Requirements of the rules, as words. */
  conditions: {
    colon: " :",
    quoted: (answer: string) => `« ${answer} »`,
    orBetter: (answers: string) => `${answers} ou mieux`,
    ticked: (count: number) =>
      count === 1 ? "au moins une réponse cochée" : `au moins ${count} réponses cochées`,
    amount: (value: string, unit: string) => `${value} ${unit}`,
    one: (unit: string) => units[unit] ?? unit,
    atLeast: (amount: string) => `${amount} au moins`,
    atMost: (amount: string) => `${amount} au plus`,
  },
  profileRules: {
    base: "Socle commun",
    baseIntro: (count: number) => {
      if (count === 0) return "Cette version ne demande rien de commun à tous les profils.";
      const asked =
        count === 1 ? "Cette condition est demandée" : `Ces ${count} conditions sont demandées`;
      return `${asked} quel que soit le profil : c’est ce que chacun peut attendre d’un hébergeur de cet annuaire.`;
    },
    profile: (label: string) => `Pour relever de « ${label} »`,
    besidesBase: "Le socle commun, et tout ce qui suit.",
    requires: "Toutes ces conditions",
    atLeast: (label: string, count: number, total: number) => {
      if (total === 1) return `${label} : cette condition`;
      return count === total
        ? `${label} : ces ${total} conditions`
        : `${label} : au moins ${count} de ces ${total} conditions`;
    },
    minimums: "Une part de chaque thème",
    minimumsIntro:
      "La part d’un thème est la moyenne de ses réponses notées : une réponse au plus haut vaut 100 %, une réponse au plus bas vaut 0 %.",
    minimum: (share: number) => `${share} % au moins`,
    monotone: "Une meilleure réponse ne fait jamais perdre ce profil.",
  },
  page: {
    description: (title: string) =>
      `${title} : les profils, leurs règles en clair, tous les critères, les besoins et les sources.`,
    states: {
      draft: "Brouillon",
      "in-discussion": "En discussion",
      announced: "Annoncée",
      "in-force": "En vigueur",
      retired: "Retirée",
    },
    since: "depuis le",
    size: (themes: number, criteria: number) =>
      `${criteria} ${criteria === 1 ? "critère" : "critères"} en ${themes} ${themes === 1 ? "thème" : "thèmes"}`,
    profiles: "Les profils et leurs règles",
    equal: "Des promesses différentes, pas des notes.",
    seeHosters: "Voir les hébergeurs de ce profil",
    open: "Ce qui n’est pas encore dit",
    openIntro: "Une réponse qui manque n’est jamais un refus : elle est attendue.",
    openRules: (remind: number, expire: number) => [
      "Sans réponse, une condition reste en attente : le profil n’est ni accordé ni refusé.",
      "Quand un lien public est exigé et qu’il manque, la réponse reste en attente.",
      `Une réponse est redemandée après ${remind} mois et redevient en attente après ${expire} mois.`,
      "Un contrôle automatique informe ; il ne change jamais un profil à lui seul.",
    ],
    outcomes: "Les résultats possibles",
    outcomesIntro: "Le premier résultat de la liste qui correspond est retenu.",
    criteria: "Tous les critères",
    criteriaIntro:
      "Chaque critère dit pour qui il décide : le socle commun, un profil, ou personne.",
    decidesFor: "Décide pour",
    counts: "compte dans la part du thème",
    informs: "informe",
    needs: "Ce qu’une organisation peut demander",
    needsIntro:
      "Chaque besoin devient un filtre de l’annuaire. Il faut remplir toutes ses conditions.",
    search: "Chercher",
    sources: "Sources",
    sourcesIntro: "Pour chaque référence, comment elle a été lue au moment d’écrire cette version.",
    bases: {
      read: "texte ou page officielle lus",
      secondary: "connu par un texte qui le résume",
      general: "usage général, à confirmer",
    },
    files: "Cette grille en fichier",
    filesIntro:
      "Le document entier, tel qu’il décide des profils. Le reprendre redonne exactement la même grille.",
    versions: "Toutes les versions",
    version: (version: number) => `Version ${version}`,
    contents: "Sur cette page",
    tryIt: "Essayer le questionnaire",
  },
  criterion: {
    theme: "Thème",
    help: "Ce qu’il faut répondre",
    why: "Pourquoi c’est important",
    answers: "Réponses possibles",
    ordered: "Du moins au plus engageant. Le disque se remplit avec le niveau.",
    descriptive: "Un fait, sans bonne ni mauvaise réponse.",
    several: "Plusieurs réponses possibles.",
    fullAt: (count: number) =>
      count === 1
        ? "Une seule réponse cochée suffit pour le niveau le plus haut."
        : `Chaque réponse cochée compte ; ${count} suffisent pour le niveau le plus haut.`,
    number: (minimum: string, maximum: string) => `Un nombre, de ${minimum} à ${maximum}.`,
    below: "Moins que tout cela",
    above: "Plus que tout cela",
    minimumFor: (names: string) => `minimum demandé : ${names}`,
    address: "Une adresse publique.",
    freeText: "Un texte libre.",
    notApplicable: "« Sans objet » est une réponse possible.",
    evidence: {
      none: "Aucun lien n’est demandé.",
      recommended: "Un lien public est conseillé : chacun peut alors vérifier.",
      required: "Un lien public est exigé : sans lui, une réponse positive reste en attente.",
    },
    ownEvidence: "L’adresse donnée sert elle-même de preuve.",
    proof: "Preuve",
    checks: "Contrôles automatiques possibles",
    noCheck: "Aucun contrôle automatique : cela ne se voit pas de l’extérieur.",
    checkField: (label: string, field: string) => `${label} : ${field}`,
    rules: "Les règles qui l’utilisent",
    noRule: "Aucune règle : cette réponse informe et se cherche, elle ne décide d’aucun profil.",
    inBase: "Socle commun, demandé pour tous les profils",
    inProfile: (profile: string) => `Profil « ${profile} »`,
    inGroup: (profile: string, group: string, { count, total }: { count: number; total: number }) =>
      total === 1
        ? `Profil « ${profile} », ${group}`
        : `Profil « ${profile} », ${group} : l’une des ${total} conditions, dont il faut au moins ${count}`,
    inTheme: (profile: string, theme: string, share: number) =>
      `Profil « ${profile} » : compte dans la part du thème ${theme}, ${share} % au moins`,
    inNeed: (need: string) => `Besoin « ${need} »`,
    asks: (requirement: string) => `Demande : ${requirement}`,
    sources: "Sources",
    previous: "Critère précédent",
    next: "Critère suivant",
    neighbours: "Critères voisins",
    tryIt: "Répondre à cette question",
    tryIntro: "Sans compte, sans rien publier.",
  },
  /** What a version is, since when, and what comes next. */
  life: {
    coming: "Ce qui vient",
    titles: {
      draft: "Un brouillon",
      "in-discussion": "Une version en discussion",
      announced: "Une version annoncée",
      retired: "Une version retirée",
      "given-up": "Une version abandonnée",
    },
    draft: (since: string, from: number | null) =>
      `${from === null ? "Cette version s’écrit" : `Cette version s’écrit à partir de la version ${from},`} depuis le ${since}. Elle change encore et ne classe aucun hébergeur.`,
    discussed: (since: string) =>
      `Cette version est en discussion depuis le ${since}. Elle ne change plus pendant ce temps, et ne classe aucun hébergeur.`,
    announced: (since: string, on: string) =>
      `Cette version a été annoncée le ${since}. Elle ne changera plus : elle entrera en vigueur le ${on}.`,
    retired: (from: string, to: string, by: number | null) =>
      `Cette version a été en vigueur du ${from} au ${to}.${by === null ? "" : ` La version ${by} l’a remplacée.`} Les réponses publiées en ce temps-là restent classées par elle.`,
    givenUp: (on: string) =>
      `Le groupe de travail a abandonné cette version le ${on}. Elle n’a jamais été en vigueur.`,
    haste: (reason: string) => `Pourquoi elle vient plus tôt que prévu : ${reason}`,
    current: (version: number) => `Voir la version ${version}, en vigueur`,
    differences: (before: number, after: number) =>
      `Ce qui change de la version ${before} à la version ${after}`,
    report: (version: number) => `Ce que la version ${version} change pour les hébergeurs`,
    discussion: (version: number) => `Ce qui s’est dit de la version ${version}`,
    decisions: "Les décisions du groupe et leurs raisons",
    comes: {
      announced: (on: string) => `annoncée, en vigueur le ${on}.`,
      discussed: (since: string) => `en discussion depuis le ${since}.`,
      draft: (since: string) => `brouillon, commencé le ${since}.`,
    },
    unfinished:
      "Cette version est en cours d’écriture. Telle qu’elle est, elle ne peut encore classer personne.",
    problems: (count: number) => (count === 1 ? "Un point à régler" : `${count} points à régler`),
  },
};

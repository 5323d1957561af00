import type { ContradictionId } from "#core/contradictions.ts";
import type { PublicationWarning } from "#core/publication-checks.ts";

export const publication = {
  title: "Publier",
  lead: "Vos réponses deviennent publiques, datées et numérotées. Ce qui est publié ne change plus : la révision suivante prend sa place, et l’ancienne reste lisible.",
  done: (number: number) => `C’est publié : révision ${number}.`,
  same: (number: number) =>
    `Ces réponses étaient déjà publiées : la révision ${number} dit la même chose. Rien de nouveau n’a été créé.`,
  withdrawnDone: "Vos réponses sont retirées : la fiche le dit, avec votre motif.",
  seePublic: "Voir la fiche publique",
  seeBadge: "Prendre le badge",
  seeRevision: "Lire cette révision",
  seeReasons: "Voir pourquoi",
  now: "Aujourd’hui",
  nothingYet: "Rien n’est encore publié.",
  standing: (number: number) => `La révision ${number} est publique depuis le`,
  takenBack: (number: number) => `La révision ${number} a été retirée le`,
  reason: (words: string) => `Motif : « ${words} »`,
  withdraw: "Retirer les réponses publiées",
  outcome: "Résultat de ces réponses",
  checks: "À vérifier, si vous voulez",
  checksHint: "Rien de ce qui suit n’empêche de publier.",
  nothingToCheck: "Rien à signaler.",
  warnings: {
    unanswered: (count: number) =>
      count === 1
        ? "Une question qui décide attend une réponse"
        : `${count} questions qui décident attendent une réponse`,
    expired: (count: number) =>
      count === 1
        ? "Une réponse trop ancienne attend d’être confirmée"
        : `${count} réponses trop anciennes attendent d’être confirmées`,
    unproven: (count: number) =>
      count === 1
        ? "Une réponse ne compte pas encore : il lui faut un lien public"
        : `${count} réponses ne comptent pas encore : il leur faut un lien public`,
    "no-evidence": (count: number) =>
      count === 1
        ? "Une réponse gagnerait à avoir un lien public"
        : `${count} réponses gagneraient à avoir un lien public`,
  } satisfies Record<PublicationWarning, (count: number) => string>,
  contradictions: (count: number) =>
    count === 1
      ? "Une réponse ne dit pas la même chose que la fiche"
      : `${count} réponses ne disent pas la même chose que la fiche`,
  contradiction: {
    "open-but-full":
      "vous dites accueillir des particuliers, et tous vos services sont indiqués complets.",
    "refused-but-offered":
      "vous dites ne pas accueillir de particuliers, et une de vos offres leur est destinée.",
    "free-but-priced":
      "vous dites que c’est gratuit pour les particuliers, et leurs offres ont un prix.",
    "audiences-differ": "les publics de cette réponse ne sont pas ceux de la fiche.",
    "fewer-accounts": "une de vos offres va au-delà du nombre de comptes de cette réponse.",
    "prices-not-listed":
      "vous dites que vos tarifs sont publics, et aucune de vos offres n’a de prix.",
  } satisfies Record<ContradictionId, string>,
  changes: "Ce qui change",
  changesSince: (number: number) => `Ce qui change depuis la révision ${number}`,
  first: (count: number) =>
    count === 1
      ? "Première publication : une réponse."
      : `Première publication : ${count} réponses.`,
  unchanged: (number: number) => `Rien n’a changé dans vos réponses depuis la révision ${number}.`,
  offers: "Pour quelles offres est-ce vrai ?",
  offersHint:
    "Si vos promesses ne sont pas les mêmes pour toutes vos offres, cochez celles dont vous parlez ici. Sans rien cocher, vos réponses valent pour tout ce que vous proposez. C’est dit à côté du résultat.",
  noOffers: "Aucune offre n’est décrite : vos réponses valent pour tout ce que vous proposez.",
  describeOffers: "Décrire vos offres",
  gone: (names: string) =>
    `Vos réponses valaient pour : ${names}. Ce n’est plus dans vos offres, sous ce nom.`,
  goneHint: "Cochez de nouveau ce dont vous parlez.",
  meanwhile: {
    title: "Rien n’est publié : quelqu’un a changé quelque chose entre-temps",
    changed: "Depuis que cette page a été ouverte, ceci a changé :",
    unknown: "Ce qui serait publié n’est peut-être pas ce que vous avez lu.",
    terms: {
      "/grid": "La grille en vigueur",
      "/aims": "Les profils visés",
      "/withdrawal": "Les réponses publiées ont été retirées",
      "/offers": "Les offres pour lesquelles c’est vrai",
    },
    lost: (name: string) => `L’offre « ${name} », renommée ou retirée`,
    again: "Ce que vous avez coché est gardé. Relisez ce qui suit, puis envoyez de nouveau.",
  },
  publish: "Publier ces réponses",
  preview: "Voir l’aperçu de la fiche",
  blocked: {
    unproved:
      "Le bouton pour publier sera ici une fois la preuve apportée. Vos réponses sont gardées.",
    declined:
      "Cet hébergeur a choisi de ne pas se situer dans la grille. Pour publier, une personne propriétaire revient d’abord sur ce choix.",
    removed:
      "Cette fiche est retirée de l’annuaire. Pour publier, une personne propriétaire la fait d’abord revenir.",
    empty: "Il n’y a encore aucune réponse à publier.",
  },
  unblock: {
    declined: "Changer la présence dans l’annuaire",
    removed: "Changer la présence dans l’annuaire",
    empty: "Répondre au questionnaire",
  },
  previewTitle: "Aperçu",
  previewTag: "Aperçu",
  previewNotice: "Seule votre équipe voit cette page. Voici ce que dirait la fiche publique.",
  backToPublication: "Revenir à la publication",
  withdrawal: {
    title: "Retirer les réponses publiées",
    lead: (number: number) =>
      `La révision ${number} ne dira plus ce que vous faites. La fiche dira que vous l’avez retirée et pourquoi, sans jugement ; ailleurs, il sera écrit « pas encore évalué ».`,
    kept: "La révision reste lisible dans l’historique, avec la date et le motif du retrait. Vos réponses en cours sont gardées : vous pourrez publier de nouveau.",
    none: "Aucune réponse n’est publiée : il n’y a rien à retirer.",
    reason: "Motif",
    reasonHint: (longest: string) =>
      `Il sera public, à côté de la révision. ${longest} caractères au plus.`,
    button: "Retirer ces réponses",
    back: "Ne rien retirer",
    problems: "Une chose à corriger",
    faults: {
      empty: "Motif : dites pourquoi en quelques mots.",
      "too-long": "Motif : c’est trop long, raccourcissez-le.",
    },
  },
  badge: {
    title: "Badge",
    lead: "Une image pour votre site : le profil, la version de la grille et la date, en mots. Elle se met à jour toute seule, sans script ni traceur.",
    notAssessed: "Tant que rien n’est publié, le badge dit « pas encore évalué ».",
    light: "Sur un fond clair",
    dark: "Sur un fond sombre",
    alt: (name: string, headline: string) => `${name} dans l’annuaire MATOU : ${headline}`,
    altOn: (name: string, headline: string, day: string) =>
      `${name} dans l’annuaire MATOU : ${headline}, le ${day}`,
    both: "Il suit le réglage clair ou sombre de chaque visiteur.",
    code: "Code à copier",
    codeHint:
      "Collez-le dans une page de votre site. Qui ne voit pas l’image lit le résultat d’aujourd’hui : recopiez le code quand vous publiez à nouveau.",
    languages: { fr: "En français", en: "En anglais" },
  },
  revision: {
    pageTitle: (name: string, number: number) => `${name} : révision ${number}`,
    description: (name: string, number: number) =>
      `Les réponses que ${name} a publiées dans la révision ${number}, telles qu’elles étaient.`,
    crumb: (number: number) => `Révision ${number}`,
    publishedOn: "Publiée le",
    standing: "C’est la révision en cours.",
    older: "Une révision plus récente a pris sa place.",
    newest: "Voir la fiche",
    withdrawnOn: "Retirée le",
    declined: "L’hébergeur a choisi depuis de ne plus se situer dans la grille.",
    verdict: "Résultat à ce moment-là",
    facts: {
      grid: "Grille",
      offers: "Vrai pour",
      everything: "Tout ce qu’il propose",
      aims: "Profils visés",
      allAims: "Non dit",
      engine: "Version du calcul",
      digest: "Empreinte des réponses (SHA-256)",
    },
    data: "Données de cette révision (JSON)",
    changes: "Ce que cette révision a changé",
    previous: (number: number) => `Révision ${number}`,
    history: "Tout l’historique",
  },
};

export const help = {
  title: "Aide",
  description:
    "Lire une fiche, comprendre les profils, corriger une fiche, utiliser l’API : l’aide de MATOU.",
  lead: "MATOU aide à trouver un hébergeur libre et à savoir ce qu’il promet. Choisissez ce qui vous amène.",
  contents: "Sur cette page",
  search: {
    title: "Vous cherchez un hébergeur",
    choosing: {
      title: "Choisir, et ce que cela coûte",
      paragraphs: [
        "Sept questions facultatives mènent à une recherche ordinaire : son adresse se garde, s’envoie et se rouvre. Rien n’est enregistré.",
        "« Indispensable » écarte les hébergeurs qui répondent non. « Souhaité » n’écarte personne. Plusieurs services cochés élargissent la liste : il suffit d’en proposer un.",
        "Le coût par an est une estimation, d’après l’offre décrite la moins chère qui pourrait convenir : ni remise, ni frais d’installation, ni adhésion ne sont connus. Un hébergeur qui ne dit pas son prix n’est pas écarté ; demandez-lui.",
      ],
      link: "Répondre aux sept questions",
      suites: "Remplacer un outil connu",
    },
    listing: {
      title: "Lire une fiche",
      intro:
        "En haut, l’essentiel : pour qui, où, quels services. Ensuite le résultat de la grille en une phrase, puis toutes les réponses, thème par thème.",
      marksIntro: "Devant chaque réponse ou condition, un signe et un mot :",
      marks: {
        met: "Oui, ou condition remplie.",
        partly: "En partie.",
        unmet: "Non, ou condition non remplie.",
        pending: "Pas encore dit, pas encore prouvé, ou réponse trop ancienne.",
      },
      levels:
        "Quand une réponse a un niveau, un disque se remplit. Il dit jusqu’où va l’engagement, pas s’il vous convient.",
      phases: ["Au plus bas", "Un début", "Plus loin", "Au plus haut"],
      dashes:
        "Un bord en tirets veut dire provisoire : grille à l’essai, profil non attribué ou exemple imaginaire.",
      sources:
        "Chaque information porte sa source et sa date. Une réponse est déclarée par l’hébergeur ; le lien public qui l’accompagne permet de vérifier soi-même.",
    },
    profiles: {
      title: "Ce que veulent dire les profils",
      intro:
        "Ce sont des promesses différentes, pas des notes : aucun n’est meilleur qu’un autre, et un hébergeur peut relever de plusieurs. Ne relever d’aucun n’est pas un échec : c’est une autre façon d’héberger.",
      rules: "Lire les règles de chaque profil",
    },
    unknown: {
      title: "Inconnu ne veut pas dire non",
      paragraphs: [
        "Beaucoup d’hébergeurs n’ont pas encore répondu à la grille. Leur fiche dit « pas encore évalué » : cela ne dit rien de leur sérieux.",
        "De même, une question sans réponse reste « en attente ». Dans l’annuaire, un besoin écarte les hébergeurs qui répondent non ; ceux qui n’ont rien dit restent dans la liste, après les autres. Posez-leur la question.",
      ],
    },
    order: {
      title: "Dans quel ordre viennent les fiches",
      paragraphs: [
        "D’abord ce qui convient à vos besoins et à vos souhaits. À égalité, l’ordre est tiré au sort chaque jour, le même pour tout le monde : personne n’est toujours en premier.",
        "Vous pouvez aussi trier par nom, par distance ou par date de confirmation. La popularité ne compte jamais, et aucune place ne s’achète.",
      ],
    },
  },
  hosting: {
    title: "Vous hébergez",
    tryIt: {
      title: "Essayer la grille",
      text: "Répondez sans compte, thème par thème, et voyez aussitôt quels profils vos réponses donneraient, et pourquoi. Sans compte, rien n’est enregistré ni publié ; vous pouvez emporter vos réponses dans un fichier. Si vous vous connectez depuis cette page, elles sont gardées et proposées dans le questionnaire de votre hébergeur.",
      link: "Essayer la grille, sans compte",
    },
    correct: {
      title: "Corriger ou retirer une fiche",
      intro:
        "Au bas de chaque fiche, « Signaler une erreur » écrit au groupe de travail, sans compte. Donnez :",
      steps: [
        "ce qui est faux ou manque, et une page publique où le lire ;",
        "ou votre souhait de ne plus y figurer, ou de ne pas vous situer dans la grille : les deux sont respectés, sans justification à donner.",
      ],
      contact: "Pour tout le reste, le collectif se joint sur",
    },
    unclaimed:
      "Tant qu’un hébergeur n’a pas pris sa fiche en main, seuls des faits sobres sont montrés : nom, site, lieu, forme juridique, services, source. Jamais d’appréciation venue d’ailleurs.",
  },
  group: {
    title: "Vous écrivez la grille",
    paragraphs: [
      "Toute la grille tient dans un document : thèmes, critères, règles, besoins, sources. Rien de ce qui décide d’un profil n’est caché dans le programme.",
      "Une version annoncée ne change plus. Chaque critère a sa page, qui montre les règles qui en dépendent.",
      "Pour essayer une modification, envoyez votre propre document à l’API : elle classe des réponses avec lui, sans rien enregistrer. L’écriture de la grille dans le navigateur viendra plus tard.",
    ],
    read: "Lire la grille en vigueur",
    download: "La télécharger en YAML",
  },
  api: {
    title: "Réutiliser les données",
    intro:
      "Tout ce que montrent les pages se télécharge, se suit et se lit par programme, sans clé ni compte.",
    data: "Données ouvertes : archives, licence, flux",
    examples: "L’API, avec des exemples",
    full: "Sa description complète (OpenAPI)",
  },
};

export const legal = {
  title: "Mentions légales",
  description: "Qui publie ce site, ce qu’il sait de vous, et d’où viennent ses informations.",
  publisher: {
    title: "Qui publie ce site",
    known: (publisher: string) => `Ce site est publié par ${publisher}.`,
    unknown:
      "L’identité de la personne ou de la structure qui exploite ce site doit figurer ici. Elle n’a pas encore été renseignée.",
    collective:
      "Le projet prolonge celui du groupe de travail MATOU. La grille est une proposition, que le collectif CHATONS n’a pas adoptée :",
  },
  privacy: {
    title: "Ce que ce site sait de vous",
    facts: [
      "Consulter ce site, chercher, comparer et écrire aux hébergeurs ne demande pas de compte.",
      "Un compte, c’est une adresse de courriel, et un nom si vous en donnez un. Seules les personnes qui gèrent avec vous un hébergeur les voient, et le groupe de travail quand vous lui demandez quelque chose. Vous pouvez tout télécharger, et tout supprimer, depuis votre compte.",
      "De chaque connexion le site garde le nom du navigateur, son début et sa dernière heure d’usage, pour que vous puissiez la couper. Elle s’efface un mois après la dernière visite. Les liens de connexion s’effacent au bout de deux jours.",
      "L’adresse de courriel donnée pour suivre une recherche ne sert qu’à cela. Elle s’efface quand vous arrêtez l’alerte, ou au bout de trois jours si vous ne la confirmez pas.",
      "Une demande écrite à des hébergeurs s’efface trente jours après, ou dès que vous le voulez ; sans confirmation, au bout de trois jours. Jusqu’à trente jours, une empreinte de l’adresse sert à compter les envois.",
      "Quand vous répondez au questionnaire d’un hébergeur, ou préparez une version de la grille, votre appareil garde ce que vous écrivez jusqu’à ce que ce soit enregistré. Il garde aussi un nom tiré au hasard pour l’onglet, jusqu’à ce que vous fermiez cet onglet.",
      "Aucun cookie avant de se connecter ; ensuite un seul, qui dit que c’est vous et part quand vous vous déconnectez. Aucun traceur, aucune mesure d’audience.",
      "Aucune requête vers un autre site : polices, images et scripts viennent d’ici.",
      "Les réponses du questionnaire à l’essai restent dans la page. Elles ne sont enregistrées que si vous demandez à les garder dans votre compte, trente jours au plus, et jamais publiées.",
      "Pour freiner les envois en rafale, l’adresse réseau de qui envoie un formulaire est gardée en mémoire quelques minutes au plus, jamais écrite. Ce qui fait partir un courriel garde une empreinte de cette adresse, faite d’une clé oubliée chaque jour : passé ce jour, personne ne peut plus remonter à l’adresse.",
      "Quand une page échoue, le journal du site note l’adresse de la page et l’erreur, pour la corriger.",
    ],
  },
  sources: {
    title: "D’où viennent les informations",
    facts: [
      "Chaque information sur un hébergeur est donnée avec sa source publique et le jour où elle a été relevée.",
      "Ce que déclare un hébergeur est présenté comme une déclaration. Ce n’est ni une certification, ni un audit, ni un avis juridique.",
      "Les exemples imaginaires sont marqués comme tels partout où ils apparaissent.",
    ],
    removal: "Un hébergeur peut faire corriger ou retirer sa fiche :",
    removalLink: "comment faire",
  },
  software: {
    title: "Un logiciel libre",
    facts: [
      "MATOU est publié sous licence GNU AGPL, version 3 ou ultérieure : chacun peut l’étudier, le modifier et l’installer.",
      "Les titres sont composés en PT Sans Caption, de ParaType, sous licence SIL Open Font 1.1.",
    ],
    source: "Cette licence vous donne droit au code source de la version que vous utilisez ici :",
    ask: "demandez-le à qui exploite ce site.",
  },
  accessibility: {
    title: "Accessibilité",
    description:
      "Ce qui est fait pour que ce site serve à tout le monde, et ce qui reste à vérifier.",
    state:
      "Ce site n’a pas encore été audité. Il ne peut donc annoncer aucun taux de conformité au RGAA (référentiel général d’amélioration de l’accessibilité).",
    doneTitle: "Ce qui est fait",
    done: [
      "Des contrôles automatiques (axe) passent sur chaque modèle de page, en français et en anglais, en clair et en sombre.",
      "Le site est écrit pour se lire et s’utiliser au clavier, sans script, et jusqu’à 400 % de zoom.",
      "L’information n’est jamais portée par la couleur seule : un symbole et un mot la disent d’abord.",
      "Les préférences du système sont suivies : thème sombre, contrastes forcés, animations réduites.",
    ],
    limitsTitle: "Ce que cela ne garantit pas",
    limits:
      "Un contrôle automatique ne trouve qu’une partie des obstacles. Il ne remplace ni un audit, ni l’essai par des personnes concernées.",
    contactTitle: "Signaler un obstacle",
    contact: "Quelque chose vous bloque ? Écrivez au collectif, par sa page de contact :",
  },
};

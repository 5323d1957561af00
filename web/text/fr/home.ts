export const home = {
  title: "Trouver son hébergeur",
  description:
    "L’annuaire des hébergeurs libres du collectif CHATONS : trouvez qui peut héberger votre famille, votre association ou votre commune, et comparez leurs promesses.",
  headline: {
    before: "Trouvez l’hébergeur libre de",
    family: "votre famille",
    or: "ou de",
    association: "votre association",
  },
  lead: "Fichiers partagés, courriel, visio : des équipes à taille humaine les hébergent près de chez vous. Ici, elles disent ce qu’elles promettent, par écrit, et vous comparez.",
  choose: {
    title: "Aidez-moi à choisir",
    intro: "Sept questions au plus, toutes facultatives. Comptez trois minutes.",
    audience: "Vous cherchez pour…",
    submit: "Continuer",
  },
  tools: {
    title: "Remplacer un outil connu",
    intro: "Ce qui est couvert, ce qui ne l’est pas, et qui le propose.",
    all: "Tous les outils connus",
  },
  all: {
    title: "Voir tous les hébergeurs",
    counts: (real: number, imaginary: number) => {
      const hosters = real === 1 ? "1 hébergeur réel" : `${real} hébergeurs réels`;
      if (imaginary === 0) return `${hosters}, avec la source de chaque information.`;
      const examples =
        imaginary === 1 ? "1 exemple imaginaire" : `${imaginary} exemples imaginaires`;
      return `${hosters}, et ${examples} pour montrer des réponses publiées.`;
    },
    question: "Un nom, un service, une ville, un outil à remplacer",
    submit: "Chercher",
    browse: "Parcourir la liste complète",
    orService: "ou partir d’un service :",
    addresses: (count: number) => (count === 1 ? "1 hébergeur" : `${count} hébergeurs`),
  },
  profiles: {
    title: (count: number) => {
      if (count === 1) return "Un profil, pas de podium";
      return count === 2 ? "Deux profils, pas de podium" : `${count} profils, pas de podium`;
    },
    several:
      "Une grille, c’est-à-dire des questions communes à tous, dit de quels profils relève un hébergeur : plusieurs, un seul ou aucun.",
    see: "Voir les hébergeurs de ce profil",
    rules: "Lire ses règles",
  },
  standing: {
    title: "Où en est-on ?",
    nobody: (real: number) =>
      `Aucun des ${real} hébergeurs réels n’a encore répondu à la grille. L’annuaire donne déjà des adresses par service, par public et par territoire.`,
    some: (assessed: number, real: number) =>
      assessed === 1
        ? `1 hébergeur sur ${real} a répondu à la grille. Pour les autres, l’annuaire donne les services, le public et le territoire.`
        : `${assessed} hébergeurs sur ${real} ont répondu à la grille. Pour les autres, l’annuaire donne les services, le public et le territoire.`,
    everyone: (real: number) => `Les ${real} hébergeurs de l’annuaire ont répondu à la grille.`,
    hosting: "Vous hébergez ?",
    tryIt: "Essayez la grille sans compte",
    tryEffect: "et voyez aussitôt ce que vos réponses donneraient.",
  },
  trust: {
    title: "Sur chaque réponse, quatre regards",
    declared: "Déclaré",
    declaredText: "Ce que l’hébergeur dit, avec sa date.",
    evidence: "Preuve",
    evidenceText: "Un lien public que chacun peut ouvrir.",
    machine: "Machine",
    machineText: "Ce qu’un contrôle automatique constate.",
    peer: "Pair",
    peerText: "Ce qu’un autre hébergeur est allé voir.",
  },
};

export const notices = {
  title: "Courriels",
  /** What each kind is, as the page of its way out and the account say it. */
  kinds: {
    renewal: "Rappels avant que les réponses d’un hébergeur soient à confirmer",
    review: "Questions posées par d’autres hébergeurs ou par le groupe de travail",
    team: "Nouvelles de l’équipe d’un hébergeur : arrivées et départs",
    grid: "Nouvelles versions de la grille, et ce qu’elles changent pour un hébergeur",
    files: "Fichiers d’un hébergeur qui ne se lisent plus depuis plusieurs nuits",
    check: "Différences entre ce qu’un hébergeur déclare et ce que des machines voient",
  },
  stop: {
    title: "Ne plus recevoir ces courriels ?",
    text: "Vous ne les recevrez plus, pour aucun hébergeur. Les autres courriels ne changent pas.",
    button: "Ne plus les recevoir",
    keep: "Continuer à les recevoir",
  },
  stopped: {
    title: "Vous ne recevrez plus ces courriels",
    text: "Un courriel déjà parti peut encore arriver. Vous pouvez les recevoir de nouveau quand vous voulez, depuis votre compte.",
    startAgain: "Choisir mes courriels",
  },
};

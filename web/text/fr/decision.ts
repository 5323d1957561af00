export const decision = {
  title: "Compte rendu de choix",
};

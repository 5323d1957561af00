export const history = {
  title: "Historique",
};

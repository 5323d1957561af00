export const map = {
  title: "Carte",
};

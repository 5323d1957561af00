export const description = {
  title: "Fiche",
};

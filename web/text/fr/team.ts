export const team = {
  title: "Équipe",
};

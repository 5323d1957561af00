export const choice = {
  title: "Choisir un hébergeur",
};

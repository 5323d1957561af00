export const renewal = {
  title: "Confirmer",
};

export const reasons = {
  title: "Pourquoi ce résultat",
};

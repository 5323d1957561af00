export const comparison = {
  title: "Comparer",
};

export const suites = {
  title: "Remplacer une suite connue",
};

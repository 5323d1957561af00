export const brief = {
  title: "Écrire aux hébergeurs",
};

export const publication = {
  title: "Publier",
};

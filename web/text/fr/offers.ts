export const offers = {
  title: "Offres",
};

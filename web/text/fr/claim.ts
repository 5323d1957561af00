export const claim = {
  title: "Cette fiche est la vôtre ?",
};

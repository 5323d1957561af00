export const events = {
  title: "Rendez-vous",
};

export const notices = {
  title: "Courriels",
};

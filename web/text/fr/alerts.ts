export const alerts = {
  title: "Être prévenu",
};

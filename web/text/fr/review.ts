export const review = {
  title: "Relectures",
};

export const report = {
  title: "Quelque chose ne va pas ici ?",
};

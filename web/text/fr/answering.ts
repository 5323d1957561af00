export const answering = {
  title: "Questionnaire",
};

/** What criteria are searched by, beside the words of the grid. */
export const facets = {
  unstated: "Non dit",
  notApplicable: "Sans objet",
  atLeastTicked: (count: number) =>
    count === 1 ? "Au moins une de ces réponses" : `Au moins ${count} de ces réponses`,
};

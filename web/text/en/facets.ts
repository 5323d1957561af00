import type { fr } from "#web/text/fr.ts";

export const facets: typeof fr.facets = {
  unstated: "Not stated",
  notApplicable: "Not applicable",
  atLeastTicked: (count: number) =>
    count === 1 ? "At least one of these answers" : `At least ${count} of these answers`,
};

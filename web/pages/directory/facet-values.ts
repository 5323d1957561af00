import type { Facet, FacetValue } from "#core/search.ts";

/** Values a facet shows at once; a few more are shown rather than folded. */
const shownAtOnce = 6;
const foldedFrom = 9;

/** Whether choosing a value of the facet could change anything, or already does. */
export function isUseful({ values }: Facet): boolean {
  return values.length > 1 || values.some(({ isChosen }) => isChosen);
}

/** The values in the order of the facet, but departments: the most frequent come first. */
export function orderValues({ id, values }: Facet): readonly FacetValue[] {
  return id === "department" ? values.toSorted((one, other) => other.count - one.count) : values;
}

/** The first values and every chosen one, then those to fold. */
export function splitValues(values: readonly FacetValue[]): {
  readonly first: readonly FacetValue[];
  readonly others: readonly FacetValue[];
} {
  if (values.length < foldedFrom) return { first: values, others: [] };
  const isFirst = ({ isChosen }: FacetValue, index: number) => index < shownAtOnce || isChosen;
  return {
    first: values.filter(isFirst),
    others: values.filter((value, index) => !isFirst(value, index)),
  };
}

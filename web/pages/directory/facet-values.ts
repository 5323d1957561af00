import type { Grid } from "#core/grid.ts";
import { criterionOfKey, unstated } from "#core/search-vocabulary.ts";
import type { Facet, FacetValue } from "#core/search.ts";

/** Values a facet shows at once; a few more are shown rather than folded. */
const shownAtOnce = 6;
const foldedFrom = 9;

/** The values of a facet, as they are laid out. */
export type LaidOut = {
  readonly first: readonly FacetValue[];
  /** Folded below the first ones. */
  readonly others: readonly FacetValue[];
  /** Hosters that say nothing, shown apart: silence is no answer. */
  readonly silent: readonly FacetValue[];
};

/** Whether choosing a value of the facet could change anything, or already does. */
export function isUseful({ id, values }: Facet): boolean {
  const isAskedFor = criterionOfKey(id) !== null;
  return isAskedFor || values.length > 1 || values.some(({ isChosen }) => isChosen);
}

/** In the order of the facet, but departments: the most frequent come first. */
export function layOut(grid: Grid, { id, values }: Facet): LaidOut {
  const silent = values.filter((value) => value.id === unstated);
  const said = values.filter((value) => value.id !== unstated);
  const criterion = grid.criteria.get(criterionOfKey(id) ?? "");
  if (criterion !== undefined) return { ...splitLevels(criterion.kind, said), silent };
  const isByCount = id === "department";
  const ordered = isByCount ? said.toSorted((one, other) => other.count - one.count) : said;
  return { ...splitValues(ordered), silent };
}

/** "At least" comes first where answers are steps of a scale, exact answers where they are not. */
function splitLevels(kind: string, values: readonly FacetValue[]): Omit<LaidOut, "silent"> {
  const levels = values.filter(({ id }) => id.startsWith("level:"));
  const exact = values.filter(({ id }) => !id.startsWith("level:"));
  const isScale = levels.length > 0 && (kind === "choice" || kind === "number");
  const [shown, folded] = isScale ? [levels, exact] : [exact, levels];
  const isShown = ({ isChosen }: FacetValue) => isChosen;
  return {
    first: [...shown, ...folded.filter(isShown)],
    others: folded.filter((value) => !isShown(value)),
  };
}

/** The first values and every chosen one, then those to fold. */
function splitValues(values: readonly FacetValue[]): Omit<LaidOut, "silent"> {
  if (values.length < foldedFrom) return { first: values, others: [] };
  const isFirst = ({ isChosen }: FacetValue, index: number) => index < shownAtOnce || isChosen;
  return {
    first: values.filter(isFirst),
    others: values.filter((value, index) => !isFirst(value, index)),
  };
}

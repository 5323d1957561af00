import type { Grid } from "#core/grid.ts";
import type { Ignored } from "#core/search-address.ts";

type Keys = readonly (readonly [key: string, value: string])[];

/**
 * The key of the page that shows the answers of one criterion among the filters, before
 * anything is chosen there. It searches nothing: canonical addresses leave it out.
 */
export const criterionPicker = "criterion";

/** The criteria an address asks to show, and what is left for the search. */
export function splitCriteria(keys: Keys): {
  readonly criteria: readonly string[];
  readonly searchKeys: Keys;
} {
  const criteria = keys.flatMap(([key, value]) =>
    key === criterionPicker && value !== "" ? [value] : [],
  );
  return { criteria, searchKeys: keys.filter(([key]) => key !== criterionPicker) };
}

/** The first criterion asked for that the grid has, and what could not be used. */
export function readCriterion(
  grid: Grid,
  asked: readonly string[],
): { readonly criterion: string | null; readonly ignored: readonly Ignored[] } {
  const known = asked.filter((id) => grid.criteria.has(id));
  const [criterion = null] = known;
  const ignored = asked.flatMap((value): readonly Ignored[] => {
    if (value === criterion) return [];
    const reason = known.includes(value) ? "repeated" : "unknown-value";
    return [{ key: criterionPicker, value, reason }];
  });
  return { criterion, ignored };
}

import type { Grid } from "#core/grid.ts";
import { tokenOf } from "#core/listing-tokens.ts";
import { compareTexts } from "#core/search-address.ts";
import { choicesOf } from "#core/search-change.ts";
import {
  criterionKey,
  criterionOfKey,
  criterionValues,
  facetValues,
} from "#core/search-vocabulary.ts";
import { facetIds } from "#core/search.ts";
import type { Facet, Search } from "#core/search.ts";

/** The facets of a search in the order they are shown: the usual ones, then the criteria asked for. */
export function listFacetKeys(search: Search, extraKeys: readonly string[]): readonly string[] {
  return [
    ...new Set([...facetIds, ...Object.keys(search.criteria).map(criterionKey), ...extraKeys]),
  ];
}

/**
 * Facets from how often each token was counted. A value is there when it would find
 * something or is chosen.
 */
export function arrangeFacets(
  grid: Grid,
  search: Search,
  {
    keys,
    counts,
  }: { readonly keys: readonly string[]; readonly counts: ReadonlyMap<string, number> },
): readonly Facet[] {
  return keys.map((key) => {
    const chosen = choicesOf(search, key);
    const values = orderValues(grid, key, { counts, chosen })
      .map((id) => ({
        id,
        count: counts.get(tokenOf(key, id)) ?? 0,
        isChosen: chosen.includes(id),
      }))
      .filter(({ count, isChosen }) => count > 0 || isChosen);
    return { id: key, values };
  });
}

type Tally = {
  readonly counts: ReadonlyMap<string, number>;
  readonly chosen: readonly string[];
};

/** Every value a facet may show; closed sets keep their order, software comes most used first. */
function orderValues(grid: Grid, key: string, { counts, chosen }: Tally): readonly string[] {
  const criterion = grid.criteria.get(criterionOfKey(key) ?? "");
  if (criterion !== undefined) return criterionValues(criterion);
  const facet = facetIds.find((id) => id === key);
  if (facet === undefined) return [];
  if (facet !== "software") return facetValues(grid, facet);
  const prefix = tokenOf(key, "");
  const counted = [...counts.keys()].filter((token) => token.startsWith(prefix));
  const ids = new Set([...counted.map((token) => token.slice(prefix.length)), ...chosen]);
  const countOf = (id: string) => counts.get(tokenOf(key, id)) ?? 0;
  return [...ids].sort((one, other) => countOf(other) - countOf(one) || compareTexts(one, other));
}

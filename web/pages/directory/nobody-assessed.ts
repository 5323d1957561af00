import type { Search, SearchResult } from "#core/search.ts";
import { reservedOutcomes } from "#core/vocabulary.ts";

/** Whether nobody in the whole result, not only on this page, has answered the grid. */
export function isNobodyAssessedIn({ facets }: SearchResult, { choices }: Search): boolean {
  const values = facets.find(({ id }) => id === "profile")?.values ?? [];
  // The counts of a facet leave out its own choices.
  const found = values.filter(
    ({ id, count }) => count > 0 && (choices.profile === undefined || choices.profile.includes(id)),
  );
  const isReserved = (id: string) => reservedOutcomes.some((outcome) => outcome === id);
  return found.length > 0 && found.every(({ id }) => isReserved(id));
}

import { audienceIds } from "#core/audiences.ts";
import { countries, departments } from "#core/departments.ts";
import type { Criterion, Grid } from "#core/grid.ts";
import { maximumLevel } from "#core/grid.ts";
import { opennessIds, priceIds } from "#core/search.ts";
import type { FacetId } from "#core/search.ts";
import { serviceTypes } from "#core/services.ts";
import { reservedOutcomes } from "#core/vocabulary.ts";

/** The only facet whose values no closed set lists: what the hosters run. */
export type ClosedFacetId = Exclude<FacetId, "software">;

const criterionPrefix = "criterion.";

/** The search key of a criterion's facet. */
export function criterionKey(criterion: string): string {
  return `${criterionPrefix}${criterion}`;
}

/** The criterion a search key asks about; null when it asks about something else. */
export function criterionOfKey(key: string): string | null {
  return key.startsWith(criterionPrefix) ? key.slice(criterionPrefix.length) : null;
}

/** Every value of a facet, in the order it is shown. */
export function facetValues(grid: Grid, facet: ClosedFacetId): readonly string[] {
  switch (facet) {
    case "profile":
      return profileValues(grid);
    case "service":
      return serviceTypes;
    case "audience":
      return audienceIds;
    case "country":
      return countries.map((country) => country.code);
    case "department":
      return departments.map((department) => department.code);
    case "openness":
      return opennessIds;
    case "price":
      return priceIds;
    case "need":
      return grid.document.needs.map((need) => need.id);
  }
}

/** Every value of a criterion's facet: its answers, the levels it may reach, then `unstated`. */
export function criterionValues(criterion: Criterion): readonly string[] {
  const notApplicable = criterion.na_allowed ? ["na"] : [];
  const reached = levels(criterion).map(levelValue);
  return [...new Set([...answerIds(criterion), ...notApplicable, ...reached, unstated])];
}

/** The levels an answer may reach, lowest first; none where answers have no level. */
export function levels(criterion: Criterion): readonly number[] {
  return Array.from({ length: maximumLevel(criterion) }, (_, index) => index + 1);
}

/** What a criterion without a current answer is found by. */
export const unstated = "unstated";

/** What an answer of at least this level is found by. */
export function levelValue(level: number): string {
  return `level:${level}`;
}

/** Profiles, then the outcomes of hosters that hold none. */
function profileValues({ document }: Grid): readonly string[] {
  const withoutProfile = document.rules.outcomes.filter(({ when }) =>
    when.some((row) => !Object.values(row).includes("met")),
  );
  const ids = [...document.profiles, ...withoutProfile].map(({ id }) => id);
  return [...new Set([...ids, ...reservedOutcomes])];
}

function answerIds(criterion: Criterion): readonly string[] {
  switch (criterion.kind) {
    case "boolean":
      return criterion.partly_allowed ? ["met", "partly", "unmet"] : ["met", "unmet"];
    case "choice":
      return criterion.answers.map((answer) => answer.id);
    case "number":
      return criterion.none_answer === null ? [] : ["none"];
    case "multi":
      return criterion.options.map((option) => option.id);
    case "url":
    case "text":
      return [];
  }
}

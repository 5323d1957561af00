import type { Grid } from "#core/grid.ts";
import type { Problem, ProblemCode } from "#core/problem.ts";
import { pointer } from "#core/problem.ts";
import { keptKey, largestSize, longestQuestion } from "#core/search-address.ts";
import type { Ignored } from "#core/search-address.ts";
import { criterionOfKey, criterionValues, facetValues } from "#core/search-vocabulary.ts";
import { facetIds, searchOrders, searchViews } from "#core/search.ts";
import { languages } from "#core/vocabulary.ts";

type Keys = readonly (readonly [key: string, value: string])[];

/** Keys of the API that say nothing of the search itself. */
const ownKeys: readonly string[] = ["lang", "facets"];

/** What is searched, and the facets wanted though nothing is chosen in them. */
export function splitKeys(keys: Keys): { searchKeys: Keys; extraKeys: readonly string[] } {
  const extraKeys = keys.flatMap(([key, value]) =>
    key === "facets" && value !== "" ? [value] : [],
  );
  return { searchKeys: keys.filter(([key]) => !ownKeys.includes(key)), extraKeys };
}

/** Everything the API refuses in a query, each thing once, in the order read. */
export function listQueryProblems(
  grid: Grid,
  keys: Keys,
  ignored: readonly Ignored[],
): readonly Problem[] {
  const problems = [...ownKeyProblems(grid, keys), ...ignored.map((each) => refuse(grid, each))];
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function ownKeyProblems(grid: Grid, keys: Keys): readonly Problem[] {
  const asked = keys.flatMap(([key, value]) => (key === "lang" && value !== "" ? [value] : []));
  const unknown = asked.filter((value) => !languages.some((language) => language === value));
  const { extraKeys } = splitKeys(keys);
  return [
    ...unknown.map(() => problem("lang", "not-in-list", languages.join(", "))),
    ...keys.filter(([key]) => key === keptKey).map(([key]) => problem(key, "unknown-field", key)),
    ...asked.slice(1).map((value) => problem("lang", "duplicate-option", value)),
    ...extraKeys
      .filter((key) => !grid.criteria.has(criterionOfKey(key) ?? ""))
      .map((key) => problem("facets", "unknown-criterion", key)),
  ];
}

function refuse(grid: Grid, { key, value, reason }: Ignored): Problem {
  switch (reason) {
    case "unknown-key": {
      const criterion = criterionOfKey(key);
      return criterion === null
        ? problem(key, "unknown-field", key)
        : problem(key, "unknown-criterion", criterion);
    }
    case "repeated":
      return problem(key, "duplicate-option", value);
    case "shortened":
      return problem(key, "out-of-bounds", `…${longestQuestion}`);
    case "unknown-value":
    case "too-many":
      return refuseValue(grid, key);
  }
}

function refuseValue(grid: Grid, key: string): Problem {
  const criterion = grid.criteria.get(criterionOfKey(key) ?? "");
  if (criterion !== undefined) return notInList(key, criterionValues(criterion));
  const facet = facetIds.find((id) => id === key);
  if (facet !== undefined && facet !== "software") return notInList(key, facetValues(grid, facet));
  switch (key) {
    case "wish":
      return notInList(key, facetValues(grid, "need"));
    case "near":
      return notInList(key, facetValues(grid, "department"));
    case "sort":
      return notInList(key, searchOrders);
    case "view":
      return notInList(key, searchViews);
    case "size":
      return problem(key, "out-of-bounds", `1…${largestSize}`);
    case "page":
    case "accounts":
      return problem(key, "out-of-bounds", "1…");
    case "budget":
      return problem(key, "out-of-bounds", "0…");
    default:
      return notInList(key, [`GET /api/hosters, facet ${key}`]);
  }
}

function notInList(key: string, values: readonly string[]): Problem {
  return problem(key, "not-in-list", values.join(", "));
}

function problem(key: string, code: ProblemCode, detail: string): Problem {
  return { path: pointer("/query", key), code, detail };
}

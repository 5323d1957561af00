import { tidy } from "#core/search-address.ts";
import { criterionKey, criterionOfKey } from "#core/search-vocabulary.ts";
import { facetIds } from "#core/search.ts";
import type { FacetId, Search } from "#core/search.ts";

/** Less to ask for: the values of one key, and the search without them. */
export type Relaxation = {
  readonly key: string;
  readonly values: readonly string[];
  readonly search: Search;
};
/** A relaxation, and how many hosters it would find. */
export type Removal = Relaxation & { readonly total: number };

/** The values chosen for a facet, `wish` or `criterion.<id>`. */
export function choicesOf(search: Search, key: string): readonly string[] {
  if (key === "wish") return search.wishes;
  const criterion = criterionOfKey(key);
  if (criterion !== null) {
    return Object.hasOwn(search.criteria, criterion) ? (search.criteria[criterion] ?? []) : [];
  }
  const facet = facetIds.find((id) => id === key);
  return facet === undefined ? [] : (search.choices[facet] ?? []);
}

/** The same search with one more value for a facet, `wish` or `criterion.<id>`, from its first page. */
export function withChoice(search: Search, key: string, value: string): Search {
  return withChoices(search, key, [...choicesOf(search, key), value]);
}

/**
 * The same search without one value of a facet, `wish` or `criterion.<id>`, or without
 * all of them; also without `q`, `near`, `accounts` or `budget`. From its first page.
 */
export function withoutChoice(search: Search, key: string, value?: string): Search {
  if (key === "q") return { ...search, q: "", page: 1 };
  if (key === "near" || key === "accounts" || key === "budget") {
    return { ...search, [key]: null, page: 1 };
  }
  const left = choicesOf(search, key).filter((choice) => value !== undefined && choice !== value);
  return withChoices(search, key, left);
}

/** Every single thing that could be removed to find more: the question, a facet, a means or one need. */
export function listRelaxations(search: Search): readonly Relaxation[] {
  const keys = [
    ...facetIds.filter((id) => id !== "need"),
    ...Object.keys(search.criteria).map(criterionKey),
  ];
  const facets = keys.map((key) => ({ key, values: choicesOf(search, key) }));
  const needs = choicesOf(search, "need").map((need) => ({ key: "need", values: [need] }));
  const question = { key: "q", values: search.q === "" ? [] : [search.q] };
  const means = (["accounts", "budget"] as const).map((key) => ({
    key,
    values: search[key] === null ? [] : [String(search[key])],
  }));
  return [question, ...facets, ...means, ...needs]
    .filter(({ values }) => values.length > 0)
    .map(({ key, values }) => ({
      key,
      values,
      search: withoutChoice(search, key, key === "need" ? values[0] : undefined),
    }));
}

function withChoices(search: Search, key: string, values: readonly string[]): Search {
  const tidied = tidy(values);
  if (key === "wish") return { ...search, wishes: tidied, page: 1 };
  const criterion = criterionOfKey(key);
  if (criterion !== null) {
    return { ...search, criteria: replace(search.criteria, criterion, tidied), page: 1 };
  }
  const facet = facetIds.find((id) => id === key);
  if (facet === undefined) return { ...search, page: 1 };
  const choices: Partial<Record<FacetId, readonly string[]>> = replace(
    search.choices,
    facet,
    tidied,
  );
  return { ...search, choices, page: 1 };
}

/** A key without values has no entry. */
function replace<Values>(
  record: Readonly<Record<string, Values>>,
  key: string,
  values: Values & readonly string[],
): Record<string, Values> {
  const { [key]: _, ...others } = record;
  return values.length === 0 ? others : { ...others, [key]: values };
}

import { findCountry, findDepartment } from "#core/departments.ts";
import type { Criterion, Grid, Labelled } from "#core/grid.ts";
import { offeredAnswers } from "#core/offered-answers.ts";
import { criterionOfKey, levels, levelValue, unstated } from "#core/search-vocabulary.ts";
import { facetIds } from "#core/search.ts";
import type { Language } from "#core/vocabulary.ts";
import { requirementOf } from "#web/text/rule-sentences.ts";
import { localize, textFor } from "#web/text/text.ts";

/** The name of a facet, by its search key. */
export function facetLabel(language: Language, grid: Grid, key: string): string {
  const facet = facetIds.find((id) => id === key);
  if (facet !== undefined) return textFor(language).names.facets[facet];
  const criterion = grid.criteria.get(criterionOfKey(key) ?? "");
  return criterion === undefined ? key : localize(language, criterion.label);
}

/** The name of a value of a facet, of `wish` or of `criterion.<id>`; an unknown one is its own name. */
export function facetValueLabel(
  language: Language,
  grid: Grid,
  { key, value }: { readonly key: string; readonly value: string },
): string {
  const criterion = grid.criteria.get(criterionOfKey(key) ?? "");
  if (criterion !== undefined) return criterionValueLabel(language, grid, { criterion, value });
  const { names } = textFor(language);
  switch (key) {
    case "profile":
      return profileLabel(language, grid, value);
    case "need":
    case "wish":
      return labelIn(language, grid.document.needs, value) ?? value;
    case "country":
      return countryLabel(language, value);
    case "department":
    case "near":
      return findDepartment(value)?.name ?? value;
    case "service":
      return nameIn(names.serviceTypes, value);
    case "audience":
      return nameIn(names.audiences, value);
    case "openness":
      return nameIn(names.openness, value);
    case "price":
      return nameIn(names.prices, value);
    default:
      return value;
  }
}

function profileLabel(language: Language, { document }: Grid, value: string): string {
  const labelled = [...document.profiles, ...document.rules.outcomes];
  return labelIn(language, labelled, value) ?? nameIn(textFor(language).names.outcomes, value);
}

function countryLabel(language: Language, code: string): string {
  const country = findCountry(code);
  return country === undefined ? code : localize(language, country.name);
}

function criterionValueLabel(
  language: Language,
  grid: Grid,
  { criterion, value }: { readonly criterion: Criterion; readonly value: string },
): string {
  const { facets } = textFor(language);
  if (value === unstated) return facets.unstated;
  const answer = offeredAnswers(grid, criterion).find(({ id }) => id === value);
  if (answer !== undefined) return localize(language, answer);
  if (value === "na") return facets.notApplicable;
  if (value === "none" && criterion.kind === "number" && criterion.none_answer !== null) {
    return localize(language, criterion.none_answer);
  }
  const level = levels(criterion).find((candidate) => levelValue(candidate) === value);
  if (level === undefined) return value;
  if (criterion.kind === "multi") return facets.atLeastTicked(level);
  return requirementOf(grid, { criterion: criterion.id, min_level: level }, language);
}

function labelIn(
  language: Language,
  labelled: readonly Labelled[],
  id: string,
): string | undefined {
  const found = labelled.find((item) => item.id === id);
  return found === undefined ? undefined : localize(language, found.label);
}

function nameIn(names: Readonly<Record<string, string>>, id: string): string {
  return Object.hasOwn(names, id) ? (names[id] ?? id) : id;
}

import type { Grid } from "#core/grid.ts";
import { choicesOf } from "#core/search-change.ts";
import { criterionKey } from "#core/search-vocabulary.ts";
import { facetIds } from "#core/search.ts";
import type { Search } from "#core/search.ts";
import type { Language } from "#core/vocabulary.ts";
import type { Site } from "#web/site.ts";
import { facetLabel, facetValueLabel } from "#web/text/facet-label.ts";

/** One thing a search asks for, by its search key. */
export type AskedChoice = { readonly key: string; readonly value: string };

/** Everything a search asks for, in the order the filters are shown. */
export function listAskedChoices(search: Search): readonly AskedChoice[] {
  const { q, near, accounts, budget, criteria } = search;
  const keys = [...facetIds, ...Object.keys(criteria).map(criterionKey), "wish"];
  return [
    ...(q === "" ? [] : [{ key: "q", value: q }]),
    ...keys.flatMap((key) => choicesOf(search, key).map((value) => ({ key, value }))),
    ...(near === null ? [] : [{ key: "near", value: near }]),
    ...(accounts === null ? [] : [{ key: "accounts", value: String(accounts) }]),
    ...(budget === null ? [] : [{ key: "budget", value: String(budget) }]),
  ];
}

/** Keys whose values say by themselves what they are about. */
const plainKeys: readonly string[] = ["profile", "service", "audience", "country", "department"];

/** A choice as its chip names it: "Fichiers partagés", "Besoin : Un accord RGPD". */
export function askedChoiceLabel(site: Site, grid: Grid, choice: AskedChoice): string {
  const value = askedValueLabel(site, grid, choice);
  return plainKeys.includes(choice.key)
    ? value
    : site.text.directory.said.pair(askedKeyLabel(site, grid, choice.key), value);
}

/** What a key asks about: a facet's title, or a word of this page. */
export function askedKeyLabel({ language, text }: Site, grid: Grid, key: string): string {
  const { keys } = text.directory;
  switch (key) {
    case "q":
    case "need":
    case "wish":
    case "near":
    case "accounts":
    case "budget":
      return keys[key];
    default:
      return facetLabel(language, grid, key);
  }
}

export function askedValueLabel({ language, text }: Site, grid: Grid, choice: AskedChoice): string {
  switch (choice.key) {
    case "q":
      return choice.value;
    case "accounts":
      return new Intl.NumberFormat(language).format(Number(choice.value));
    case "budget":
      return text.directory.budgetAtMost(euros(language, Number(choice.value)));
    default:
      return facetValueLabel(language, grid, choice);
  }
}

function euros(language: Language, amount: number): string {
  const style = { style: "currency", currency: "EUR", maximumFractionDigits: 0 } as const;
  return new Intl.NumberFormat(language, style).format(amount);
}

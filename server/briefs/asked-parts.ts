import type { AskedPart } from "#core/brief-document.ts";
import { listAsked } from "#core/brief-document.ts";
import type { Grid } from "#core/grid.ts";
import type { Search } from "#core/search.ts";
import type { Language } from "#core/vocabulary.ts";
import { facetLabel, facetValueLabel } from "#web/text/facet-label.ts";
import { formatEuros } from "#web/text/money.ts";
import { textFor } from "#web/text/text.ts";
import { lowerFirst } from "#web/text/word-list.ts";

/** What a search asks for, in words. */
export function nameAsked(grid: Grid, language: Language, search: Search): readonly AskedPart[] {
  const { lines } = textFor(language).brief;
  const named: Readonly<Partial<Record<string, string>>> = {
    need: lines.need,
    wish: lines.wish,
    accounts: lines.accounts,
    budget: lines.budget,
    near: lines.near,
    q: lines.q,
  };
  const labelOf = (key: string, value: string) => {
    if (key === "accounts") return value;
    if (key === "budget") return lines.budgetYearly(formatEuros(language, Number(value) * 100));
    return facetValueLabel(language, grid, { key, value });
  };
  return listAsked(search).map(({ key, values }) => ({
    key,
    label: named[key] ?? facetLabel(language, grid, key),
    values: values.map((id) => ({ id, label: labelOf(key, id) })),
  }));
}

/** What a message can start with, made from the search it comes from. */
export function startMessage(grid: Grid, language: Language, search: Search): string {
  const { start } = textFor(language).brief;
  const { accounts, budget, choices } = search;
  const services = (choices.service ?? []).map((value) =>
    lowerFirst(language, facetValueLabel(language, grid, { key: "service", value })),
  );
  const list = new Intl.ListFormat(language, { type: "conjunction" }).format(services);
  const sentences = [
    services.length === 0 ? start.anything : start.services(list),
    ...(accounts === null ? [] : [start.accounts(accounts)]),
    ...(budget === null ? [] : [start.budget(formatEuros(language, budget * 100))]),
    ...(choices.need === undefined ? [] : [start.needs]),
  ];
  return [start.hello, sentences.join(" "), start.question, start.thanks].join("\n\n");
}

import type { ReferenceTarget } from "#core/grid-fields.ts";
import type { GridDraft, Labelled } from "#core/grid.ts";
import type { Language } from "#core/vocabulary.ts";
import { missingWords } from "#web/text/draft-labels.ts";
import { localize } from "#web/text/text.ts";

export type Target = { readonly id: string; readonly label: string };

/** What a reference may name, in the order of the document. */
export function targetsOf(
  draft: GridDraft,
  to: ReferenceTarget,
  language: Language,
): readonly Target[] {
  const named = (items: readonly Labelled[]) =>
    items.map(({ id, label }) => ({ id, label: localize(language, label) || id }));
  switch (to) {
    case "themes":
      return named(draft.themes);
    case "criteria":
      return named(draft.criteria);
    case "checks":
      return named(draft.checks);
    case "outcomes":
      return named(draft.rules.outcomes);
    case "sources":
      return draft.sources.map(({ id, title }) => ({ id, label: title || id }));
    case "missing":
      return [...named(draft.criteria), ...missingParts(draft, language)];
  }
}

function missingParts(draft: GridDraft, language: Language): readonly Target[] {
  const blocks = draft.rules.profiles;
  const ids = [
    ...blocks.flatMap((block) => block.theme_minimums.map(({ theme }) => `theme:${theme}`)),
    ...blocks.flatMap((block) => block.at_least.map(({ id }) => `at-least:${id}`)),
  ];
  return [...new Set(ids)].map((id) => ({ id, label: missingWords(draft, id, language) }));
}

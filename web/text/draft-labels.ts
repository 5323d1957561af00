import type { GridDraft, Texts } from "#core/grid.ts";
import type { Language } from "#core/vocabulary.ts";
import { localize } from "#web/text/text.ts";

/** The lists of a document whose items have a name. */
type LabelledPart =
  | "themes"
  | "criteria"
  | "profiles"
  | "needs"
  | "examples"
  | "outcomes"
  | "checks";

/** The name of an item of a document that may be inconsistent; its identifier when it has none. */
export function labelIn(
  draft: GridDraft,
  { part, id, language }: { part: LabelledPart; id: string; language: Language },
): string {
  const items: readonly { readonly id: string; readonly label: Texts }[] =
    part === "outcomes" ? draft.rules.outcomes : draft[part];
  const texts = items.find((item) => item.id === id)?.label;
  return texts === undefined ? id : sayTexts(language, texts, id);
}

/** What is missing from a profile, as a grid names it: a criterion, "theme:…" or "at-least:…". */
export function missingWords(draft: GridDraft, item: string, language: Language): string {
  const [kind, id] = item.split(":", 2);
  if (kind === "theme" && id !== undefined) return labelIn(draft, { part: "themes", id, language });
  if (kind === "at-least" && id !== undefined) {
    const groups = draft.rules.profiles.flatMap((block) => block.at_least);
    const label = groups.find((group) => group.id === id)?.label;
    return label === undefined ? id : sayTexts(language, label, id);
  }
  return labelIn(draft, { part: "criteria", id: item, language });
}

/** A text in the language asked for, else in the other, else what stands for it. */
export function sayTexts(language: Language, texts: Texts, otherwise: string): string {
  const said = [texts[language], texts.fr, texts.en].find((each) => each.trim() !== "");
  return said === undefined ? otherwise : localize(language, { fr: said, en: said });
}

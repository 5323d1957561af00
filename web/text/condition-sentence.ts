import { checkCondition } from "#core/check-condition.ts";
import type { Condition, GridDraft } from "#core/grid.ts";
import type { Language } from "#core/vocabulary.ts";
import { sayTexts } from "#web/text/draft-labels.ts";
import { requirementOf } from "#web/text/rule-sentences.ts";
import { textFor } from "#web/text/text.ts";

/**
 * A condition as a sentence, of a document that may be inconsistent: "Sauvegardes : « Chaque jour »
 * ou mieux".
 */
export function conditionSentence(
  language: Language,
  draft: GridDraft,
  condition: Condition,
): string {
  const words = textFor(language).differences.condition;
  const criterion = draft.criteria.find(({ id }) => id === condition.criterion);
  if (criterion === undefined) return words.unknown(condition.criterion);
  const label = sayTexts(language, criterion.label, criterion.id);
  const fits = checkCondition(draft, condition, "").length === 0;
  const grid = { document: draft, criteria: new Map([[criterion.id, criterion]]) };
  return words.whole(label, fits ? requirementOf(grid, condition, language) : words.wrong);
}

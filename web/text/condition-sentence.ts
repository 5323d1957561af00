import { checkCondition } from "#core/check-condition.ts";
import type { Condition, Criterion, GridDraft, Texts } from "#core/grid.ts";
import type { Language } from "#core/vocabulary.ts";
import { sayTexts } from "#web/text/draft-labels.ts";
import { requirementOf } from "#web/text/rule-sentences.ts";
import { textFor } from "#web/text/text.ts";

/**
 * A condition as a sentence, of a document that may be inconsistent: "Sauvegardes : « Chaque jour »
 * ou mieux". A text that this language misses is said in the other one; where that is not
 * `isTranslated`, the sentence says that it misses.
 */
export function conditionSentence(
  language: Language,
  draft: GridDraft,
  condition: Condition,
  { isTranslated = true }: { readonly isTranslated?: boolean } = {},
): string {
  const words = textFor(language).differences.condition;
  const criterion = draft.criteria.find(({ id }) => id === condition.criterion);
  if (criterion === undefined) return words.unknown(condition.criterion);
  const say: Say = (texts, otherwise) =>
    isTranslated || texts[language].trim() !== ""
      ? sayTexts(language, texts, otherwise)
      : words.noText;
  const label = say(criterion.label, criterion.id);
  const [problem] = checkCondition(draft, condition, "");
  if (problem !== undefined) {
    return words.whole(label, problem.code === "empty-list" ? words.unchosen : words.wrong);
  }
  const said = sayAll(criterion, say);
  const answers = draft.boolean_answers.map((each) => ({ ...each, ...both(say(each, each.id)) }));
  const document = { ...draft, boolean_answers: answers };
  const grid = { document, criteria: new Map([[said.id, said]]) };
  return words.whole(label, requirementOf(grid, condition, language));
}

type Say = (texts: Texts, otherwise: string) => string;

/** A criterion whose answers and unit have words, whatever its document misses. */
function sayAll(criterion: Criterion, say: Say): Criterion {
  const named = <Item extends Texts & { readonly id: string }>(item: Item): Item => ({
    ...item,
    ...both(say(item, item.id)),
  });
  switch (criterion.kind) {
    case "choice":
      return { ...criterion, answers: criterion.answers.map(named) };
    case "multi":
      return { ...criterion, options: criterion.options.map(named) };
    case "number":
      return {
        ...criterion,
        unit: both(say(criterion.unit, "")),
        ...(criterion.steps !== undefined && {
          steps: criterion.steps.map((step) => ({ ...step, ...both(say(step, `${step.level}`)) })),
        }),
      };
    case "boolean":
    case "url":
    case "text":
      return criterion;
  }
}

function both(said: string): Texts {
  return { fr: said, en: said };
}

import type { Criterion, Grid } from "#core/grid.ts";
import { levelValue } from "#core/search-vocabulary.ts";
import type { Language } from "#core/vocabulary.ts";
import { localize, textFor } from "#web/text/text.ts";

/** An answer counted by `core/figures`, in the words of the grid. */
export function answerLabel(
  language: Language,
  grid: Grid,
  criterion: Criterion,
  answer: string,
): string {
  const { explanation, trace, grid: words, figures } = textFor(language);
  if (answer === "na" && criterion.na_allowed) return explanation.notApplicable;
  switch (criterion.kind) {
    case "boolean":
      return named(language, grid.document.boolean_answers, answer);
    case "choice":
      return named(language, criterion.answers, answer);
    case "multi":
      return answer === "none" ? trace.noneOfThese : named(language, criterion.options, answer);
    case "number": {
      if (answer === "none" && criterion.none_answer !== null) {
        return localize(language, criterion.none_answer);
      }
      const step = criterion.steps?.find(({ level }) => levelValue(level) === answer);
      if (step !== undefined) return localize(language, step);
      return criterion.better === "lower" ? words.criterion.above : words.criterion.below;
    }
    case "url":
    case "text":
      return figures.given;
  }
}

function named(
  language: Language,
  options: readonly { readonly id: string; readonly fr: string; readonly en: string }[],
  answer: string,
): string {
  const option = options.find(({ id }) => id === answer);
  return option === undefined ? answer : localize(language, option);
}

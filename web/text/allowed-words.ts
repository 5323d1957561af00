import { noneOfThese } from "#core/form-answers.ts";
import type { Criterion, Grid } from "#core/grid.ts";
import { offeredAnswers } from "#core/offered-answers.ts";
import type { Language } from "#core/vocabulary.ts";
import { localize, textFor } from "./text.ts";

/** "several: a = … | b = …": what may be written in the cell of an answer, then what it says. */
export function allowedWords(grid: Grid, criterion: Criterion, language: Language): string {
  const { spreadsheet, explanation, questionnaire } = textFor(language);
  const named = (id: string, label: string) => `${id} = ${label}`;
  const options = offeredAnswers(grid, criterion).map((option) =>
    named(option.id, localize(language, option)),
  );
  const none = criterion.kind === "number" ? criterion.none_answer : null;
  const possible = [
    ...typedWords(criterion, language),
    ...options,
    ...(none === null ? [] : [named("none", localize(language, none))]),
    ...(criterion.kind === "multi" ? [named(noneOfThese, questionnaire.noneOfThese)] : []),
    ...(criterion.na_allowed ? [named("na", explanation.notApplicable)] : []),
  ].join(" | ");
  return criterion.kind === "multi" ? spreadsheet.several(possible) : possible;
}

function typedWords(criterion: Criterion, language: Language): readonly string[] {
  const { spreadsheet } = textFor(language);
  switch (criterion.kind) {
    case "number": {
      const { min, max, unit } = criterion;
      const numbers = new Intl.NumberFormat(language);
      const bounds = { least: numbers.format(min), most: numbers.format(max) };
      return [spreadsheet.number(bounds.least, bounds.most, localize(language, unit))];
    }
    case "url":
      return [spreadsheet.address];
    case "text":
      return [spreadsheet.freeText];
    case "boolean":
    case "choice":
    case "multi":
      return [];
  }
}

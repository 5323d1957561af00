import { noneOfThese } from "#core/form-answers.ts";
import type { Criterion, Grid } from "#core/grid.ts";
import { offeredAnswers } from "#core/offered-answers.ts";
import { sheetColumns, writeEntry } from "#core/spreadsheet.ts";
import type { SheetColumn, SheetEntry } from "#core/spreadsheet.ts";
import type { Language } from "#core/vocabulary.ts";
import { makeCsv } from "#server/csv-text.ts";
import { quoteCell } from "#server/spreadsheets/cell-quote.ts";
import { localize, textFor } from "#web/text/text.ts";

/**
 * The questionnaire with its present answers, one criterion per line, in grid order. Columns
 * are parted as spreadsheets of that language expect: in French, commas are for decimals.
 */
export function makeSheet(
  grid: Grid,
  answers: ReadonlyMap<string, SheetEntry>,
  language: Language,
): string {
  const { columns } = textFor(language).spreadsheet;
  const titles = sheetColumns.map((column) => columns[column]);
  const lines = grid.document.criteria.map((criterion) => {
    const cells = cellsOf(grid, criterion, answers.get(criterion.id) ?? nothing, language);
    return sheetColumns.map((column) => quoteCell(cells[column]));
  });
  return makeCsv([titles, ...lines], language === "fr" ? ";" : ",");
}

const nothing: SheetEntry = { value: null, evidence: null, note: null };

function cellsOf(
  grid: Grid,
  criterion: Criterion,
  entry: SheetEntry,
  language: Language,
): Readonly<Record<SheetColumn, string>> {
  const theme = grid.document.themes.find(({ id }) => id === criterion.theme)?.label;
  return {
    theme: theme === undefined ? criterion.theme : localize(language, theme),
    id: criterion.id,
    question: localize(language, criterion.question),
    allowed: allowedWords(grid, criterion, language),
    ...writeEntry(entry, language),
  };
}

/** "several: a = …| b = …": what may be written, then what it says. */
function allowedWords(grid: Grid, criterion: Criterion, language: Language): string {
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

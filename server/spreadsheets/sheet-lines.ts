import type { Criterion, Grid } from "#core/grid.ts";
import { sheetColumns, writeEntry } from "#core/spreadsheet.ts";
import type { SheetColumn, SheetEntry } from "#core/spreadsheet.ts";
import type { Language } from "#core/vocabulary.ts";
import { makeCsv } from "#server/csv-text.ts";
import { quoteCell } from "#server/spreadsheets/cell-quote.ts";
import { allowedWords } from "#web/text/allowed-words.ts";
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

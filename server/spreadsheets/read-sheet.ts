import { CsvError, parse } from "csv-parse/sync";
import { fold } from "#core/spreadsheet-cells.ts";
import { sheetColumns, sheetParts } from "#core/spreadsheet.ts";
import type { SheetColumn, SheetRow } from "#core/spreadsheet.ts";
import { languages } from "#core/vocabulary.ts";
import type { Language } from "#core/vocabulary.ts";
import type { Result } from "#core/result.ts";
import { failure, success } from "#core/result.ts";
import { unquoteCell } from "#server/spreadsheets/cell-quote.ts";
import { textFor } from "#web/text/text.ts";

/** Why a table cannot be read at all. */
export const sheetFaults = [
  "nothing-sent",
  "workbook",
  "not-text",
  "unreadable",
  "too-many-rows",
  "no-id-column",
  "no-answer-column",
] as const;
export type SheetFault = (typeof sheetFaults)[number];

export type Sheet = {
  readonly rows: readonly SheetRow[];
  /** In which it writes numbers, as far as its titles tell. */
  readonly language: Language;
  /** Titles of columns that nothing is made of. */
  readonly unknownColumns: readonly string[];
};

/** Far more than any grid has criteria. */
const mostRows = 2_000;

/** Reads the table of a CSV text, whatever parts its columns, whatever their order. */
export function readSheet(text: string, language: Language): Result<Sheet, SheetFault> {
  if (text.trim() === "") return failure(["nothing-sent"]);
  const records = readRecords(text);
  if (records === null) return failure(["unreadable"]);
  if (records.length > mostRows) return failure(["too-many-rows"]);
  const start = records.findIndex((record) => record.some((cell) => cell.trim() !== ""));
  const titles = readTitles(records[start] ?? []);
  const idAt = titles.indexOf("id");
  const parts = sheetParts.filter((part) => titles.includes(part));
  if (idAt < 0) return failure(["no-id-column"]);
  if (parts.length === 0) return failure(["no-answer-column"]);
  const rows = records.slice(start + 1).map((record, index): SheetRow => {
    const at = (column: SheetColumn) => unquoteCell(record[titles.indexOf(column)] ?? "");
    const cells = Object.fromEntries(parts.map((part) => [part, at(part)]));
    return { row: start + index + 2, id: at("id"), cells };
  });
  const unknownColumns = (records[start] ?? []).filter(
    (title, index) => titles[index] === null && title.trim() !== "",
  );
  return success({ rows, language: languageOf(records[start] ?? []) ?? language, unknownColumns });
}

const delimiters = [";", ",", "\t"] as const;

/** Parted by whatever lets most titles be known; null where quotation marks are not closed. */
function readRecords(text: string): readonly (readonly string[])[] | null {
  const tries = delimiters.map((delimiter) => parseRecords(text, delimiter));
  const [best] = tries
    .flatMap((records) => (records === null ? [] : [{ records, known: countKnown(records) }]))
    .toSorted((one, other) => other.known - one.known);
  // What does not split the titles reads anything, to no avail.
  const isWasted = best?.known === 0 && tries.includes(null);
  return best === undefined || isWasted ? null : best.records;
}

function countKnown(records: readonly (readonly string[])[]): number {
  const first = records.find((record) => record.some((cell) => cell.trim() !== ""));
  return readTitles(first ?? []).filter((title) => title !== null).length;
}

function parseRecords(text: string, delimiter: string): readonly (readonly string[])[] | null {
  try {
    return parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      to: mostRows + 1,
    });
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

/** What each column is; null for one nothing is known of, or that is there twice. */
function readTitles(record: readonly string[]): readonly (SheetColumn | null)[] {
  const columns = record.map((title) => columnOf(title));
  return columns.map((column, index) =>
    column !== null && columns.indexOf(column) === index ? column : null,
  );
}

function columnOf(title: string): SheetColumn | null {
  const folded = fold(unquoteCell(title));
  const found = sheetColumns.find((column) => namesOf(column).map(fold).includes(folded));
  return found ?? null;
}

function namesOf(column: SheetColumn): readonly string[] {
  return [column, ...languages.map((language) => textFor(language).spreadsheet.columns[column])];
}

/** The language whose titles are there; undefined when they could be of either. */
function languageOf(record: readonly string[]): Language | undefined {
  const titles = new Set(record.map(fold));
  const spoken = languages.filter((language) =>
    sheetColumns.some((column) => {
      const own = fold(textFor(language).spreadsheet.columns[column]);
      const others = languages.filter((other) => other !== language);
      return (
        titles.has(own) &&
        others.every((other) => fold(textFor(other).spreadsheet.columns[column]) !== own)
      );
    }),
  );
  return spoken.length === 1 ? spoken[0] : undefined;
}

import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { factColumns, listingColumns, readListingRow, sourceColumn } from "#core/listing-row.ts";
import type { CellFault, ListingRow } from "#core/listing-row.ts";
import { failure, success } from "#core/result.ts";
import type { Result } from "#core/result.ts";

/** A row as the file has it; `line` is where it starts, from 1. */
export type CsvRow = { readonly line: number } & (
  | { readonly kind: "row"; readonly row: ListingRow }
  | { readonly kind: "refused"; readonly name: string; readonly faults: readonly RowFault[] }
);

export type RowFault = CellFault | { readonly fault: "malformed-csv" | "wrong-cell-count" };

export type HostersCsv = {
  readonly rows: readonly CsvRow[];
  readonly unknownColumns: readonly string[];
};

/** Why a whole file is refused. */
export type CsvFault = "no-name-column" | "repeated-column";

/** Reads a listing separated by commas or semicolons. */
export function readHostersCsv(text: string): Result<HostersCsv, CsvFault> {
  const records = parseRecords(text);
  const [header] = records;
  const columns = header?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  if (!columns.includes("name")) return failure(["no-name-column"]);
  if (new Set(columns).size < columns.length) return failure(["repeated-column"]);
  return success({
    rows: records.slice(1).map((record) => readRecord(record, columns)),
    unknownColumns: columns.filter((column) => !listingColumns.includes(column)),
  });
}

/** The listing back as text. */
export function writeHostersCsv(rows: readonly ListingRow[]): string {
  const columns = [...factColumns.map(([column]) => column), sourceColumn];
  const cells = rows.map(({ facts, sources }) => [
    ...factColumns.map(([, field]) => guardFormula(facts[field] ?? "")),
    sources.join(" ; "),
  ]);
  return stringify([columns, ...cells], { escape_formulas: true });
}

type CsvRecord = {
  readonly line: number;
  readonly cells: readonly string[];
  readonly isMalformed: boolean;
};

/** A quote that is never closed swallows the rest of the text: one malformed record stands for it. */
function parseRecords(text: string): readonly CsvRecord[] {
  const [firstLine = ""] = text.split("\n", 1);
  const records: CsvRecord[] = [];
  let lastLine = 0;
  parse(text, {
    bom: true,
    delimiter: firstLine.includes(",") ? "," : ";",
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    skip_records_with_error: true,
    on_skip: () => {
      records.push({ line: lastLine + 1, cells: [], isMalformed: true });
    },
    on_record: (cells: string[], { lines }) => {
      records.push({ line: lines - lineBreaksIn(cells), cells, isMalformed: false });
      lastLine = lines;
      return null;
    },
  });
  return records;
}

function lineBreaksIn(cells: readonly string[]): number {
  return cells.join("").split("\n").length - 1;
}

function readRecord({ line, cells, isMalformed }: CsvRecord, columns: readonly string[]): CsvRow {
  const byColumn = Object.fromEntries(
    columns.map((column, index) => [column, unguardFormula(cells[index] ?? "")]),
  );
  const refused = { line, kind: "refused", name: byColumn["name"] ?? "" } as const;
  if (isMalformed) return { ...refused, faults: [{ fault: "malformed-csv" }] };
  if (cells.length !== columns.length)
    return { ...refused, faults: [{ fault: "wrong-cell-count" }] };
  const row = readListingRow(byColumn);
  return row.ok ? { line, kind: "row", row: row.value } : { ...refused, faults: row.problems };
}

/**
 * Spreadsheets run cells that start like a formula, so the writer puts an apostrophe before
 * them; one already there gets another, for the reader to know which to take away.
 */
function guardFormula(cell: string): string {
  return /^'+[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u.test(cell) ? `'${cell}` : cell;
}

function unguardFormula(cell: string): string {
  return /^'+[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u.test(cell) ? cell.slice(1) : cell;
}

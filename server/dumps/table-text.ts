import { stringify } from "csv-stringify/sync";
import { dumpTables, listDelimiter } from "#core/dump-tables.ts";
import type { ColumnOf, DumpTable } from "#core/dump-tables.ts";
import type { Row } from "#server/dumps/rows.ts";

/** The first line of a table. */
export function tableHead(table: DumpTable): string {
  return writeLines([dumpTables[table].map(([name]) => name)]);
}

/** Lines of a table, in the order of its columns. */
export function tableLines<Table extends DumpTable>(
  table: Table,
  rows: readonly Row<Table>[],
): string {
  const names: readonly ColumnOf<Table>[] = dumpTables[table].map(([name]) => name);
  return writeLines(rows.map((row) => names.map((name) => cellText(row[name]))));
}

/** As RFC 4180 has it; a cell that a spreadsheet would run as a formula is made a text. */
function writeLines(lines: readonly (readonly string[])[]): string {
  return stringify(
    lines.map((line) => [...line]),
    { escape_formulas: true, record_delimiter: "\r\n" },
  );
}

function cellText(cell: Row<DumpTable>[ColumnOf<DumpTable>] | undefined): string {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "object" ? cell.join(listDelimiter) : String(cell);
}

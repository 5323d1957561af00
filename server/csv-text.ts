import { stringify } from "csv-stringify/sync";

/**
 * A table to be opened in a spreadsheet: the mark at its head has accents read as they are,
 * and a cell that would be run as a formula is made a text.
 */
export function makeCsv(lines: readonly (readonly string[])[], delimiter = ","): string {
  const cells = lines.map((line) => [...line]);
  return stringify(cells, { bom: true, escape_formulas: true, delimiter });
}

/** More lines of such a table, for one that is written piece by piece. */
export function makeCsvLines(lines: readonly (readonly string[])[]): string {
  const cells = lines.map((line) => [...line]);
  return stringify(cells, { escape_formulas: true });
}

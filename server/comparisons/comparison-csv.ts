import { stringify } from "csv-stringify/sync";

/** A table as a file: a spreadsheet must read every cell as text, never as a formula. */
export function writeTableCsv(lines: readonly (readonly string[])[]): string {
  return stringify(
    lines.map((cells) => [...cells]),
    { escape_formulas: true },
  );
}

/**
 * What a spreadsheet would run rather than show, behind the quotes that keep it from it;
 * the same characters as csv-stringify escapes.
 */
const formula = /^'*[=+\-@\t\r＝＋－＠]/u;

/** A cell that looks escaped already gets one more quote, so that taking one away gives it back. */
export function quoteCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before its formula was escaped. */
export function unquoteCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

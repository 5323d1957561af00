import type { AnswerPart, FormField } from "#core/form-answers.ts";
import type { Grid } from "#core/grid.ts";
import type { SheetRow, WrongRow } from "#core/spreadsheet.ts";
import { sheetParts } from "#core/spreadsheet.ts";
import { cleanText } from "#core/typed-text.ts";

/** Longer ones are corrected in the spreadsheet: a page of them would be too heavy to send. */
const longestShown = 4_000;

/**
 * The names that the cells of a wrong row are sent by: `row` is the place of the row, `cell` a
 * cell that is right, `fixed` one that is typed anew. One that is left empty says nothing.
 */
export const correctionField = {
  row: (criterion: string) => `row.${criterion}`,
  cell: (part: AnswerPart, criterion: string) => `cell.${part}.${criterion}`,
  fixed: (part: AnswerPart, criterion: string) => `fixed.${part}.${criterion}`,
} as const;

/** Whether the cells of a row can be typed anew on the page. */
export function isCorrectable({ cells }: WrongRow): boolean {
  return Object.values(cells).every((cell) => cell.length <= longestShown);
}

/** The rows that were corrected; what is none is left out. */
export function readCorrections(grid: Grid, sent: Iterable<FormField>): readonly SheetRow[] {
  const fields = new Map(sent);
  return [...grid.criteria.keys()].flatMap((id): readonly SheetRow[] => {
    const row = fields.get(correctionField.row(id)) ?? "";
    if (!/^\d{1,6}$/u.test(row)) return [];
    const cells = sheetParts.flatMap((part) => {
      const fixed = fields.get(correctionField.fixed(part, id));
      const cell =
        fixed === undefined ? fields.get(correctionField.cell(part, id)) : cleanText(fixed);
      const isUnsaid = cell === undefined || (fixed !== undefined && cell === "");
      return isUnsaid ? [] : [[part, cell] as const];
    });
    return [{ row: Number(row), id, cells: Object.fromEntries(cells) }];
  });
}

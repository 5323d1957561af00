import type { AnswerPart } from "#core/form-answers.ts";
import { fieldName } from "#core/form-answers.ts";
import type { Criterion, Grid } from "#core/grid.ts";
import { sheetParts } from "#core/spreadsheet.ts";
import type { WrongRow } from "#core/spreadsheet.ts";
import { correctionField } from "#core/spreadsheet-corrections.ts";
import { useSite } from "#web/site.ts";
import { allowedWords } from "#web/text/allowed-words.ts";
import { localize } from "#web/text/text.ts";
import { cellId } from "./cell-id.ts";
import { cellProblem } from "./SheetProblems.tsx";

type SheetCorrectionsProps = { readonly grid: Grid; readonly wrong: readonly WrongRow[] };

/** A field for each wrong cell; the other cells of its row go with it as they are. */
export function SheetCorrections({ grid, wrong }: SheetCorrectionsProps) {
  const { spreadsheet: words } = useSite().text;
  if (wrong.length === 0) return null;
  return (
    <section class="sec stack say">
      <h2>{words.correctionsTitle}</h2>
      <p>{words.correctionsIntro}</p>
      {wrong.map((row) => {
        const criterion = grid.criteria.get(row.criterion);
        return criterion && <WrongCells key={row.criterion} {...{ grid, criterion, row }} />;
      })}
    </section>
  );
}

type WrongCellsProps = {
  readonly grid: Grid;
  readonly criterion: Criterion;
  readonly row: WrongRow;
};

function WrongCells({ grid, criterion, row }: WrongCellsProps) {
  const { id } = criterion;
  return (
    <>
      <input type="hidden" name={correctionField.row(id)} value={String(row.row)} />
      <input type="hidden" name={fieldName("base", id)} value={String(row.base)} />
      {sheetParts.map((part) => {
        const cell = row.cells[part];
        if (cell === undefined) return null;
        return row.faults[part] === undefined ? (
          <input key={part} type="hidden" name={correctionField.cell(part, id)} value={cell} />
        ) : (
          <WrongCell key={part} {...{ grid, criterion, row, part }} typed={cell} />
        );
      })}
    </>
  );
}

function WrongCell(props: WrongCellsProps & { readonly part: AnswerPart; readonly typed: string }) {
  const site = useSite();
  const { language, text } = site;
  const words = text.spreadsheet;
  const { grid, criterion, row, part, typed } = props;
  const id = cellId(part, criterion.id);
  const question = localize(language, criterion.label);
  const field = {
    ...{ id, class: "field", name: correctionField.fixed(part, criterion.id) },
    ...{ defaultValue: typed, "aria-invalid": true },
    "aria-describedby": `${id}-probleme${part === "answer" ? ` ${id}-aide` : ""}`,
  } as const;
  return (
    <div class="err">
      <label class="lab" for={id}>
        {words.cellLabel(row.row, words.columns[part], question)}
      </label>
      <p class="msg" id={`${id}-probleme`}>
        {cellProblem(site, criterion, { part, code: row.faults[part] })}
      </p>
      {part === "answer" && (
        <p class="hint" id={`${id}-aide`}>
          {words.allowed(allowedWords(grid, criterion, language))}
        </p>
      )}
      {part === "note" || typed.includes("\n") ? (
        <textarea {...field} rows={3} />
      ) : (
        <input {...field} type="text" />
      )}
    </div>
  );
}

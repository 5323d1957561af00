import { fieldName, readFormAnswers } from "#core/form-answers.ts";
import type { Grid } from "#core/grid.ts";
import type { SheetRow } from "#core/spreadsheet.ts";
import { readCorrections } from "#core/spreadsheet-corrections.ts";
import { cleanText } from "#core/typed-text.ts";
import { languages } from "#core/vocabulary.ts";
import type { Language } from "#core/vocabulary.ts";
import type { DraftEdit } from "#server/drafts/actions.ts";
import { Refusal } from "#server/http/errors.ts";

/** What the page of the difference sends back. */
export type SentChanges = {
  /** Every answer that would change, ticked or not. */
  readonly edits: readonly DraftEdit[];
  /** Ids of the criteria that are ticked. */
  readonly taken: ReadonlySet<FormDataEntryValue>;
  /** The rows whose wrong cells were typed anew; none when they are to be left aside. */
  readonly rows: readonly SheetRow[];
  readonly sheetLanguage: Language;
  /** The version that an answer was read at. Throws `Refusal("malformed-request")` when none was sent. */
  readonly baseOf: (answer: { readonly criterion: string }) => number;
};

/** The answers are read again as the questionnaire's are: a form can hold anything. */
export function readSent(grid: Grid, form: FormData, language: Language): SentChanges {
  const fields = [...form].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as const] : [],
  );
  const { given, answers, problems } = readFormAnswers(grid, fields, language);
  if (problems.size > 0) throw new Refusal("invalid-answers");
  const rows = readCorrections(grid, fields);
  const isCorrected = (id: string) => rows.some((row) => row.id === id);
  const taken = new Set(form.getAll("take"));
  const baseOf: SentChanges["baseOf"] = ({ criterion }) => {
    const base = readCount(form.get(fieldName("base", criterion)));
    if (base === null) throw new Refusal("malformed-request");
    return base;
  };
  const isSent = (id: string) => taken.has(id) || form.has(fieldName("base", id));
  return {
    edits: [...grid.criteria.keys()]
      .filter((criterion) => isSent(criterion) && !isCorrected(criterion))
      .map((criterion) => ({
        criterion,
        base: baseOf({ criterion }),
        value: answers.get(criterion)?.value ?? null,
        evidence: given.get(criterion)?.evidence || null,
        note: cleanText(given.get(criterion)?.note ?? "") || null,
      })),
    ...{ taken, baseOf, rows: form.get("step") === "save" ? rows : [] },
    sheetLanguage: languages.find((each) => each === form.get("sheet-language")) ?? language,
  };
}

/** A count in an address or a field; null when it is none. */
export function readCount(text: unknown): number | null {
  return typeof text === "string" && /^\d{1,9}$/u.test(text) ? Number(text) : null;
}

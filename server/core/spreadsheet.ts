import type { AnswerPart, EntryProblemCode, FormField } from "#core/form-answers.ts";
import { fieldName, readFormAnswers } from "#core/form-answers.ts";
import type { AnswerValue, Grid } from "#core/grid.ts";
import { readAnswerCell, writeAnswerCell } from "#core/spreadsheet-cells.ts";
import type { SheetWords } from "#core/spreadsheet-cells.ts";
import type { Language } from "#core/vocabulary.ts";

/** The columns of the questionnaire as a spreadsheet, in order. */
export const sheetColumns = [
  "theme",
  "id",
  "question",
  "allowed",
  "answer",
  "evidence",
  "note",
] as const;
export type SheetColumn = (typeof sheetColumns)[number];

/** The columns that a hoster fills in. */
export const sheetParts = ["answer", "evidence", "note"] as const satisfies readonly AnswerPart[];

/** A row that was sent; a column that is not there says nothing of its part. */
export type SheetRow = {
  /** As a spreadsheet counts, the titles being row 1. */
  readonly row: number;
  readonly id: string;
  readonly cells: Readonly<Partial<Record<AnswerPart, string>>>;
};

/** What is said of one criterion; null where nothing is. */
export type SheetEntry = {
  readonly value: AnswerValue | null;
  readonly evidence: string | null;
  readonly note: string | null;
};

export type StoredEntry = SheetEntry & { readonly version: number };

/** One answer that the rows would change. */
export type SheetChange = {
  readonly criterion: string;
  /** Version of the answer it starts from. */
  readonly base: number;
  readonly before: SheetEntry;
  readonly after: SheetEntry;
};

export type SheetProblem =
  | {
      readonly kind: "cell";
      readonly row: number;
      readonly criterion: string;
      readonly part: AnswerPart;
      readonly code: EntryProblemCode;
    }
  | { readonly kind: "unknown-id"; readonly row: number; readonly id: string }
  | { readonly kind: "no-id"; readonly row: number }
  /** The same criterion was given on an earlier row. */
  | {
      readonly kind: "repeated-id";
      readonly row: number;
      readonly criterion: string;
      readonly first: number;
    };

/** A row whose cells are not all right. */
export type WrongRow = SheetRow & {
  readonly criterion: string;
  /** Version of the answer it starts from. */
  readonly base: number;
  /** What is wrong, by cell: at least one. */
  readonly faults: Readonly<Partial<Record<AnswerPart, EntryProblemCode>>>;
};

export type SheetDifference = {
  readonly changes: readonly SheetChange[];
  /** In grid order. */
  readonly wrong: readonly WrongRow[];
  /** By row. */
  readonly problems: readonly SheetProblem[];
};

const nothing: StoredEntry = { value: null, evidence: null, note: null, version: 0 };

/**
 * What rows would change, in grid order, and what is wrong with them. A criterion with anything
 * wrong is left as it is; so is a cell that holds what was stored, whatever its form.
 */
export function compareSheet(
  grid: Grid,
  stored: ReadonlyMap<string, StoredEntry>,
  rows: readonly SheetRow[],
  how: { readonly language: Language; readonly words: SheetWords },
): SheetDifference {
  const { byCriterion, problems } = sortRows(grid, rows);
  const changes: SheetChange[] = [];
  const wrong: WrongRow[] = [];
  for (const [id, criterion] of grid.criteria) {
    const row = byCriterion.get(id);
    if (row === undefined) continue;
    const before = stored.get(id) ?? nothing;
    const same = writeEntry(before, how.language);
    const isKept = (part: AnswerPart) =>
      row.cells[part] === undefined || clean(row.cells[part]) === clean(same[part]);
    if (sheetParts.every(isKept)) continue;
    const fields = sheetParts.flatMap((part): readonly FormField[] => {
      if (isKept(part)) return [];
      const cell = row.cells[part] ?? "";
      const values = part === "answer" ? readAnswerCell(grid, criterion, cell, how) : [cell];
      return values.map((value) => [fieldName(part, id), value]);
    });
    const read = readFormAnswers(grid, fields, how.language);
    const found = read.problems.get(id) ?? [];
    if (found.length > 0) {
      const faults = Object.fromEntries(found.map(({ field, code }) => [field, code]));
      wrong.push({ ...row, criterion: id, base: before.version, faults });
      continue;
    }
    const given = read.given.get(id);
    const after: SheetEntry = {
      value: isKept("answer") ? before.value : (read.answers.get(id)?.value ?? null),
      evidence: isKept("evidence") ? before.evidence : given?.evidence || null,
      note: isKept("note") ? before.note : given?.note || null,
    };
    const { value, evidence, note, version: base } = before;
    const was = { value, evidence, note };
    if (!isSameEntry(was, after)) changes.push({ criterion: id, base, before: was, after });
  }
  const all = [...problems, ...wrong.flatMap(listFaults)];
  return { changes, wrong, problems: all.toSorted((one, other) => one.row - other.row) };
}

function listFaults({ row, criterion, faults }: WrongRow): readonly SheetProblem[] {
  return sheetParts.flatMap((part): readonly SheetProblem[] => {
    const code = faults[part];
    return code === undefined ? [] : [{ kind: "cell", row, criterion, part, code }];
  });
}

/** The cells of an answer. */
export function writeEntry(
  { value, evidence, note }: SheetEntry,
  language: Language,
): Readonly<Record<AnswerPart, string>> {
  return { answer: writeAnswerCell(value, language), evidence: evidence ?? "", note: note ?? "" };
}

type Sorted = {
  readonly byCriterion: ReadonlyMap<string, SheetRow>;
  readonly problems: readonly SheetProblem[];
};

/** Rows that say nothing at all are left out, and so are criteria that several rows speak of. */
function sortRows(grid: Grid, rows: readonly SheetRow[]): Sorted {
  const byCriterion = new Map<string, SheetRow>();
  const problems: SheetProblem[] = [];
  for (const each of rows) {
    const { row, cells } = each;
    const id = each.id.trim().toLowerCase();
    const first = byCriterion.get(id);
    if (id === "") {
      if (Object.values(cells).some((cell) => cell.trim() !== "")) {
        problems.push({ kind: "no-id", row });
      }
    } else if (!grid.criteria.has(id))
      problems.push({ kind: "unknown-id", row, id: each.id.trim() });
    else if (first === undefined) byCriterion.set(id, each);
    else problems.push({ kind: "repeated-id", row, criterion: id, first: first.row });
  }
  for (const problem of problems) {
    if (problem.kind === "repeated-id") byCriterion.delete(problem.criterion);
  }
  return { byCriterion, problems };
}

/** Spreadsheets end lines as they please. */
function clean(cell: string): string {
  return cell.replaceAll(/\r\n?/gu, "\n").trim();
}

function isSameEntry(one: SheetEntry, other: SheetEntry): boolean {
  return (
    keyOf(one.value) === keyOf(other.value) &&
    one.evidence === other.evidence &&
    one.note === other.note
  );
}

/** Options are ticked, not ranked. */
function keyOf(value: AnswerValue | null): string {
  return JSON.stringify(
    typeof value === "object" && value !== null
      ? value.toSorted((a, b) => (a < b ? -1 : 1))
      : value,
  );
}

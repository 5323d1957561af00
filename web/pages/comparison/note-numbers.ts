import type { Cell, TableGroup } from "./cell.ts";

/** The cells of a table that have a note, in reading order: notes are numbered from 1. */
export function listNotes(groups: readonly TableGroup[]): readonly Cell[] {
  return groups
    .flatMap(({ rows }) => rows)
    .flatMap(({ cells }) => cells)
    .filter((cell) => cell !== null)
    .filter(({ note = null }) => note !== null);
}

/** Null for a cell without a note. */
export function noteNumber(groups: readonly TableGroup[], cell: Cell): number | null {
  if ((cell.note ?? null) === null) return null;
  return listNotes(groups).indexOf(cell) + 1;
}

export function noteId(number: number): string {
  return `note-${number}`;
}

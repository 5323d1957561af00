import { readDate } from "#core/chatonsinfos-dates.ts";
import type { FactField } from "#core/hoster.ts";
import { longestName, readPlainText, readWebAddress } from "#core/plain-text.ts";
import type { TextFault } from "#core/plain-text.ts";
import { failure, success } from "#core/result.ts";
import type { Result } from "#core/result.ts";

/** Columns of a listing that hold facts, in the order they are written. */
export const factColumns = [
  ["name", "name"],
  ["website", "website"],
  ["city_department", "place"],
  ["legal_form", "legal-form"],
  ["services_software", "services"],
  ["public", "audience"],
  ["open_since", "open-since"],
  ["capacity_or_terms", "terms"],
  ["chatons_membership_evidence", "membership"],
] as const satisfies readonly (readonly [string, FactField])[];

/** Column of the addresses where the facts can be read, separated by " ; ". */
export const sourceColumn = "source";
/** Optional column: day the facts were read. */
export const recordedColumn = "recorded_on";

export const listingColumns: readonly string[] = [
  ...factColumns.map(([column]) => column),
  sourceColumn,
  recordedColumn,
];

/** One row of a listing. An empty cell says nothing: its field is absent. */
export type ListingRow = {
  readonly facts: Readonly<Partial<Record<FactField, string>>> & { readonly name: string };
  readonly sources: readonly string[];
  /** Null when the row does not say. */
  readonly recordedOn: string | null;
};

/** Why a cell is refused, and with it the whole row. */
export type CellFault = { readonly column: string; readonly fault: TextFault | "malformed-date" };

/** Reads the cells of a row by column, or gives everything wrong in them, in column order. */
export function readListingRow(
  cells: Readonly<Record<string, string>>,
): Result<ListingRow, CellFault> {
  const faults: CellFault[] = [];
  const keep = (column: string, read: Result<string, TextFault>) => {
    if (read.ok) return read.value;
    faults.push(...read.problems.map((fault) => ({ column, fault })));
    return undefined;
  };
  const entries = factColumns.flatMap(([column, field]) => {
    const cell = cells[column] ?? "";
    if (cell.trim() === "" && field !== "name") return [];
    const value = keep(column, readCell(field, cell));
    return value === undefined ? [] : [[field, value] as const];
  });
  const sources = (cells[sourceColumn] ?? "")
    .split(/\s+;\s*|\s*;\s+/u)
    .filter((address) => address.trim() !== "")
    .flatMap((address) => keep(sourceColumn, readWebAddress(address)) ?? []);
  const recorded = (cells[recordedColumn] ?? "").trim();
  const recordedOn = readDate(recorded);
  if (recorded !== "" && recordedOn === null) {
    faults.push({ column: recordedColumn, fault: "malformed-date" });
  }
  const { name, ...facts } = Object.fromEntries(entries);
  if (faults.length > 0 || name === undefined) return failure(faults);
  return success({ facts: { name, ...facts }, sources: [...new Set(sources)], recordedOn });
}

function readCell(field: FactField, cell: string): Result<string, TextFault> {
  if (field === "name") return readPlainText(cell, longestName);
  return field === "website" ? readWebAddress(cell) : readPlainText(cell);
}

import { parse, stringify, YAMLParseError } from "yaml";
import { checkGrid } from "#core/check-grid.ts";
import type { Grid } from "#core/grid.ts";
import { makeGrid, parseGrid } from "#core/grid-document.ts";
import { replayExamples } from "#core/check-examples.ts";
import type { ExampleDifference } from "#core/check-examples.ts";
import type { Problem } from "#core/problem.ts";
import { failure, success } from "#core/result.ts";
import type { Result } from "#core/result.ts";
import type { Deps } from "#server/deps.ts";
import { digestOf } from "#server/digest.ts";
import { findGrid } from "#server/grids/library.ts";
import { findGridVersion, insertGridVersion } from "#server/grids/queries.ts";

/** What became of an imported grid; "other-document" is refused: a version never changes. */
export type GridImport = {
  readonly id: string;
  readonly version: number;
  readonly fate: "imported" | "unchanged" | "other-document";
  /** Examples of the document that its own rules contradict: said, never refused. */
  readonly differences: readonly ExampleDifference[];
};

/** Reads and proves the YAML text of a grid; gives every problem otherwise. */
export function readGridText(text: string): Result<Grid, Problem> {
  const draft = readYaml(text);
  return draft.ok ? checkGrid(draft.value) : draft;
}

/** Stores a grid document as a draft. The same document imported again changes nothing. */
export async function importGrid(
  deps: Pick<Deps, "db" | "now">,
  text: string,
): Promise<Result<GridImport, Problem>> {
  const grid = readGridText(text);
  if (!grid.ok) return grid;
  const { id, version } = grid.value.document.grid;
  const differences = replayExamples(grid.value);
  const fate = await deps.db.transaction(async (db) => {
    const stored = await findGridVersion(db, id, version);
    const row = gridRow(grid.value, deps.now());
    if (stored !== undefined) {
      return stored.digest === row.digest ? "unchanged" : "other-document";
    }
    await insertGridVersion(db, { ...row, state: "draft", inForceSince: null });
    return "imported";
  });
  return success({ id, version, fate, differences });
}

/** The YAML text of a stored version; importing it gives the same document back. */
export async function exportGrid(
  deps: Pick<Deps, "db">,
  id: string,
  version: number,
): Promise<string> {
  const { grid } = await findGrid(deps, id, version);
  return makeGridText(grid);
}

export function makeGridText(grid: Grid): string {
  return stringify(makeGrid(grid.document), { lineWidth: 0 });
}

/** What is stored of a document whatever its state: its canonical text and digest. */
export function gridRow(grid: Grid, createdAt: Date) {
  const document = JSON.stringify(makeGrid(grid.document));
  const { id, version } = grid.document.grid;
  return { gridId: id, version, document, digest: digestOf(document), createdAt };
}

function readYaml(text: string) {
  try {
    return parseGrid(parse(text));
  } catch (error) {
    // An alias that leads nowhere, or multiplies without end, is a ReferenceError of the parser.
    const isOfText = error instanceof YAMLParseError || error instanceof ReferenceError;
    if (!isOfText) throw error;
    return failure<Problem>([{ path: "", code: "wrong-type", detail: error.message }]);
  }
}

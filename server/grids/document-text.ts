import { parse, stringify, YAMLParseError } from "yaml";
import { checkGrid } from "#core/check-grid.ts";
import type { Grid } from "#core/grid.ts";
import { makeGrid, parseGrid } from "#core/grid-document.ts";
import type { Problem } from "#core/problem.ts";
import { failure } from "#core/result.ts";
import type { Result } from "#core/result.ts";

/** Reads and proves the YAML text of a grid; gives every problem otherwise. */
export function readGridText(text: string): Result<Grid, Problem> {
  const draft = readYaml(text);
  return draft.ok ? checkGrid(draft.value) : draft;
}

/** The YAML text of a grid: `readGridText` gives the same grid back. */
export function makeGridText(grid: Grid): string {
  return stringify(makeGrid(grid.document), { lineWidth: 0 });
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

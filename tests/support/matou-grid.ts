import { parse } from "yaml";
import { checkGrid } from "#core/check-grid.ts";
import { parseGrid } from "#core/grid-document.ts";
import type { Grid, GridDraft } from "#core/grid.ts";
import type { Problem } from "#core/problem.ts";
import type { Result } from "#core/result.ts";
import matouText from "#server/db/start/matou-1.yaml?raw";

/** The YAML of the grid in force, as it is loaded into an empty database. */
export { matouText };

const parsed: unknown = parse(matouText);

export const matouDraft: GridDraft = proven(parseGrid(parsed));
export const matouGrid: Grid = proven(checkGrid(matouDraft));

/** The parsed document, a fresh copy each time, free to be spoilt. */
export function matouDocument(): unknown {
  return structuredClone(parsed);
}

/** The value of a result that must be one; the error lists what was wrong. */
export function proven<Value>(result: Result<Value, Problem>): Value {
  if (result.ok) return result.value;
  throw new Error(`Not what a test may start from: ${JSON.stringify(result.problems)}`);
}

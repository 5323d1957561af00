import { checkGrid } from "#core/check-grid.ts";
import type { Grid } from "#core/grid.ts";
import { makeGrid, parseGrid } from "#core/grid-document.ts";
import type { Problem } from "#core/problem.ts";
import type { Result } from "#core/result.ts";
import { makeYaml, readYaml } from "#server/yaml-text.ts";

/** Reads and proves the YAML text of a grid; gives every problem otherwise. */
export function readGridText(text: string): Result<Grid, Problem> {
  const document = readYaml(text);
  const draft = document.ok ? parseGrid(document.value) : document;
  return draft.ok ? checkGrid(draft.value) : draft;
}

/** The YAML text of a grid: `readGridText` gives the same grid back. */
export function makeGridText(grid: Grid): string {
  return makeYaml(makeGrid(grid.document));
}

import { checkGrid } from "#core/check-grid.ts";
import type { Grid, GridDraft } from "#core/grid.ts";
import { makeGrid, parseGrid } from "#core/grid-document.ts";
import type { Problem } from "#core/problem.ts";
import { success } from "#core/result.ts";
import type { Result } from "#core/result.ts";
import { makeYaml, readYaml } from "#server/yaml-text.ts";

/** Reads and proves the YAML or JSON text of a grid; gives every problem otherwise. */
export function readGridText(text: string): Result<Grid, Problem> {
  const document = readDocument(text);
  const draft = document.ok ? parseGrid(document.value) : document;
  return draft.ok ? checkGrid(draft.value) : draft;
}

/** The YAML text of a document: `readGridText` gives the grid back when it makes one. */
export function makeGridText(draft: GridDraft): string {
  return makeYaml(makeGrid(draft));
}

/** What JSON takes and YAML does not, as tabs, is read as JSON; all else is YAML. */
function readDocument(text: string): Result<unknown, Problem> {
  const written = text.replace(/^\uFEFF/u, "");
  try {
    return success<unknown>(JSON.parse(written));
  } catch {
    return readYaml(written);
  }
}

import { checkGrid, largestVersion } from "#core/check-grid.ts";
import { replayExamples } from "#core/check-examples.ts";
import type { ExampleDifference } from "#core/check-examples.ts";
import type { Grid } from "#core/grid.ts";
import { makeGrid, parseGrid } from "#core/grid-document.ts";
import { isIdentifier } from "#core/identifier.ts";
import type { Problem } from "#core/problem.ts";
import { success } from "#core/result.ts";
import type { Result } from "#core/result.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { digestOf } from "#server/digest.ts";
import { makeGridText, readGridText } from "#server/grids/document-text.ts";
import type { GridVersionSummary } from "#server/grids/queries.ts";
import {
  findGridVersion,
  findVersionInForce,
  insertGridVersion,
  listGridVersions,
  readGridDocument,
} from "#server/grids/queries.ts";
import { Refusal } from "#server/http/errors.ts";

/** The grid that classifies the hosters of this site. */
export const siteGridId = "matou";

export type StoredGrid = GridVersionSummary & { readonly grid: Grid };

/**
 * Checked grids by digest of their document. Documents never change under a
 * digest, so an entry is never stale; the oldest leaves first.
 */
const checkedGrids = new Map<string, Grid>();
const capacity = 20;

/** The version in force; throws `Refusal("unknown-grid")` on a database without one. */
export async function findGridInForce(deps: { readonly db: Db }): Promise<StoredGrid> {
  return openVersion(deps.db, await findVersionInForce(deps.db, siteGridId));
}

/** One version, whatever its state; throws `Refusal("unknown-grid")`. */
export async function findGrid(
  deps: { readonly db: Db },
  gridId: string,
  version: number,
): Promise<StoredGrid> {
  const isPossible = isIdentifier(gridId) && version <= largestVersion;
  return openVersion(
    deps.db,
    isPossible ? await findGridVersion(deps.db, gridId, version) : undefined,
  );
}

/** Every version of the site's grid, newest first. */
export async function listSiteGridVersions(deps: {
  readonly db: Db;
}): Promise<GridVersionSummary[]> {
  const versions = await listGridVersions(deps.db);
  return versions.filter((version) => version.gridId === siteGridId);
}

/** What became of an imported grid; "other-document" is refused: a version never changes. */
export type GridImport = {
  readonly id: string;
  readonly version: number;
  readonly fate: "imported" | "unchanged" | "other-document";
  /** Examples of the document that its own rules contradict: said, never refused. */
  readonly differences: readonly ExampleDifference[];
};

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

/** Puts the grid of an empty database in force; a text of ours that is wrong is a bug. */
export async function installGrid(deps: Pick<Deps, "now">, db: Db, text: string): Promise<Grid> {
  const grid = readGridText(text);
  if (!grid.ok) throw new Error(`The starting grid is wrong: ${JSON.stringify(grid.problems)}`);
  const now = deps.now();
  const row = gridRow(grid.value, now);
  await insertGridVersion(db, { ...row, state: "in-force", inForceSince: now });
  return grid.value;
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

/** What is stored of a document whatever its state: its canonical text and digest. */
export function gridRow(grid: Grid, createdAt: Date) {
  const document = JSON.stringify(makeGrid(grid.document));
  const { id, version } = grid.document.grid;
  return { gridId: id, version, document, digest: digestOf(document), createdAt };
}

async function openVersion(db: Db, version: GridVersionSummary | undefined): Promise<StoredGrid> {
  if (version === undefined) throw new Refusal("unknown-grid");
  const grid = checkedGrids.get(version.digest) ?? (await readGrid(db, version));
  return { ...version, grid };
}

async function readGrid(db: Db, version: GridVersionSummary): Promise<Grid> {
  const document = await readGridDocument(db, version.gridId, version.version);
  const draft = parseGrid(JSON.parse(document ?? "null"));
  const grid = draft.ok ? checkGrid(draft.value) : draft;
  if (!grid.ok) throw new Error(`Stored grid ${version.gridId} ${version.version} is inconsistent`);
  const [oldest] = checkedGrids.keys();
  if (oldest !== undefined && checkedGrids.size >= capacity) checkedGrids.delete(oldest);
  checkedGrids.set(version.digest, grid.value);
  return grid.value;
}

import { checkGrid, largestVersion } from "#core/check-grid.ts";
import { replayExamples } from "#core/check-examples.ts";
import type { ExampleDifference } from "#core/check-examples.ts";
import type { Grid, GridDraft } from "#core/grid.ts";
import { makeGrid, parseGrid } from "#core/grid-document.ts";
import { isIdentifier } from "#core/identifier.ts";
import type { Problem } from "#core/problem.ts";
import { failure, success } from "#core/result.ts";
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
import { findReusedIds } from "#server/grids/reused-ids.ts";
import { Refusal } from "#server/http/errors.ts";

export { findReusedIds, readGridText };

/** The grid that classifies the hosters of this site. */
export const siteGridId = "matou";

export type StoredGrid = GridVersionSummary & { readonly grid: Grid };

/** A version of which the document may be inconsistent, as those that are being written are. */
export type StoredDraft = GridVersionSummary & {
  readonly draft: GridDraft;
  readonly grid: Grid | null;
};

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

/**
 * One version, whatever its state; throws `Refusal("unknown-grid")`, or `Refusal("invalid-grid")`
 * for one that is being written and makes no grid yet.
 */
export async function findGrid(
  deps: { readonly db: Db },
  gridId: string,
  version: number,
): Promise<StoredGrid> {
  return openVersion(deps.db, await findPossible(deps.db, gridId, version));
}

/** One version as it is written, consistent or not; throws `Refusal("unknown-grid")`. */
export async function findGridDraft(
  deps: { readonly db: Db },
  gridId: string,
  version: number,
): Promise<StoredDraft> {
  const found = await findPossible(deps.db, gridId, version);
  if (found === undefined) throw new Refusal("unknown-grid");
  const known = checkedGrids.get(found.digest);
  if (known !== undefined) return { ...found, draft: known.document, grid: known };
  const read = await readVersion(deps.db, found);
  return { ...found, draft: read.draft, grid: read.checked.ok ? read.checked.value : null };
}

function findPossible(
  db: Db,
  gridId: string,
  version: number,
): Promise<GridVersionSummary | undefined> {
  const isNumber = Number.isSafeInteger(version) && version > 0 && version <= largestVersion;
  return isNumber && isIdentifier(gridId)
    ? findGridVersion(db, gridId, version)
    : Promise.resolve(undefined);
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
  const fate = await deps.db.transaction((db) => storeDraft(deps, db, grid.value));
  return fate.ok ? success({ id, version, fate: fate.value, differences }) : fate;
}

/**
 * Stores a grid as a draft, within a transaction; a version that is there never becomes another
 * document, and an identifier that was published never stands for something else.
 */
export async function storeDraft(
  deps: Pick<Deps, "now">,
  db: Db,
  grid: Grid,
): Promise<Result<GridImport["fate"], Problem>> {
  const row = gridRow(grid, deps.now());
  const stored = await findGridVersion(db, row.gridId, row.version);
  if (stored !== undefined) {
    return success(stored.digest === row.digest ? "unchanged" : "other-document");
  }
  const reused = await findReusedIds(db, grid);
  if (reused.length > 0) return failure(reused);
  await insertGridVersion(db, { ...row, state: "draft" });
  return success("imported");
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
  const { draft } = await findGridDraft(deps, id, version);
  return makeGridText(draft);
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
  const { checked } = await readVersion(db, version);
  if (!checked.ok) throw new Refusal("invalid-grid", checked.problems);
  return checked.value;
}

/** Reads the document of a version, and keeps the grid it makes. */
async function readVersion(db: Db, { gridId, version, digest }: GridVersionSummary) {
  const document = await readGridDocument(db, gridId, version);
  const draft = parseGrid(JSON.parse(document ?? "null"));
  if (!draft.ok) throw new Error(`Stored grid ${gridId} ${version} has not the shape of one`);
  const checked = checkGrid(draft.value);
  if (checked.ok) {
    const [oldest] = checkedGrids.keys();
    if (oldest !== undefined && checkedGrids.size >= capacity) checkedGrids.delete(oldest);
    // A draft may have been edited since its digest was read.
    if (digestOf(document ?? "") === digest) checkedGrids.set(digest, checked.value);
  }
  return { draft: draft.value, checked };
}

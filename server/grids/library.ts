import { checkGrid } from "#core/check-grid.ts";
import type { Grid } from "#core/grid.ts";
import { parseGrid } from "#core/grid-document.ts";
import type { Db } from "#server/db/client.ts";
import type { GridVersionSummary } from "#server/grids/queries.ts";
import {
  findGridVersion,
  findVersionInForce,
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
  return openVersion(deps.db, await findGridVersion(deps.db, gridId, version));
}

/** Every version of the site's grid, newest first. */
export async function listSiteGridVersions(deps: {
  readonly db: Db;
}): Promise<GridVersionSummary[]> {
  const versions = await listGridVersions(deps.db);
  return versions.filter((version) => version.gridId === siteGridId);
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

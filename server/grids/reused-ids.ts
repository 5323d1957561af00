import type { GridDocument } from "#core/grid-document.ts";
import { makeGrid } from "#core/grid-document.ts";
import type { Grid } from "#core/grid.ts";
import type { Problem } from "#core/problem.ts";
import { listReusedIds } from "#core/reused-id.ts";
import type { Db } from "#server/db/client.ts";
import { listPublishedDocuments } from "#server/grid-drafts/queries.ts";
import { findVersionInForce, readGridDocument } from "#server/grids/queries.ts";

/**
 * What a document that is stored whole would give the identifier of something else to, as the editor
 * refuses it; nothing for a grid that was never in force here.
 */
export async function findReusedIds(db: Db, { document }: Grid): Promise<readonly Problem[]> {
  const { id: gridId, version } = document.grid;
  const inForce = await findVersionInForce(db, gridId);
  if (inForce === undefined) return [];
  const base = await readGridDocument(db, gridId, inForce.version);
  const published = await listPublishedDocuments(db, { gridId, version });
  return listReusedIds(makeGrid(document), {
    base: readDocument(base ?? "{}"),
    published: published.map((each) => readDocument(each.document)),
  });
}

/** A text the database holds was read before it was stored. */
function readDocument(text: string): GridDocument {
  return JSON.parse(text) as GridDocument;
}

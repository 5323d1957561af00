import { listRevisionsOfPage } from "#server/assessments/queries.ts";
import type { TracedRevision } from "#server/assessments/queries.ts";
import type { Db } from "#server/db/client.ts";

/** The last revision a hoster published, taken back or not. */
export async function findLastRevision(
  db: Db,
  hosterId: string,
): Promise<TracedRevision | undefined> {
  const [last] = await listRevisionsOfPage(db, hosterId, { limit: 1, offset: 0 });
  return last;
}

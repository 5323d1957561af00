import { listRevisionsOfPage } from "#server/assessments/queries.ts";
import type { TracedRevision } from "#server/assessments/queries.ts";
import type { Db } from "#server/db/client.ts";
import { lockDrafts } from "#server/drafts/queries.ts";
import { lockHosters } from "#server/hosters/queries.ts";

/**
 * Until the end of the transaction nobody else publishes, nor changes the draft of this hoster,
 * and no import rewrites its listing; in the order that imports lock.
 */
export async function lockPublications(db: Db, hosterId: string): Promise<void> {
  await lockHosters(db);
  await lockDrafts(db, hosterId);
}

/** The last revision a hoster published, taken back or not. */
export async function findLastRevision(
  db: Db,
  hosterId: string,
): Promise<TracedRevision | undefined> {
  const [last] = await listRevisionsOfPage(db, hosterId, { limit: 1, offset: 0 });
  return last;
}

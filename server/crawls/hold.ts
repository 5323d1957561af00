import { updateHeld } from "#server/crawls/queries.ts";
import type { Hold } from "#server/crawls/queries.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";

/** A worker that writes nothing for longer is taken for dead, in milliseconds; less than the lease of a job. */
export const holdLength = 5 * 60_000;

/** Another worker took the crawl in hand: what this one did since counts for nothing. */
export class LostHold extends Error {
  override readonly name = "LostHold";
}

/** Says, in the transaction that writes, that this worker still has the crawl in hand. Throws `LostHold`. */
export async function keepHold(
  { now }: Pick<Deps, "now">,
  db: Db,
  hold: Hold,
  storedBytes = 0,
): Promise<void> {
  const heldUntil = new Date(now().getTime() + holdLength);
  if (!(await updateHeld(db, hold, { heldUntil }, storedBytes))) throw new LostHold();
}

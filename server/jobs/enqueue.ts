import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import type { NewJob } from "#server/jobs/job.ts";
import { jobs } from "#server/jobs/schema.ts";

/** Asks for work, within the transaction of the change that makes it necessary. */
export async function enqueue(
  { newId, now }: Pick<Deps, "newId" | "now">,
  db: Db,
  wanted: readonly NewJob[],
): Promise<void> {
  if (wanted.length === 0) return;
  await db
    .insert(jobs)
    .values(
      wanted.map(({ name, payload, runAt = now(), dedupeKey = null, about }) => ({
        id: newId(),
        name,
        payload: about === undefined ? payload : { ...payload, about },
        dedupeKey,
        runAt,
        attempts: 0,
      })),
    )
    .onConflictDoNothing({ target: jobs.dedupeKey });
}

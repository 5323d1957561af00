import { deleteSenderKeys } from "#server/db/sender-key.ts";
import { refreshAllListings } from "#server/directory/actions.ts";
import type { JobHandlers } from "#server/jobs/job.ts";
import { deleteEndedJobs } from "#server/jobs/queries.ts";

/** In milliseconds. */
const day = 86_400_000;

/** What the site does every day for itself. */
export const upkeepJobs: JobHandlers = {
  /** Answers expire: what the directory searches is rewritten. */
  "refresh-listings": (deps) => deps.db.transaction((db) => refreshAllListings(deps, db)),
  "forget-ended-jobs": ({ db, now }) => deleteEndedJobs(db, new Date(now().getTime() - 30 * day)),
  "forget-sender-keys": ({ db, now }) => deleteSenderKeys(db, now().toISOString().slice(0, 10)),
};

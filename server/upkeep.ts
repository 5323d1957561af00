import { afterDays } from "#server/day.ts";
import { deleteSenderKeys } from "#server/db/sender-key.ts";
import { refreshAllListings } from "#server/directory/actions.ts";
import type { JobHandlers } from "#server/jobs/job.ts";
import { deleteEndedJobs } from "#server/jobs/queries.ts";
import { takeServiceNames } from "#server/settings/service-names.ts";

/** What the site does every day for itself. */
export const upkeepJobs: JobHandlers = {
  /** Answers expire: what the directory searches is rewritten. */
  "refresh-listings": async (deps) => {
    // Names of services are words that hosters are found by.
    await takeServiceNames(deps);
    await deps.db.transaction((db) => refreshAllListings(deps, db));
  },
  "forget-ended-jobs": ({ db, now }) => deleteEndedJobs(db, afterDays(now(), -30)),
  "forget-sender-keys": ({ db, now }) => deleteSenderKeys(db, now().toISOString().slice(0, 10)),
};

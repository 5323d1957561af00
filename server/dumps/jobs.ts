import { forgetOldDumps, makeDump, makeDumpJob } from "#server/dumps/actions.ts";
import type { JobHandlers } from "#server/jobs/job.ts";

/** Reads the whole directory: for the loop of what works for long. */
export const dumpJobs: JobHandlers = {
  [makeDumpJob]: async (deps) => {
    await makeDump(deps);
    await forgetOldDumps(deps);
  },
};

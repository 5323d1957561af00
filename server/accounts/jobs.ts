import { forgetEnded } from "#server/accounts/actions.ts";
import type { JobHandlers } from "#server/jobs/job.ts";

export const accountJobs: JobHandlers = { "forget-ended-sessions": forgetEnded };

import type { JobHandlers } from "#server/jobs/job.ts";
import { forgetOldLinks } from "#server/sign-ins/actions.ts";

export const signInJobs: JobHandlers = { "forget-account-links": forgetOldLinks };

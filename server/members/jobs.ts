import type { JobHandlers } from "#server/jobs/job.ts";
import { forgetInvitations } from "./invitations.ts";

export const memberJobs: JobHandlers = { "forget-invitations": forgetInvitations };

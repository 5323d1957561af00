import type { JobHandlers } from "#server/jobs/job.ts";
import { forgetChallenges } from "./actions.ts";

export const passkeyJobs: JobHandlers = { "forget-passkey-challenges": forgetChallenges };

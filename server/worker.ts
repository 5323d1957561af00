import { accountJobs } from "#server/accounts/jobs.ts";
import { alertJobs } from "#server/alerts/jobs.ts";
import { announcementJobs } from "#server/announcements/jobs.ts";
import { briefJobs } from "#server/briefs/jobs.ts";
import type { Database } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import type { JobHandlers } from "#server/jobs/job.ts";
import { startLoop } from "#server/jobs/loop.ts";
import { mailJobs } from "#server/mail/queue-mails.ts";
import { memberJobs } from "#server/members/jobs.ts";
import { signInJobs } from "#server/sign-ins/jobs.ts";
import { noticeJobs } from "#server/notifications/jobs.ts";
import { passkeyJobs } from "#server/passkeys/jobs.ts";
import { renewalJobs } from "#server/renewals/jobs.ts";
import { startTimetable } from "#server/schedule.ts";
import { simulationJobs } from "#server/simulations/jobs.ts";
import { upkeepJobs } from "#server/upkeep.ts";

/** Everything that is done later, by name of job. */
export const allJobs: JobHandlers = {
  ...mailJobs,
  ...alertJobs,
  ...briefJobs,
  ...accountJobs,
  ...signInJobs,
  ...memberJobs,
  ...noticeJobs,
  ...passkeyJobs,
  ...renewalJobs,
  ...announcementJobs,
  ...simulationJobs,
  ...upkeepJobs,
};

export type Worker = { readonly stop: () => Promise<void> };

/** Does what is due, in this process, until it is stopped: the job under way is finished first. */
export function startWorker(deps: Deps, database: Pick<Database, "maintain">): Worker {
  const tidyJobs: JobHandlers = { "tidy-database": () => database.maintain() };
  const timetable = startTimetable(deps);
  const loop = startLoop(deps, { ...allJobs, ...tidyJobs });
  return {
    stop: () => {
      timetable.stop();
      return loop.stop();
    },
  };
}

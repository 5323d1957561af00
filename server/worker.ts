import { accountJobs } from "#server/accounts/jobs.ts";
import { alertJobs } from "#server/alerts/jobs.ts";
import { announcementJobs } from "#server/announcements/jobs.ts";
import { briefJobs } from "#server/briefs/jobs.ts";
import { checkJobs } from "#server/checks/jobs.ts";
import { crawlJobs, crawlUpkeepJobs } from "#server/crawls/jobs.ts";
import type { Database } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { dumpJobs } from "#server/dumps/jobs.ts";
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

/** What is done later and is soon done, by name of job. */
const promptJobs: JobHandlers = {
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
  ...crawlUpkeepJobs,
  ...upkeepJobs,
};

/** What computes for long or waits for the network: done apart, so that no mail waits behind it. */
const slowJobs: JobHandlers = { ...simulationJobs, ...crawlJobs, ...checkJobs, ...dumpJobs };

/** Everything that is done later. */
export const allJobs: JobHandlers = { ...promptJobs, ...slowJobs };

export type Worker = { readonly stop: () => Promise<void> };

/** Does what is due, in this process, until it is stopped: the job under way is finished first. */
export function startWorker(deps: Deps, database: Pick<Database, "maintain">): Worker {
  const tidyJobs: JobHandlers = { "tidy-database": () => database.maintain() };
  const timetable = startTimetable(deps);
  const loops = [{ ...promptJobs, ...tidyJobs }, slowJobs].map((jobs) => startLoop(deps, jobs));
  return {
    stop: async () => {
      timetable.stop();
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}

import { askWhetherAnswered, purgeBriefs } from "#server/briefs/actions.ts";
import type { LaterQuestion } from "#server/briefs/author.ts";
import type { JobHandlers } from "#server/jobs/job.ts";

export const briefJobs: JobHandlers = {
  "ask-brief-answer": (deps, question: LaterQuestion) => askWhetherAnswered(deps, question),
  /** Wanted daily. */
  "purge-briefs": (deps) => purgeBriefs(deps),
};

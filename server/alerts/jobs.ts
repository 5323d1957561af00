import { askForNews, forgetUnconfirmed, sendNews } from "#server/alerts/actions.ts";
import type { JobHandlers } from "#server/jobs/job.ts";

export const alertJobs: JobHandlers = {
  "send-alerts": askForNews,
  "send-alert": (deps, { id }: { readonly id: string }) => sendNews(deps, id),
  "forget-unconfirmed-alerts": forgetUnconfirmed,
};

import { forgetCrawls, startCrawls, wakeLater } from "#server/crawls/actions.ts";
import { crawlSlice } from "#server/crawls/slice.ts";
import type { SliceOrder } from "#server/crawls/slice.ts";
import type { JobHandlers } from "#server/jobs/job.ts";

/** What is soon done. */
export const crawlUpkeepJobs: JobHandlers = {
  "start-crawls": (deps) => startCrawls(deps),
  "forget-crawls": (deps) => forgetCrawls(deps),
};

/** What waits for the network. */
export const crawlJobs: JobHandlers = {
  "crawl-step": async (deps, order: SliceOrder) => {
    // Whoever has it in hand may be dead.
    if ((await crawlSlice(deps, order)) === "held-elsewhere") await wakeLater(deps);
  },
};

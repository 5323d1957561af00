import type { JobHandlers } from "#server/jobs/job.ts";
import { forgetNoticeLinks } from "#server/notifications/actions.ts";

export const noticeJobs: JobHandlers = { "forget-notice-links": forgetNoticeLinks };

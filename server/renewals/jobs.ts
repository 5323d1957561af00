import type { JobHandlers } from "#server/jobs/job.ts";
import { askForReminders, sendReminder } from "#server/renewals/reminders.ts";

export const renewalJobs: JobHandlers = {
  "remind-renewals": askForReminders,
  "remind-renewal": (deps, { hosterId }: { readonly hosterId: string }) =>
    sendReminder(deps, hosterId),
};

import type { Deps } from "#server/deps.ts";
import { attemptJob } from "#server/jobs/attempt.ts";
import type { JobHandlers } from "#server/jobs/job.ts";
import type { Mail, SendMail } from "#server/mail/mail.ts";
import { allJobs } from "#server/worker.ts";

/** A mailbox that everyone shares: give its `sendMail` to a site, and read the mails that came. */
export function openMailbox(): { readonly sendMail: SendMail; readonly mails: readonly Mail[] } {
  const mails: Mail[] = [];
  return {
    mails,
    sendMail: async (mail) => {
      mails.push(mail);
    },
  };
}

/** Does everything that is due, and what becomes so meanwhile; a job that fails is a test that fails. */
export async function runJobs(deps: Deps, handlers: JobHandlers = allJobs): Promise<void> {
  for (;;) {
    const attempt = await attemptJob(deps, handlers);
    if (attempt === null) return;
    if (attempt.outcome !== "done") throw attempt.error;
  }
}

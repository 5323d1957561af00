import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { enqueue } from "#server/jobs/enqueue.ts";
import type { JobHandlers } from "#server/jobs/job.ts";
import type { Mail } from "#server/mail/mail.ts";

/** Sends mails once the transaction that queues them is committed, trying again when that fails. */
export function queueMails(
  deps: Pick<Deps, "newId" | "now">,
  db: Db,
  mails: readonly Mail[],
): Promise<void> {
  return enqueue(
    deps,
    db,
    mails.map((mail) => ({ name: "send-mail", payload: mail })),
  );
}

export const mailJobs: JobHandlers = {
  "send-mail": ({ sendMail }, mail: Mail) => sendMail(mail),
};

import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { enqueue } from "#server/jobs/enqueue.ts";
import type { JobHandlers } from "#server/jobs/job.ts";
import type { Mail } from "#server/mail/mail.ts";

/** A mail, and what it is about when it may have to be forgotten before it leaves: see `cancelJobs`. */
export type QueuedMail = Mail & { readonly about?: readonly string[] };

/** Sends mails once the transaction that queues them is committed, trying again when that fails. */
export function queueMails(
  deps: Pick<Deps, "newId" | "now">,
  db: Db,
  mails: readonly QueuedMail[],
): Promise<void> {
  return enqueue(
    deps,
    db,
    mails.map((mail) => ({ name: "send-mail", payload: mail })),
  );
}

export const mailJobs: JobHandlers = {
  "send-mail": ({ sendMail }, queued: QueuedMail) => {
    const { about: _, ...mail } = queued;
    return sendMail(mail);
  },
};

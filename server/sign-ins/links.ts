import { mailboxOf } from "#core/email.ts";
import { afterDays } from "#server/day.ts";
import type { Db } from "#server/db/client.ts";
import { lockNames } from "#server/db/lock-names.ts";
import { limitSender } from "#server/http/sender.ts";
import { countMailed, countSent } from "#server/sign-ins/queries.ts";
import type { AccountLink } from "#server/sign-ins/queries.ts";

/** Links a network may ask for in a day, and a mailbox be sent in an hour. */
const mostSent = 20;
const mostMailed = 5;

const hour = 3_600_000;

/**
 * Counts what a sender and a mailbox asked for, others of theirs waiting meanwhile. Gives whether
 * the mailbox was written to enough; throws `Refusal("too-many-requests")` for the sender.
 */
export async function limitLinks(
  db: Db,
  { senderDigest, email, at }: { senderDigest: string; email: string; at: Date },
): Promise<boolean> {
  const mailbox = mailboxOf(email);
  await lockNames(db, [`account links ${senderDigest}`, `account links ${mailbox}`]);
  const sent = await countSent(db, senderDigest, afterDays(at, -1));
  limitSender(sent, { most: mostSent, now: at });
  return (await countMailed(db, mailbox, new Date(at.getTime() - hour))) >= mostMailed;
}

/** What became of a link that was mailed. */
export type LinkState = "open" | "used" | "expired";

export function stateOf({ usedAt, expiresAt }: AccountLink, at: Date): LinkState {
  if (usedAt !== null) return "used";
  return expiresAt > at ? "open" : "expired";
}

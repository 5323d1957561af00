import { mailboxOf } from "#core/email.ts";
import { afterDays } from "#server/day.ts";
import type { Db } from "#server/db/client.ts";
import { lockNames } from "#server/db/lock-names.ts";
import { limitSender } from "#server/http/sender.ts";
import type { LinkPurpose } from "#server/accounts/schema.ts";
import { countMailed, countSent } from "#server/sign-ins/queries.ts";
import type { AccountLink } from "#server/sign-ins/queries.ts";

/** Links a network may ask for in a day. */
const mostSent = 20;

/** Mails a mailbox may be sent in an hour: for one network, and for all of them. */
const mostMailed = { bySender: 5, inAll: 10 } as const;

const minute = 60_000;
const hour = 60 * minute;

/** Past those, how long a mailbox rests between two mails: a third of what a link to sign in lasts. */
const rest = 5 * minute;

type AskedLink = {
  readonly senderDigest: string;
  /** Where it is to be mailed. */
  readonly email: string;
  readonly purpose: LinkPurpose;
  readonly at: Date;
};

/**
 * Counts what a sender asked for and a mailbox was sent, others of theirs waiting meanwhile. Gives
 * when the link is mailed, null where the mailbox was written to enough: nobody who asks is told,
 * known address or not. Throws `Refusal("too-many-requests")` for the sender.
 *
 * Anyone may ask for the links of anyone, so what is limited must never be their way in:
 * - Only what was mailed counts: asking in vain, as often as one likes, does not prolong anything.
 * - One network fills its own five mails, not those that another network asks for.
 * - Many networks at once fill the ten of all. From then on a mail leaves every five minutes for
 *   whoever asks first, and whoever reads the mailbox may sign in by any of them, whoever asked: a
 *   link lasts fifteen minutes, so there is always one with ten minutes left, or a new one leaves.
 * - That is 22 mails an hour at the very most, each to the same one mailbox.
 */
export async function limitLinks(
  db: Db,
  { senderDigest, email, purpose, at }: AskedLink,
): Promise<Date | null> {
  const mailbox = mailboxOf(email);
  await lockNames(db, [`account links ${senderDigest}`, `account links ${mailbox}`]);
  const sent = await countSent(db, senderDigest, afterDays(at, -1));
  limitSender(sent, { most: mostSent, now: at });
  const since = new Date(at.getTime() - hour);
  const { bySender, inAll, last } = await countMailed(db, {
    mailbox,
    purpose,
    senderDigest,
    since,
  });
  const isEnough = bySender >= mostMailed.bySender || inAll >= mostMailed.inAll;
  const isResting = last !== null && at.getTime() - last.getTime() < rest;
  return isEnough && isResting ? null : at;
}

/** What became of a link that was mailed. */
export type LinkState = "open" | "used" | "expired";

export function stateOf({ usedAt, expiresAt }: AccountLink, at: Date): LinkState {
  if (usedAt !== null) return "used";
  return expiresAt > at ? "open" : "expired";
}

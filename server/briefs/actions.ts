import { briefDays } from "#core/brief.ts";
import type { Language } from "#core/vocabulary.ts";
import { aboutBrief, aboutHoster } from "#server/briefs/about.ts";
import type { LaterQuestion } from "#server/briefs/author.ts";
import { addressMail, declinedMail, questionMail } from "#server/briefs/mails.ts";
import {
  declineRecipient,
  deleteBriefs,
  eraseBriefs,
  findAddress,
  findReceivedBrief,
  listOtherHosters,
  markAsked,
  saveAddress,
  updateAddress,
} from "#server/briefs/queries.ts";
import type { BriefAddress, ReceivedBrief } from "#server/briefs/queries.ts";
import { afterDays } from "#server/day.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { digestOf } from "#server/digest.ts";
import { findHoster } from "#server/hosters/queries.ts";
import { Refusal } from "#server/http/errors.ts";
import { cancelJobs } from "#server/jobs/queries.ts";
import { queueMails } from "#server/mail/queue-mails.ts";
import { newToken } from "#server/token.ts";

/** An address proposed for the briefs of a hoster; `language` is that of the mail it gets. */
export type ProposedAddress = {
  readonly slug: string;
  readonly email: string;
  readonly language?: Language;
};

/**
 * Mails an address a link that lets it receive the briefs of a hoster; until somebody there
 * accepts, nothing else is sent to it, and the former address of the hoster is no longer used.
 * Gives false when it already receives them. Throws `Refusal("unknown-hoster")`,
 * `Refusal("removed-hoster")` or `Refusal("imaginary-hoster")`.
 */
export async function proposeBriefAddress(
  deps: Deps,
  { slug, email, language = "fr" }: ProposedAddress,
): Promise<boolean> {
  const requestedAt = deps.now();
  return deps.db.transaction(async (db) => {
    const hoster = await findHoster(db, slug);
    if (hoster === undefined) throw new Refusal("unknown-hoster");
    if (hoster.stance === "removed") throw new Refusal("removed-hoster");
    if (hoster.isImaginary) throw new Refusal("imaginary-hoster");
    const former = await findAddress(db, { hosterId: hoster.id });
    if (former?.address.email === email && receives(former.address)) return false;
    const token = newToken();
    await saveAddress(db, {
      ...{ hosterId: hoster.id, email, requestedAt },
      ...{ tokenDigest: digestOf(token), verifiedAt: null, stoppedAt: null },
    });
    const mail = { to: email, hoster: hoster.name, token, at: requestedAt };
    await queueMails(deps, db, [addressMail(deps, language, mail)]);
    return true;
  });
}

/** The address of a link; throws `Refusal("unknown-link")`, or `expired-link` when nobody used it in time. */
export async function openBriefAddress(deps: Deps, token: string) {
  return requireAddress(deps, deps.db, token);
}

/** Has an address receive briefs, or receive them again. Throws as `openBriefAddress` does. */
export async function acceptBriefs(deps: Deps, token: string): Promise<void> {
  await deps.db.transaction(async (db) => {
    const { address } = await requireAddress(deps, db, token);
    const verifiedAt = address.verifiedAt ?? deps.now();
    // Not that of the hoster: the operator may have proposed another one meanwhile.
    const { tokenDigest } = address;
    await updateAddress(db, { tokenDigest }, { verifiedAt, stoppedAt: null });
  });
}

/** Stops the briefs of an address. Throws as `openBriefAddress` does. */
export async function refuseBriefs(deps: Deps, token: string): Promise<void> {
  await deps.db.transaction(async (db) => {
    const { address } = await requireAddress(deps, db, token);
    await stopHoster(deps, db, address.hosterId);
  });
}

/** What a hoster sees of a brief it received, and whom it may suggest instead. */
export async function openReceivedBrief(deps: Deps, token: string) {
  const received = await requireReceived(deps.db, token);
  return { received, others: await listOtherHosters(deps.db, received.hosterId) };
}

/**
 * Says that a brief is not for this hoster, and tells its author, once; `suggested` is the slug
 * of another hoster, or empty. Throws `Refusal("unknown-link")`, and `Refusal("unknown-hoster")`
 * for a suggestion that is not in the directory.
 */
export async function declineBrief(deps: Deps, token: string, suggested: string): Promise<void> {
  await deps.db.transaction(async (db) => {
    const received = await requireReceived(db, token, { isLocked: true });
    if (received.declinedAt !== null) return;
    const others = suggested === "" ? [] : await listOtherHosters(db, received.hosterId);
    const other = others.find(({ slug }) => slug === suggested) ?? null;
    if (suggested !== "" && other === null) throw new Refusal("unknown-hoster");
    const answer = { declinedAt: deps.now(), suggestedHosterId: other?.hosterId ?? null };
    const isFirst = await declineRecipient(db, received, answer);
    if (!isFirst || received.erasedAt !== null) return;
    const mail = declinedMail(deps, received, { hoster: received.hosterName, suggested: other });
    await queueMails(deps, db, [{ ...mail, about: [aboutBrief(received.briefId)] }]);
  });
}

/** Stops the briefs of the hoster that received this one. Throws `Refusal("unknown-link")`. */
export async function stopBriefs(deps: Deps, token: string): Promise<void> {
  await deps.db.transaction(async (db) => {
    const { hosterId } = await requireReceived(db, token);
    await stopHoster(deps, db, hosterId);
  });
}

/** Asks the author of a brief whether an answer came: once, and never of one that is erased. */
export async function askWhetherAnswered(
  deps: Deps,
  { briefId, token }: LaterQuestion,
): Promise<void> {
  await deps.db.transaction(async (db) => {
    const brief = await markAsked(db, briefId, deps.now());
    if (brief === undefined) return;
    const mail = questionMail(deps, brief, token);
    await queueMails(deps, db, [{ ...mail, about: [aboutBrief(briefId)] }]);
  });
}

/** Deletes the briefs whose time is over, and empties those that nobody confirmed. */
export async function purgeBriefs(deps: Deps): Promise<void> {
  const now = deps.now();
  await deps.db.transaction(async (db) => {
    await deleteBriefs(db, afterDays(now, -briefDays.kept));
    await eraseBriefs(db, { unconfirmedSince: afterDays(now, -briefDays.toConfirm) }, now);
  });
}

/** Mails that could not leave yet are not sent any more either. */
async function stopHoster(deps: Deps, db: Db, hosterId: string): Promise<void> {
  await updateAddress(db, { hosterId }, { stoppedAt: deps.now() });
  await cancelJobs(db, aboutHoster(hosterId));
}

async function requireAddress(deps: Pick<Deps, "now">, db: Db, token: string) {
  const found = await findAddress(db, { tokenDigest: digestOf(token) });
  if (found === undefined) throw new Refusal("unknown-link");
  const { verifiedAt, requestedAt } = found.address;
  const isLate = afterDays(requestedAt, briefDays.toVerify) <= deps.now();
  if (verifiedAt === null && isLate) throw new Refusal("expired-link");
  return found;
}

async function requireReceived(
  db: Db,
  token: string,
  options: { readonly isLocked?: boolean } = {},
): Promise<ReceivedBrief> {
  const received = await findReceivedBrief(db, digestOf(token), options);
  if (received === undefined) throw new Refusal("unknown-link");
  return received;
}

function receives({ verifiedAt, stoppedAt }: BriefAddress): boolean {
  return verifiedAt !== null && stoppedAt === null;
}

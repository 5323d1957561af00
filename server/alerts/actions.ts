import type { AlertForm } from "#core/alert-form.ts";
import { mailboxOf } from "#core/email.ts";
import type { HosterCard } from "#core/hoster.ts";
import type { Search } from "#core/search.ts";
import type { Language } from "#core/vocabulary.ts";
import { narrows, watchedQuery } from "#core/watched-search.ts";
import { confirmationMail, newsMail } from "#server/alerts/letters.ts";
import {
  confirmStored,
  countAsked,
  countSent,
  deleteAlerts,
  deleteUnconfirmed,
  findAlert,
  findConfirmedQuery,
  insertAlert,
  listConfirmedIds,
  lockAlert,
  noteTold,
  replaceTwins,
} from "#server/alerts/queries.ts";
import type { Alert } from "#server/alerts/queries.ts";
import { afterDays, dayInParis } from "#server/day.ts";
import { lockNames } from "#server/db/lock-names.ts";
import type { Deps } from "#server/deps.ts";
import { digestOf } from "#server/digest.ts";
import { listMatches, readAddress } from "#server/directory/actions.ts";
import { Refusal } from "#server/http/errors.ts";
import { limitSender } from "#server/http/sender.ts";
import { enqueue } from "#server/jobs/enqueue.ts";
import { cancelJobs } from "#server/jobs/queries.ts";
import { queueMails } from "#server/mail/queue-mails.ts";
import { newToken } from "#server/token.ts";

/** How long a confirmation is waited for. */
const daysToConfirm = 3;

/** Alerts a network, and an address, may ask for in a day. */
const mostSent = 20;
const mostAsked = 5;

/** Alerts whose work is asked for at once. */
const readAtOnce = 500;

type AskedAlert = {
  readonly form: AlertForm;
  /** A search that narrows: see `narrows`. */
  readonly search: Search;
  readonly language: Language;
  readonly senderDigest: string;
};

/**
 * Keeps an alert until its address confirms it. The answer never tells whether the address is
 * known: one that was written to too often today gets no other mail, and nobody is told.
 */
export async function askForAlert(deps: Deps, asked: AskedAlert): Promise<void> {
  const { form, search, language, senderDigest } = asked;
  if (!narrows(search)) throw new Refusal("invalid-request");
  const createdAt = deps.now();
  const since = afterDays(createdAt, -1);
  const email = form.email.toLowerCase();
  const mailbox = mailboxOf(email);
  const token = newToken();
  const id = deps.newId();
  await deps.db.transaction(async (db) => {
    await lockNames(db, [`alerts ${senderDigest}`, `alerts ${mailbox}`]);
    limitSender(await countSent(db, senderDigest, since), { most: mostSent, now: createdAt });
    const isTooMuch = (await countAsked(db, mailbox, since)) >= mostAsked;
    await insertAlert(db, {
      id,
      email,
      name: form.name,
      language,
      query: watchedQuery(search),
      tokenDigests: [digestOf(token)],
      senderDigest,
      createdAt,
      confirmedAt: null,
      known: [],
    });
    if (isTooMuch) return;
    const mail = confirmationMail(deps, { email, language, token });
    await queueMails(deps, db, [{ ...mail, about: [aboutAlert({ id })] }]);
  });
}

/** The alert of a secret, with what it finds now. Throws `Refusal("unknown-link")` for any other. */
export async function openAlert(deps: Deps, token: string) {
  const alert = await findAlert(deps.db, digestOf(token));
  if (alert === undefined || isForgotten(deps, alert)) throw new Refusal("unknown-link");
  return { alert, ...(await find(deps, alert.query)) };
}

/** Starts telling: of what comes after what is found now. Doing it again changes nothing. */
export async function confirmAlert(deps: Deps, token: string): Promise<void> {
  const { alert, found } = await openAlert(deps, token);
  if (alert.confirmedAt !== null) return;
  const confirmed = { confirmedAt: deps.now(), known: found.map(slugOf) };
  await deps.db.transaction(async (db) => {
    // Two alerts of a person on one search, confirmed at once, would not see each other.
    await lockNames(db, [`alerts ${alert.email}`]);
    if (await confirmStored(db, alert.id, confirmed)) await replaceTwins(db, alert);
  });
}

/** Forgets an alert and everything about it, mails that could not leave yet too. Throws `Refusal("unknown-link")` when nothing is left. */
export async function stopAlert(deps: Deps, token: string): Promise<Alert> {
  const alert = await findAlert(deps.db, digestOf(token));
  if (alert === undefined) throw new Refusal("unknown-link");
  await deps.db.transaction(async (db) => {
    await deleteAlerts(db, [alert.id]);
    await cancelJobs(db, aboutAlert(alert));
  });
  return alert;
}

/** Asks for each confirmed alert to be looked at: one that fails holds no other back. */
export async function askForNews(deps: Deps): Promise<void> {
  const today = dayInParis(deps.now());
  let after = firstId;
  for (;;) {
    const ids = await listConfirmedIds(deps.db, { after, most: readAtOnce });
    const wanted = ids.map((id) => ({
      name: "send-alert",
      payload: { id },
      dedupeKey: `send-alert ${id} ${today}`,
    }));
    await enqueue(deps, deps.db, wanted);
    const last = ids.at(-1);
    if (last === undefined || ids.length < readAtOnce) return;
    after = last;
  }
}

/** Mails the hosters that an alert finds and never told of, if any. */
export async function sendNews(deps: Deps, id: string): Promise<void> {
  const query = await findConfirmedQuery(deps.db, id);
  if (query === null) return;
  const { grid, search, found } = await find(deps, query);
  await deps.db.transaction(async (db) => {
    const alert = await lockAlert(db, id);
    if (alert === undefined) return;
    const fresh = found.filter(({ slug }) => !alert.known.includes(slug));
    if (fresh.length === 0) return;
    const token = newToken();
    await noteTold(db, id, { slugs: fresh.map(slugOf), tokenDigest: digestOf(token) });
    const mail = newsMail(deps, { alert, fresh, grid, search, token });
    await queueMails(deps, db, [{ ...mail, about: [aboutAlert(alert)] }]);
  });
}

/** Forgets the alerts that nobody confirmed in time. */
export function forgetUnconfirmed({ db, now }: Deps): Promise<void> {
  return deleteUnconfirmed(db, afterDays(now(), -daysToConfirm));
}

/** Before every other. */
const firstId = "00000000-0000-0000-0000-000000000000";

/** What a stored search finds now; keys that the grid has lost since are left out. */
async function find(deps: Deps, query: string) {
  const { grid, search } = await readAddress(deps, [...new URLSearchParams(query)]);
  // Without what narrowed it, a search finds everything: that is not what was asked for.
  // By name, so that of more than are listed the same ones are, every day.
  const found = narrows(search) ? await listMatches(deps, { ...search, sort: "name" }) : [];
  return { grid, search, found };
}

function isForgotten({ now }: Deps, { confirmedAt, createdAt }: Alert): boolean {
  return confirmedAt === null && afterDays(createdAt, daysToConfirm) < now();
}

function aboutAlert({ id }: Pick<Alert, "id">): string {
  return `alert ${id}`;
}

function slugOf({ slug }: HosterCard): string {
  return slug;
}

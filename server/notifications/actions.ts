import type { Person } from "#core/access.ts";
import type { NoticeKind } from "#core/notice-kinds.ts";
import { noticeKinds } from "#core/notice-kinds.ts";
import { spacePathTo } from "#core/space-paths.ts";
import type { Language } from "#core/vocabulary.ts";
import { holdPerson } from "#server/accounts/actions.ts";
import { holdPeople } from "#server/accounts/queries.ts";
import { noteWrite } from "#server/audit/actions.ts";
import { afterDays } from "#server/day.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { digestOf } from "#server/digest.ts";
import { Refusal } from "#server/http/errors.ts";
import type { Mail } from "#server/mail/mail.ts";
import { queueMails } from "#server/mail/queue-mails.ts";
import {
  deleteOldNoticeLinks,
  deleteStopped,
  findNoticeLink,
  insertNoticeLinks,
  insertStopped,
  listReaders,
  listStoppedKinds,
} from "#server/notifications/queries.ts";
import { newToken } from "#server/token.ts";

/** A year of mails, and a month to come upon the oldest. */
const daysStopLinksWork = 400;

type Notice = {
  readonly hosterId: string;
  readonly kind: NoticeKind;
  /** The mail to one member; its `stopUrl` is added, and is given for its text. */
  readonly compose: (
    reader: { readonly email: string; readonly language: Language },
    stopUrl: string,
  ) => Mail;
};

/**
 * Mails each member of a hoster who did not stop that kind, once `db`, a transaction, is committed.
 * They are held: whoever locks rows that tell of members holds these before, see `lockNames`.
 */
export async function notifyHoster(
  deps: Pick<Deps, "newId" | "now" | "publicUrl">,
  db: Db,
  { hosterId, kind, compose }: Notice,
): Promise<void> {
  const readers = await listReaders(db, { hosterId, kind });
  const ids = readers.map(({ personId }) => personId);
  const held = await holdPeople(db, ids);
  const left = readers.filter(({ personId }) => held.has(personId));
  const notices = left.map(({ personId, email, language }) => {
    const token = newToken();
    const stopUrl = deps.publicUrl + spacePathTo.mailStop(language, token);
    const mail = { ...compose({ email, language }, stopUrl), stopUrl };
    return { mail, link: { tokenDigest: digestOf(token), personId, kind, createdAt: deps.now() } };
  });
  await insertNoticeLinks(
    db,
    notices.map(({ link }) => link),
  );
  await queueMails(
    deps,
    db,
    notices.map(({ mail }) => mail),
  );
}

/** Forgets the ways out of mails that nobody reads any more; the account has them all. */
export function forgetNoticeLinks({ db, now }: Pick<Deps, "db" | "now">): Promise<void> {
  return deleteOldNoticeLinks(db, afterDays(now(), -daysStopLinksWork));
}

/** The kind of mails a way out is for. Throws `Refusal("unknown-link")`. */
export async function openStopLink({ db }: Pick<Deps, "db">, token: string): Promise<NoticeKind> {
  const link = await findNoticeLink(db, digestOf(token));
  if (link === undefined) throw new Refusal("unknown-link");
  return link.kind;
}

/** Sends no more mails of the kind of a link to whom it was mailed. Doing it again changes nothing. */
export function stopByLink(deps: Deps, token: string): Promise<NoticeKind> {
  return deps.db.transaction(async (db) => {
    const link = await findNoticeLink(db, digestOf(token));
    const held = await holdPeople(db, link === undefined ? [] : [link.personId]);
    if (link === undefined || !held.has(link.personId)) throw new Refusal("unknown-link");
    await stop(deps, db, link);
    return link.kind;
  });
}

/** Has someone get the mails of these kinds, and of no other. */
export function chooseNotices(
  deps: Deps,
  { id: personId }: Pick<Person, "id">,
  wanted: readonly NoticeKind[],
): Promise<void> {
  return deps.db.transaction(async (db) => {
    await holdPerson(db, { id: personId });
    const stopped = await listStoppedKinds(db, personId);
    for (const kind of noticeKinds) {
      const isWanted = wanted.includes(kind);
      if (isWanted === !stopped.includes(kind)) continue;
      if (isWanted) await start(deps, db, { personId, kind });
      else await stop(deps, db, { personId, kind });
    }
  });
}

type Choice = { readonly personId: string; readonly kind: NoticeKind };

async function stop(deps: Deps, db: Db, { personId, kind }: Choice): Promise<void> {
  const isNew = await insertStopped(db, { personId, kind, stoppedAt: deps.now() });
  if (isNew) await noteWrite(deps, db, { personId, action: "stop-notices", detail: { kind } });
}

async function start(deps: Deps, db: Db, { personId, kind }: Choice): Promise<void> {
  await deleteStopped(db, { personId, kind });
  await noteWrite(deps, db, { personId, action: "start-notices", detail: { kind } });
}

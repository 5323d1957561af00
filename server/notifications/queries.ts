import { and, asc, eq, isNull, lt } from "drizzle-orm";
import type { NoticeKind } from "#core/notice-kinds.ts";
import type { Language } from "#core/vocabulary.ts";
import { people } from "#server/accounts/schema.ts";
import type { Db } from "#server/db/client.ts";
import { memberships } from "#server/members/schema.ts";
import { noticeLinks, stoppedNotices } from "#server/notifications/schema.ts";

export type Reader = {
  readonly personId: string;
  readonly email: string;
  readonly language: Language;
};

/** Who works for a hoster and did not stop a kind of mails. */
export function listReaders(
  db: Db,
  { hosterId, kind }: { readonly hosterId: string; readonly kind: NoticeKind },
): Promise<readonly Reader[]> {
  const isStopped = and(eq(stoppedNotices.personId, people.id), eq(stoppedNotices.kind, kind));
  return db
    .select({ personId: people.id, email: people.email, language: people.language })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .leftJoin(stoppedNotices, isStopped)
    .where(and(eq(memberships.hosterId, hosterId), isNull(stoppedNotices.kind)))
    .orderBy(asc(people.id));
}

export async function insertNoticeLinks(
  db: Db,
  links: readonly (typeof noticeLinks.$inferInsert)[],
): Promise<void> {
  if (links.length > 0) await db.insert(noticeLinks).values([...links]);
}

export async function deleteOldNoticeLinks(db: Db, mailedBefore: Date): Promise<void> {
  await db.delete(noticeLinks).where(lt(noticeLinks.createdAt, mailedBefore));
}

/** What the way out of a mail stops, and for whom. */
export async function findNoticeLink(
  db: Db,
  tokenDigest: string,
): Promise<{ readonly personId: string; readonly kind: NoticeKind } | undefined> {
  const [link] = await db
    .select({ personId: noticeLinks.personId, kind: noticeLinks.kind })
    .from(noticeLinks)
    .where(eq(noticeLinks.tokenDigest, tokenDigest));
  return link;
}

/** The kinds of mails someone wants no more of. */
export async function listStoppedKinds(db: Db, personId: string): Promise<readonly NoticeKind[]> {
  const rows = await db
    .select({ kind: stoppedNotices.kind })
    .from(stoppedNotices)
    .where(eq(stoppedNotices.personId, personId))
    .orderBy(asc(stoppedNotices.kind));
  return rows.map(({ kind }) => kind);
}

/** Gives whether it was not stopped before. */
export async function insertStopped(
  db: Db,
  stopped: typeof stoppedNotices.$inferInsert,
): Promise<boolean> {
  const inserted = await db
    .insert(stoppedNotices)
    .values(stopped)
    .onConflictDoNothing()
    .returning({ kind: stoppedNotices.kind });
  return inserted.length > 0;
}

export async function deleteStopped(
  db: Db,
  { personId, kind }: { readonly personId: string; readonly kind: NoticeKind },
): Promise<void> {
  await db
    .delete(stoppedNotices)
    .where(and(eq(stoppedNotices.personId, personId), eq(stoppedNotices.kind, kind)));
}

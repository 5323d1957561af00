import { and, arrayContains, eq, gt, inArray, isNotNull, isNull, lt, ne, sql } from "drizzle-orm";
import { alerts } from "#server/alerts/schema.ts";
import type { Db } from "#server/db/client.ts";

export type Alert = typeof alerts.$inferSelect;

/** Alerts asked for by a sender since a moment. */
export async function countSent(db: Db, senderDigest: string, since: Date): Promise<number> {
  return db.$count(alerts, and(eq(alerts.senderDigest, senderDigest), gt(alerts.createdAt, since)));
}

/** Alerts asked for to the addresses of a mailbox (`mailboxOf`) since a moment. */
export async function countAsked(db: Db, mailbox: string, since: Date): Promise<number> {
  const itsMailbox = sql`regexp_replace(${alerts.email}, '[+][^@]*@', '@')`;
  return db.$count(alerts, and(eq(itsMailbox, mailbox), gt(alerts.createdAt, since)));
}

export async function insertAlert(db: Db, alert: Alert): Promise<void> {
  await db.insert(alerts).values(alert);
}

/** The alert a secret is for. */
export async function findAlert(db: Db, tokenDigest: string): Promise<Alert | undefined> {
  const [alert] = await db
    .select()
    .from(alerts)
    .where(arrayContains(alerts.tokenDigests, [tokenDigest]));
  return alert;
}

/** The search of an alert; null when it is not confirmed, or gone. */
export async function findConfirmedQuery(db: Db, id: string): Promise<string | null> {
  const [alert] = await db
    .select({ query: alerts.query })
    .from(alerts)
    .where(and(eq(alerts.id, id), isNotNull(alerts.confirmedAt)));
  return alert?.query ?? null;
}

/** The alert as it is, and stays until the end of the transaction. */
export async function lockAlert(db: Db, id: string): Promise<Alert | undefined> {
  const [alert] = await db.select().from(alerts).where(eq(alerts.id, id)).for("update");
  return alert;
}

/** Gives whether it was: it may be confirmed already, or gone. */
export async function confirmStored(
  db: Db,
  id: string,
  { confirmedAt, known }: { confirmedAt: Date; known: readonly string[] },
): Promise<boolean> {
  const confirmed = await db
    .update(alerts)
    .set({ confirmedAt, known: [...known] })
    .where(and(eq(alerts.id, id), isNull(alerts.confirmedAt)))
    .returning({ id: alerts.id });
  return confirmed.length > 0;
}

/** Notes the hosters that were told of, and the secret of the mail that told. */
export async function noteTold(
  db: Db,
  id: string,
  { slugs, tokenDigest }: { slugs: readonly string[]; tokenDigest: string },
): Promise<void> {
  await db
    .update(alerts)
    .set({
      known: sql`${alerts.known} || ${sql.param([...slugs])}::text[]`,
      tokenDigests: sql`array_append(${alerts.tokenDigests}, ${tokenDigest})`,
    })
    .where(eq(alerts.id, id));
}

/** The confirmed alerts, a page at a time, by id. */
export async function listConfirmedIds(
  db: Db,
  { after, most }: { after: string; most: number },
): Promise<readonly string[]> {
  const rows = await db
    .select({ id: alerts.id })
    .from(alerts)
    .where(and(isNotNull(alerts.confirmedAt), gt(alerts.id, after)))
    .orderBy(alerts.id)
    .limit(most);
  return rows.map(({ id }) => id);
}

export async function deleteAlerts(db: Db, ids: readonly string[]): Promise<void> {
  await db.delete(alerts).where(inArray(alerts.id, [...ids]));
}

export async function deleteUnconfirmed(db: Db, askedBefore: Date): Promise<void> {
  await db.delete(alerts).where(and(isNull(alerts.confirmedAt), lt(alerts.createdAt, askedBefore)));
}

/**
 * Takes the place of the other confirmed alerts of the same person on the same search: one is
 * enough, and the links of the mails of each stop it.
 */
export async function replaceTwins(db: Db, { id, email, query }: Alert): Promise<void> {
  const twins = await db
    .delete(alerts)
    .where(
      and(
        eq(alerts.email, email),
        eq(alerts.query, query),
        isNotNull(alerts.confirmedAt),
        ne(alerts.id, id),
      ),
    )
    .returning({ tokenDigests: alerts.tokenDigests });
  const digests = twins.flatMap(({ tokenDigests }) => tokenDigests);
  await db
    .update(alerts)
    .set({ tokenDigests: sql`${alerts.tokenDigests} || ${sql.param(digests)}::text[]` })
    .where(eq(alerts.id, id));
}

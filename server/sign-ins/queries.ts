import { and, desc, eq, gt, inArray, isNull, lt, max, sql } from "drizzle-orm";
import { accountLinks } from "#server/accounts/schema.ts";
import type { LinkPurpose } from "#server/accounts/schema.ts";
import type { Db } from "#server/db/client.ts";

export type AccountLink = typeof accountLinks.$inferSelect;

/** Links asked for by a sender since a moment. */
export async function countSent(db: Db, senderDigest: string, since: Date): Promise<number> {
  return db.$count(
    accountLinks,
    and(eq(accountLinks.senderDigest, senderDigest), gt(accountLinks.createdAt, since)),
  );
}

/**
 * Links of a purpose that were mailed to the addresses of a mailbox (`mailboxOf`) since a moment:
 * those that a sender asked for, all of them, and when the last one was.
 */
export async function countMailed(
  db: Db,
  asked: {
    readonly mailbox: string;
    readonly purpose: LinkPurpose;
    readonly senderDigest: string;
    readonly since: Date;
  },
): Promise<{ readonly bySender: number; readonly inAll: number; readonly last: Date | null }> {
  const { email, purpose, senderDigest, mailedAt } = accountLinks;
  const itsMailbox = sql`regexp_replace(${email}, '[+][^@]*@', '@')`;
  const isTheirs = eq(senderDigest, asked.senderDigest);
  const [row] = await db
    .select({
      bySender: sql<number>`(count(*) filter (where ${isTheirs}))::int`,
      inAll: sql<number>`count(*)::int`,
      last: max(mailedAt),
    })
    .from(accountLinks)
    .where(
      and(eq(itsMailbox, asked.mailbox), eq(purpose, asked.purpose), gt(mailedAt, asked.since)),
    );
  return row ?? { bySender: 0, inAll: 0, last: null };
}

export async function insertLinks(
  db: Db,
  links: readonly (typeof accountLinks.$inferInsert)[],
): Promise<void> {
  await db.insert(accountLinks).values([...links]);
}

/** The link a secret is for, whatever became of it. */
export async function findLink(
  db: Db,
  tokenDigest: string,
  purposes: readonly LinkPurpose[],
): Promise<AccountLink | undefined> {
  const [link] = await db
    .select()
    .from(accountLinks)
    .where(
      and(eq(accountLinks.tokenDigest, tokenDigest), inArray(accountLinks.purpose, [...purposes])),
    );
  return link;
}

/** Uses a link up: of all who try, one alone is given it, and nobody once it is over. */
export async function useLink(
  db: Db,
  { tokenDigest, purpose, at }: Pick<AccountLink, "tokenDigest" | "purpose"> & { at: Date },
): Promise<AccountLink | undefined> {
  const [link] = await db
    .update(accountLinks)
    .set({ usedAt: at })
    .where(
      and(
        eq(accountLinks.tokenDigest, tokenDigest),
        eq(accountLinks.purpose, purpose),
        isNull(accountLinks.usedAt),
        gt(accountLinks.expiresAt, at),
      ),
    )
    .returning();
  return link;
}

/** What was answered before the sign-in is kept elsewhere from now on. */
export async function dropAnswers(db: Db, tokenDigest: string): Promise<void> {
  await db
    .update(accountLinks)
    .set({ answers: null })
    .where(eq(accountLinks.tokenDigest, tokenDigest));
}

/** The other link of the same change of address; a sign-in has none. */
export async function findTwin(db: Db, link: AccountLink): Promise<AccountLink | undefined> {
  if (link.personId === null || link.newEmail === null) return undefined;
  const [twin] = await db
    .select()
    .from(accountLinks)
    .where(
      and(
        eq(accountLinks.personId, link.personId),
        eq(accountLinks.newEmail, link.newEmail),
        eq(accountLinks.createdAt, link.createdAt),
        eq(
          accountLinks.purpose,
          link.purpose === "leave-address" ? "take-address" : "leave-address",
        ),
      ),
    )
    // One that was given up at the very moment it was asked for comes after.
    .orderBy(desc(accountLinks.expiresAt), accountLinks.tokenDigest)
    .limit(1);
  return twin;
}

/** Where an account is about to move, if anywhere: both mailboxes have not confirmed yet. */
export async function findPendingChange(
  db: Db,
  personId: string,
  at: Date,
): Promise<string | undefined> {
  const [link] = await db
    .select({ newEmail: accountLinks.newEmail })
    .from(accountLinks)
    .where(isPending(personId, at))
    .orderBy(accountLinks.tokenDigest)
    .limit(1);
  return link?.newEmail ?? undefined;
}

/** Nothing that was mailed to change the address of someone does anything any more. */
export async function endPendingChanges(db: Db, personId: string, at: Date): Promise<void> {
  await db.update(accountLinks).set({ expiresAt: at }).where(isPending(personId, at));
}

/** Forgets what was mailed to an address. */
export async function deleteLinksTo(db: Db, email: string): Promise<void> {
  await db.delete(accountLinks).where(eq(accountLinks.email, email));
}

/** Forgets the links that are over, once no limit counts them any more. */
export async function deleteOldLinks(db: Db, askedBefore: Date): Promise<void> {
  await db.delete(accountLinks).where(lt(accountLinks.createdAt, askedBefore));
}

function isPending(personId: string, at: Date) {
  return and(
    eq(accountLinks.personId, personId),
    isNull(accountLinks.usedAt),
    gt(accountLinks.expiresAt, at),
  );
}

import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { briefAddresses, briefRecipients, briefs } from "#server/briefs/schema.ts";
import type { Db } from "#server/db/client.ts";
import { listings } from "#server/directory/schema.ts";
import { hosters } from "#server/hosters/schema.ts";

export type Brief = typeof briefs.$inferSelect;
type RecipientRow = typeof briefRecipients.$inferInsert;

/** How many briefs an address and a network wrote, in the last day and the last thirty. */
export async function countBriefs(
  db: Db,
  asked: {
    readonly emailDigest: string;
    readonly senderDigest: string;
    readonly dayAgo: Date;
    readonly monthAgo: Date;
  },
): Promise<{ emailToday: number; emailThisMonth: number; senderToday: number }> {
  const ofEmail = eq(briefs.emailDigest, asked.emailDigest);
  const ofSender = eq(briefs.senderDigest, asked.senderDigest);
  const isOfToday = gt(briefs.createdAt, asked.dayAgo);
  const [row] = await db
    .select({
      emailToday: sql<number>`(count(*) filter (where ${and(ofEmail, isOfToday)}))::int`,
      emailThisMonth: sql<number>`(count(*) filter (where ${ofEmail}))::int`,
      senderToday: sql<number>`(count(*) filter (where ${and(ofSender, isOfToday)}))::int`,
    })
    .from(briefs)
    .where(gt(briefs.createdAt, asked.monthAgo));
  return row ?? { emailToday: 0, emailThisMonth: 0, senderToday: 0 };
}

/** Gives whether it was: another brief may have its reference. */
export async function insertBrief(db: Db, brief: Brief): Promise<boolean> {
  const inserted = await db
    .insert(briefs)
    .values(brief)
    .onConflictDoNothing({ target: briefs.reference })
    .returning({ id: briefs.id });
  return inserted.length > 0;
}

/** Adds whom a brief is written to, or says when it was sent to them and under which secret. */
export async function saveRecipients(db: Db, rows: readonly RecipientRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insert(briefRecipients)
    .values([...rows])
    .onConflictDoUpdate({
      target: [briefRecipients.briefId, briefRecipients.hosterId],
      set: { tokenDigest: sql`excluded.token_digest`, sentAt: sql`excluded.sent_at` },
    });
}

/** The brief of its author's secret; with `isLocked`, other transactions wait before they read it. */
export async function findBrief(
  db: Db,
  tokenDigest: string,
  { isLocked = false }: { readonly isLocked?: boolean } = {},
): Promise<Brief | undefined> {
  const query = db.select().from(briefs).where(eq(briefs.tokenDigest, tokenDigest));
  const [brief] = await (isLocked ? query.for("update") : query);
  return brief;
}

export async function updateBrief(
  db: Db,
  briefId: string,
  changes: Partial<Pick<Brief, "confirmedAt" | "wasAnswered">>,
): Promise<void> {
  await db.update(briefs).set(changes).where(eq(briefs.id, briefId));
}

/**
 * Notes that the person was asked whether an answer came, and gives the brief: undefined when
 * they were already, have answered, or when the brief is erased or gone.
 */
export async function markAsked(
  db: Db,
  briefId: string,
  askedAt: Date,
): Promise<Brief | undefined> {
  const [brief] = await db
    .update(briefs)
    .set({ askedAt })
    .where(
      and(
        eq(briefs.id, briefId),
        isNotNull(briefs.confirmedAt),
        isNull(briefs.askedAt),
        isNull(briefs.erasedAt),
        isNull(briefs.wasAnswered),
      ),
    )
    .returning();
  return brief;
}

/** Empties everything personal of one brief, or of those nobody confirmed that were written by then. */
export async function eraseBriefs(
  db: Db,
  which: { readonly id: string } | { readonly unconfirmedSince: Date },
  erasedAt: Date,
): Promise<void> {
  const chosen =
    "id" in which
      ? eq(briefs.id, which.id)
      : and(isNull(briefs.confirmedAt), lte(briefs.createdAt, which.unconfirmedSince));
  await db
    .update(briefs)
    .set({
      email: "",
      name: "",
      organization: null,
      message: "",
      callTimes: null,
      query: "",
      erasedAt,
    })
    .where(and(chosen, isNull(briefs.erasedAt)));
}

/** Their recipients go with them. */
export async function deleteBriefs(db: Db, writtenBy: Date): Promise<void> {
  await db.delete(briefs).where(lte(briefs.createdAt, writtenBy));
}

export type Recipient = Awaited<ReturnType<typeof listRecipients>>[number];

const suggested = alias(hosters, "suggested");

/** Whom a brief is written to, in its author's order. */
export function listRecipients(db: Db, briefId: string) {
  return db
    .select({
      hosterId: briefRecipients.hosterId,
      position: briefRecipients.position,
      slug: hosters.slug,
      name: hosters.name,
      sentAt: briefRecipients.sentAt,
      declinedAt: briefRecipients.declinedAt,
      suggestedSlug: suggested.slug,
      suggestedName: suggested.name,
    })
    .from(briefRecipients)
    .innerJoin(hosters, eq(briefRecipients.hosterId, hosters.id))
    .leftJoin(suggested, eq(briefRecipients.suggestedHosterId, suggested.id))
    .where(eq(briefRecipients.briefId, briefId))
    .orderBy(asc(briefRecipients.position));
}

export type ReceivedBrief = NonNullable<Awaited<ReturnType<typeof findReceivedBrief>>>;

/** The brief of a hoster's secret; with `isLocked`, nobody changes or erases the brief meanwhile. */
export async function findReceivedBrief(
  db: Db,
  tokenDigest: string,
  { isLocked = false }: { readonly isLocked?: boolean } = {},
) {
  const query = db
    .select({
      briefId: briefRecipients.briefId,
      hosterId: briefRecipients.hosterId,
      sentAt: briefRecipients.sentAt,
      declinedAt: briefRecipients.declinedAt,
      hosterName: hosters.name,
      reference: briefs.reference,
      language: briefs.language,
      email: briefs.email,
      createdAt: briefs.createdAt,
      erasedAt: briefs.erasedAt,
      stoppedAt: briefAddresses.stoppedAt,
    })
    .from(briefRecipients)
    .innerJoin(briefs, eq(briefRecipients.briefId, briefs.id))
    .innerJoin(hosters, eq(briefRecipients.hosterId, hosters.id))
    .leftJoin(briefAddresses, eq(briefRecipients.hosterId, briefAddresses.hosterId))
    .where(eq(briefRecipients.tokenDigest, tokenDigest));
  const [received] = await (isLocked ? query.for("update", { of: briefs }) : query);
  return received;
}

/** Gives whether it was: a brief is declined once. */
export async function declineRecipient(
  db: Db,
  { briefId, hosterId }: Pick<ReceivedBrief, "briefId" | "hosterId">,
  answer: Required<Pick<RecipientRow, "declinedAt" | "suggestedHosterId">>,
): Promise<boolean> {
  const declined = await db
    .update(briefRecipients)
    .set(answer)
    .where(
      and(
        eq(briefRecipients.briefId, briefId),
        eq(briefRecipients.hosterId, hosterId),
        isNull(briefRecipients.declinedAt),
      ),
    )
    .returning({ hosterId: briefRecipients.hosterId });
  return declined.length > 0;
}

export type ListedHoster = Awaited<ReturnType<typeof listHosters>>[number];

/**
 * The listed hosters of these slugs, in no order: with the address of those that verified one
 * and still want briefs, and how many were sent to them since then.
 */
export function listHosters(db: Db, slugs: readonly string[], since: Date) {
  const isReachable = and(isNotNull(briefAddresses.verifiedAt), isNull(briefAddresses.stoppedAt));
  const sent = db
    .select({ count: sql`count(*)::int` })
    .from(briefRecipients)
    .where(and(eq(briefRecipients.hosterId, listings.hosterId), gt(briefRecipients.sentAt, since)));
  return db
    .select({
      hosterId: listings.hosterId,
      card: listings.card,
      email: sql<string | null>`case when ${isReachable} then ${briefAddresses.email} end`,
      sentLately: sql<number>`(${sent})`,
    })
    .from(listings)
    .leftJoin(briefAddresses, eq(listings.hosterId, briefAddresses.hosterId))
    .where(inArray(listings.slug, [...slugs]));
}

/** Names of the real hosters but one, for a list to choose from. */
export function listOtherHosters(db: Db, hosterId: string) {
  return db
    .select({ hosterId: listings.hosterId, slug: listings.slug, name: listings.name })
    .from(listings)
    .where(and(eq(listings.isImaginary, false), ne(listings.hosterId, hosterId)))
    .orderBy(asc(listings.name), asc(listings.hosterId))
    .limit(mostListed);
}

/** A list nobody could choose from is longer than this. */
const mostListed = 1_000;

export type BriefAddress = typeof briefAddresses.$inferSelect;
type WhichAddress = { readonly hosterId: string } | { readonly tokenDigest: string };

/** Puts an address in the place of the one a hoster had. */
export async function saveAddress(db: Db, address: BriefAddress): Promise<void> {
  const { hosterId: _, ...changes } = address;
  await db
    .insert(briefAddresses)
    .values(address)
    .onConflictDoUpdate({ target: briefAddresses.hosterId, set: changes });
}

/** The address of a hoster, by the hoster or by the secret that was mailed to it. */
export async function findAddress(db: Db, which: WhichAddress) {
  const [row] = await db
    .select({ address: briefAddresses, hosterName: hosters.name })
    .from(briefAddresses)
    .innerJoin(hosters, eq(briefAddresses.hosterId, hosters.id))
    .where(isAddress(which));
  return row;
}

/** Does nothing when the address of a secret is no longer that of a hoster. */
export async function updateAddress(
  db: Db,
  which: WhichAddress,
  changes: Partial<Pick<BriefAddress, "verifiedAt" | "stoppedAt">>,
): Promise<void> {
  await db.update(briefAddresses).set(changes).where(isAddress(which));
}

function isAddress(which: WhichAddress) {
  return "hosterId" in which
    ? eq(briefAddresses.hosterId, which.hosterId)
    : eq(briefAddresses.tokenDigest, which.tokenDigest);
}

/** Until the end of the transaction, no other one sends to these hosters: limits are exact. */
export async function lockAddresses(db: Db, hosterIds: readonly string[]): Promise<void> {
  await db
    .select({ hosterId: briefAddresses.hosterId })
    .from(briefAddresses)
    .where(inArray(briefAddresses.hosterId, [...hosterIds]))
    .orderBy(asc(briefAddresses.hosterId))
    .for("update");
}

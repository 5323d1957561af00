import { and, asc, eq, gt, inArray, isNull, lt, or } from "drizzle-orm";
import { passkeyChallenges, passkeys } from "#server/accounts/schema.ts";
import type { Db } from "#server/db/client.ts";

export type Passkey = typeof passkeys.$inferSelect;

/** The passkeys of someone, the oldest first. */
export async function listPasskeys(db: Db, personId: string): Promise<readonly Passkey[]> {
  return db
    .select()
    .from(passkeys)
    .where(eq(passkeys.personId, personId))
    .orderBy(asc(passkeys.createdAt), asc(passkeys.id));
}

export async function countPasskeys(db: Db, personId: string): Promise<number> {
  return db.$count(passkeys, eq(passkeys.personId, personId));
}

export async function findPasskey(db: Db, id: string): Promise<Passkey | undefined> {
  const [passkey] = await db.select().from(passkeys).where(eq(passkeys.id, id));
  return passkey;
}

/** Gives whether it was: somebody may have it already. */
export async function insertPasskey(
  db: Db,
  passkey: typeof passkeys.$inferInsert,
): Promise<boolean> {
  const inserted = await db
    .insert(passkeys)
    .values(passkey)
    .onConflictDoNothing()
    .returning({ id: passkeys.id });
  return inserted.length > 0;
}

/**
 * Notes that a passkey signed, and gives whether it may have: its counter, where it has one, only
 * goes up. Of two devices with the same key, one is behind sooner or later.
 */
export async function noteUse(
  db: Db,
  id: string,
  { counter, usedAt }: { counter: number; usedAt: Date },
): Promise<boolean> {
  const noCounter = counter === 0 ? eq(passkeys.counter, 0) : undefined;
  const used = await db
    .update(passkeys)
    .set({ counter, usedAt })
    .where(and(eq(passkeys.id, id), or(lt(passkeys.counter, counter), noCounter)))
    .returning({ id: passkeys.id });
  return used.length > 0;
}

type Own = { readonly id: string; readonly personId: string };

/** Gives whether it was: the passkey may be gone, or somebody else's. */
export async function updatePasskeyName(
  db: Db,
  { id, personId }: Own,
  name: string,
): Promise<boolean> {
  const renamed = await db
    .update(passkeys)
    .set({ name })
    .where(and(eq(passkeys.id, id), eq(passkeys.personId, personId)))
    .returning({ id: passkeys.id });
  return renamed.length > 0;
}

/** Gives whether it was: the passkey may be gone, or somebody else's. */
export async function deletePasskey(db: Db, { id, personId }: Own): Promise<boolean> {
  const deleted = await db
    .delete(passkeys)
    .where(and(eq(passkeys.id, id), eq(passkeys.personId, personId)))
    .returning({ id: passkeys.id });
  return deleted.length > 0;
}

export async function insertChallenge(
  db: Db,
  challenge: typeof passkeyChallenges.$inferInsert,
): Promise<void> {
  await db.insert(passkeyChallenges).values(challenge);
}

/** Uses a challenge up, and gives whether it held: for this person, or for a sign-in with null. */
export async function takeChallenge(
  db: Db,
  { challenge, personId, at }: { challenge: string; personId: string | null; at: Date },
): Promise<boolean> {
  const { challenge: stored, personId: owner, expiresAt } = passkeyChallenges;
  const isTheirs = personId === null ? isNull(owner) : eq(owner, personId);
  const taken = await db
    .delete(passkeyChallenges)
    .where(and(eq(stored, challenge), isTheirs, gt(expiresAt, at)))
    .returning({ challenge: stored });
  return taken.length > 0;
}

/** Challenges a sender asked for and no device answered, among those that last until after a moment. */
export function countUnanswered(db: Db, senderDigest: string, until: Date): Promise<number> {
  const { senderDigest: sender, expiresAt } = passkeyChallenges;
  return db.$count(passkeyChallenges, and(eq(sender, senderDigest), gt(expiresAt, until)));
}

/** Forgets some of the challenges that were over before a moment, `most` at most; gives how many. */
export async function deleteLateChallenges(
  db: Db,
  { before, most }: { readonly before: Date; readonly most: number },
): Promise<number> {
  const { challenge, expiresAt } = passkeyChallenges;
  const late = db
    .select({ challenge })
    .from(passkeyChallenges)
    .where(lt(expiresAt, before))
    .orderBy(expiresAt)
    .limit(most);
  const deleted = await db
    .delete(passkeyChallenges)
    .where(inArray(challenge, late))
    .returning({ challenge });
  return deleted.length;
}

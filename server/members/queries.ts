import { and, asc, eq, gt, isNull, lt, sql } from "drizzle-orm";
import type { GroupRole, HosterRole } from "#core/access.ts";
import type { Language } from "#core/vocabulary.ts";
import { people } from "#server/accounts/schema.ts";
import type { Db } from "#server/db/client.ts";
import { hosters } from "#server/hosters/schema.ts";
import { invitations, memberships } from "#server/members/schema.ts";

export type Member = {
  readonly personId: string;
  readonly email: string;
  readonly name: string | null;
  readonly language: Language;
  readonly role: HosterRole;
  readonly createdAt: Date;
};

export type Invitation = typeof invitations.$inferSelect;

export async function insertMembership(
  db: Db,
  membership: typeof memberships.$inferInsert,
): Promise<void> {
  await db.insert(memberships).values(membership);
}

/** Who works for a hoster, the first who came first. */
export async function listMembers(db: Db, hosterId: string): Promise<readonly Member[]> {
  return db
    .select({
      personId: people.id,
      email: people.email,
      name: people.name,
      language: people.language,
      role: memberships.role,
      createdAt: memberships.createdAt,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(eq(memberships.hosterId, hosterId))
    .orderBy(asc(memberships.createdAt), asc(people.id));
}

type Membership = { readonly hosterId: string; readonly personId: string };

export async function updateRole(
  db: Db,
  { hosterId, personId }: Membership,
  role: HosterRole,
): Promise<void> {
  await db
    .update(memberships)
    .set({ role })
    .where(and(eq(memberships.hosterId, hosterId), eq(memberships.personId, personId)));
}

export async function deleteMembership(db: Db, { hosterId, personId }: Membership): Promise<void> {
  await db
    .delete(memberships)
    .where(and(eq(memberships.hosterId, hosterId), eq(memberships.personId, personId)));
}

export async function insertInvitation(
  db: Db,
  invitation: typeof invitations.$inferInsert,
): Promise<void> {
  await db.insert(invitations).values(invitation);
}

/** The invitation of a secret, whatever became of it, with who invites, and where. */
export async function findInvitation(
  db: Db,
  tokenDigest: string,
): Promise<
  | {
      readonly invitation: Invitation;
      readonly hoster: { readonly slug: string; readonly name: string };
      readonly inviter: string | null;
    }
  | undefined
> {
  const [found] = await db
    .select({
      invitation: invitations,
      hoster: { slug: hosters.slug, name: hosters.name },
      inviter: people.name,
    })
    .from(invitations)
    .innerJoin(hosters, eq(hosters.id, invitations.hosterId))
    .leftJoin(people, eq(people.id, invitations.invitedBy))
    .where(eq(invitations.tokenDigest, tokenDigest));
  return found;
}

/** The invitations of a hoster that can still be accepted, the oldest first. */
export async function listPendingInvitations(
  db: Db,
  hosterId: string,
  at: Date,
): Promise<readonly Invitation[]> {
  return db
    .select()
    .from(invitations)
    .where(and(eq(invitations.hosterId, hosterId), isPending(at)))
    .orderBy(asc(invitations.createdAt), asc(invitations.id));
}

/** Uses up an invitation of an address, and gives whether it could be. */
export async function takeInvitation(
  db: Db,
  { id, email }: Pick<Invitation, "id" | "email">,
  at: Date,
): Promise<boolean> {
  const taken = await db
    .update(invitations)
    .set({ acceptedAt: at })
    .where(and(eq(invitations.id, id), eq(invitations.email, email), isPending(at)))
    .returning({ id: invitations.id });
  return taken.length > 0;
}

/** To be called on one that is pending, the team locked. */
export async function cancelInvitation(db: Db, id: string, at: Date): Promise<void> {
  await db.update(invitations).set({ cancelledAt: at }).where(eq(invitations.id, id));
}

/** Cancels what someone sent for a hoster and nobody accepted yet; gives the ids of what was. */
export function cancelInvitationsOf(
  db: Db,
  { hosterId, personId }: Membership,
  at: Date,
): Promise<readonly string[]> {
  return cancelPending(db, at, [
    eq(invitations.hosterId, hosterId),
    eq(invitations.invitedBy, personId),
  ]);
}

/** The same, for every hoster. */
export function cancelInvitationsBy(
  db: Db,
  personId: string,
  at: Date,
): Promise<readonly string[]> {
  return cancelPending(db, at, [eq(invitations.invitedBy, personId)]);
}

/** Invitations of a hoster, by someone, and to the addresses of a mailbox, since a moment. */
export async function countInvitations(
  db: Db,
  { hosterId, personId, mailbox }: Membership & { readonly mailbox: string },
  since: Date,
): Promise<{ readonly byHoster: number; readonly byPerson: number; readonly toMailbox: number }> {
  const itsMailbox = sql`regexp_replace(${invitations.email}, '[+][^@]*@', '@')`;
  const count = (what: ReturnType<typeof eq>) =>
    db.$count(invitations, and(what, gt(invitations.createdAt, since)));
  return {
    byHoster: await count(eq(invitations.hosterId, hosterId)),
    byPerson: await count(eq(invitations.invitedBy, personId)),
    toMailbox: await count(eq(itsMailbox, mailbox)),
  };
}

/** Forgets the invitations, and their addresses, that could be accepted until a moment. */
export async function deleteOldInvitations(db: Db, expiredBefore: Date): Promise<void> {
  await db.delete(invitations).where(lt(invitations.expiresAt, expiredBefore));
}

export async function updateGroupRole(
  db: Db,
  personId: string,
  groupRole: GroupRole | null,
): Promise<void> {
  await db.update(people).set({ groupRole }).where(eq(people.id, personId));
}

async function cancelPending(
  db: Db,
  at: Date,
  which: readonly ReturnType<typeof eq>[],
): Promise<readonly string[]> {
  const cancelled = await db
    .update(invitations)
    .set({ cancelledAt: at })
    .where(and(...which, isPending(at)))
    .returning({ id: invitations.id });
  return cancelled.map(({ id }) => id);
}

function isPending(at: Date) {
  const { acceptedAt, cancelledAt, expiresAt } = invitations;
  return and(isNull(acceptedAt), isNull(cancelledAt), gt(expiresAt, at));
}

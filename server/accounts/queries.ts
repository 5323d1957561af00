import { and, asc, desc, eq, gt, inArray, lt, lte, ne, sql } from "drizzle-orm";
import type { HosterRole, Person } from "#core/access.ts";
import type { Stance } from "#core/hoster.ts";
import { people, sessions, triedAnswers } from "#server/accounts/schema.ts";
import { claims } from "#server/claims/schema.ts";
import type { Db } from "#server/db/client.ts";
import { hosters } from "#server/hosters/schema.ts";
import { invitations, memberships } from "#server/members/schema.ts";

export type Session = typeof sessions.$inferSelect;
export type PersonRow = typeof people.$inferSelect;

/** Who holds a session that is not over at `at`, with everything they are for hosters. */
export async function findSession(
  db: Db,
  tokenDigest: string,
  at: Date,
): Promise<{ readonly session: Session; readonly person: Person } | undefined> {
  const [row] = await db
    .select({
      session: sessions,
      person: {
        id: people.id,
        email: people.email,
        name: people.name,
        language: people.language,
        groupRole: people.groupRole,
        roles: rolesOf,
      },
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(and(eq(sessions.tokenDigest, tokenDigest), gt(sessions.expiresAt, at)));
  return row;
}

/** By slug of the hosters that someone works for, whatever their stance. */
const rolesOf = sql<Readonly<Record<string, HosterRole>>>`coalesce((
  select json_object_agg(${hosters.slug}, ${memberships.role})
  from ${memberships} join ${hosters} on ${hosters.id} = ${memberships.hosterId}
  where ${memberships.personId} = ${people.id}), '{}')`;

export async function insertPerson(db: Db, person: typeof people.$inferInsert): Promise<void> {
  await db.insert(people).values(person);
}

/** Makes the account of an address that has none; gives the one it has, and whether it is new. */
export async function ensurePerson(
  db: Db,
  person: typeof people.$inferInsert & { readonly email: string },
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const [made] = await db
    .insert(people)
    .values(person)
    .onConflictDoNothing({ target: people.email })
    .returning({ id: people.id });
  if (made !== undefined) return { id: made.id, isNew: true };
  const found = await findPersonByEmail(db, person.email);
  if (found === undefined) throw new Error("An account disappeared while it was being opened");
  return { id: found.id, isNew: false };
}

export async function findPersonByEmail(db: Db, email: string): Promise<PersonRow | undefined> {
  const [person] = await db.select().from(people).where(eq(people.email, email));
  return person;
}

/** Someone as they are, and stay until the end of the transaction. */
export async function lockPerson(db: Db, id: string): Promise<PersonRow | undefined> {
  const [person] = await db.select().from(people).where(eq(people.id, id)).for("update");
  return person;
}

/**
 * Has people keep their account until the end of the transaction; gives the ids of those who still
 * have one. To be asked for before any row that tells of them is changed: see `lockNames`.
 */
export async function holdPeople(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const held = await db
    .select({ id: people.id })
    .from(people)
    .where(inArray(people.id, [...ids]))
    .orderBy(asc(people.id))
    .for("key share");
  return new Set(held.map(({ id }) => id));
}

export async function findPersonById(db: Db, id: string): Promise<PersonRow | undefined> {
  const [person] = await db.select().from(people).where(eq(people.id, id));
  return person;
}

export async function updatePerson(
  db: Db,
  id: string,
  changes: Partial<Pick<PersonRow, "name" | "language" | "email">>,
): Promise<void> {
  await db.update(people).set(changes).where(eq(people.id, id));
}

/** What depends on the account goes with it, or forgets who did it: the schema says which. */
export async function deletePerson(db: Db, id: string): Promise<void> {
  await db.delete(people).where(eq(people.id, id));
}

/** What they claimed stays known; where they were written to, and what they told, does not. */
export async function clearClaimsOf(db: Db, personId: string): Promise<void> {
  await db
    .update(claims)
    .set({ email: null, tokenDigest: null, message: null })
    .where(eq(claims.personId, personId));
}

/** Forgets that an address was invited; gives the ids of the invitations that were. */
export async function deleteInvitationsTo(db: Db, email: string): Promise<readonly string[]> {
  const deleted = await db
    .delete(invitations)
    .where(eq(invitations.email, email))
    .returning({ id: invitations.id });
  return deleted.map(({ id }) => id);
}

export async function insertSession(db: Db, session: typeof sessions.$inferInsert): Promise<void> {
  await db.insert(sessions).values(session);
}

export async function deleteSession(db: Db, tokenDigest: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.tokenDigest, tokenDigest));
}

/** Says that a session was used, and how long it may be yet. */
export async function touchSession(
  db: Db,
  id: string,
  times: Pick<Session, "seenAt" | "expiresAt">,
): Promise<void> {
  await db.update(sessions).set(times).where(eq(sessions.id, id));
}

/** Where someone is signed in, what was used last first; as many as anyone would look at. */
export async function listSessions(
  db: Db,
  personId: string,
  at: Date,
  { most = 100 }: { readonly most?: number } = {},
): Promise<readonly Session[]> {
  return db
    .select()
    .from(sessions)
    .where(and(eq(sessions.personId, personId), gt(sessions.expiresAt, at)))
    .orderBy(desc(sessions.seenAt), asc(sessions.id))
    .limit(most);
}

/** Gives whether there was such a session of theirs. */
export async function deleteSessionOf(
  db: Db,
  { id, personId }: Pick<Session, "id" | "personId">,
): Promise<boolean> {
  const deleted = await db
    .delete(sessions)
    .where(and(eq(sessions.id, id), eq(sessions.personId, personId)))
    .returning({ id: sessions.id });
  return deleted.length > 0;
}

/** Ends the sessions of someone but one. */
export async function deleteOtherSessions(
  db: Db,
  { id, personId }: Pick<Session, "id" | "personId">,
): Promise<void> {
  await db.delete(sessions).where(and(eq(sessions.personId, personId), ne(sessions.id, id)));
}

export async function deleteEndedSessions(db: Db, at: Date): Promise<void> {
  await db.delete(sessions).where(lte(sessions.expiresAt, at));
}

/** Takes the place of what was kept before. */
export async function keepTriedAnswers(
  db: Db,
  kept: typeof triedAnswers.$inferInsert,
): Promise<void> {
  const { fields, keptAt } = kept;
  await db
    .insert(triedAnswers)
    .values(kept)
    .onConflictDoUpdate({ target: triedAnswers.personId, set: { fields, keptAt } });
}

/** The fields of the form someone filled in before signing in, as a query string. */
export async function findTriedAnswers(db: Db, personId: string): Promise<string | undefined> {
  return (await findTried(db, personId))?.fields;
}

/** The same, with the moment they were kept. */
export async function findTried(
  db: Db,
  personId: string,
): Promise<{ readonly fields: string; readonly keptAt: Date } | undefined> {
  const [kept] = await db
    .select({ fields: triedAnswers.fields, keptAt: triedAnswers.keptAt })
    .from(triedAnswers)
    .where(eq(triedAnswers.personId, personId));
  return kept;
}

export async function deleteTriedAnswers(db: Db, personId: string): Promise<void> {
  await db.delete(triedAnswers).where(eq(triedAnswers.personId, personId));
}

export async function deleteOldTriedAnswers(db: Db, keptBefore: Date): Promise<void> {
  await db.delete(triedAnswers).where(lt(triedAnswers.keptAt, keptBefore));
}

export type OwnHoster = {
  readonly slug: string;
  readonly name: string;
  readonly stance: Stance;
  readonly role: HosterRole;
  /** Whether nobody else owns it. */
  readonly isLastOwner: boolean;
};

/** The hosters someone works for, by name. */
export async function listOwnHosters(db: Db, personId: string): Promise<readonly OwnHoster[]> {
  const otherOwner = sql`exists (
    select from memberships as other
    where other.hoster_id = ${memberships.hosterId} and other.role = 'owner'
      and other.person_id <> ${memberships.personId})`;
  return db
    .select({
      slug: hosters.slug,
      name: hosters.name,
      stance: hosters.stance,
      role: memberships.role,
      isLastOwner: sql<boolean>`${memberships.role} = 'owner' and not ${otherOwner}`,
    })
    .from(memberships)
    .innerJoin(hosters, eq(hosters.id, memberships.hosterId))
    .where(eq(memberships.personId, personId))
    .orderBy(asc(hosters.name), asc(hosters.id));
}

import { and, eq, gt, sql } from "drizzle-orm";
import type { HosterRole, Person } from "#core/access.ts";
import { people, sessions } from "#server/accounts/schema.ts";
import type { Db } from "#server/db/client.ts";
import { hosters } from "#server/hosters/schema.ts";
import { memberships } from "#server/members/schema.ts";

export type Session = typeof sessions.$inferSelect;

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

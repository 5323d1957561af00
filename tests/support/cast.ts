import { randomUUID } from "node:crypto";
import type { GroupRole, HosterRole, Person } from "#core/access.ts";
import { insertPerson } from "#server/accounts/queries.ts";
import { openSession } from "#server/accounts/session.ts";
import type { Deps } from "#server/deps.ts";
import { findHoster } from "#server/hosters/queries.ts";
import { insertMembership } from "#server/members/queries.ts";

/** Someone of the cast, signed in. */
export type Actor = {
  readonly person: Person;
  /** What their browser sends, a form of this site included. */
  readonly headers: Readonly<Record<string, string>>;
};

type Part = {
  readonly email?: string;
  readonly groupRole?: GroupRole | null;
  /** By slug of hosters that exist. */
  readonly roles?: Readonly<Record<string, HosterRole>>;
};

/** Brings someone on stage: an account, what they are for hosters, an open session. */
export async function bring(deps: Deps, name: string, part: Part = {}): Promise<Actor> {
  const { email = `${name.toLowerCase()}@example.org`, groupRole = null, roles = {} } = part;
  const id = randomUUID();
  const person: Person = { id, email, name, language: "fr", groupRole, roles };
  const token = await deps.db.transaction(async (db) => {
    const createdAt = deps.now();
    await insertPerson(db, { id, email, name, language: "fr", groupRole, createdAt });
    for (const [slug, role] of Object.entries(roles)) {
      const hoster = await findHoster(db, slug);
      if (hoster === undefined) throw new Error(`No hoster is called ${slug}`);
      await insertMembership(db, { hosterId: hoster.id, personId: id, role, createdAt });
    }
    return openSession(deps, db, { personId: id, agent: "test" });
  });
  return { person, headers: headersOf(deps, token) };
}

/** The same person in another browser: what ends a session leaves this one alone. */
export async function signInAgain(deps: Deps, { person }: Actor, agent = "test"): Promise<Actor> {
  const token = await openSession(deps, deps.db, { personId: person.id, agent });
  return { person, headers: headersOf(deps, token) };
}

function headersOf({ publicUrl }: Deps, token: string): Actor["headers"] {
  const cookie = publicUrl.startsWith("https:") ? "__Host-matou" : "matou";
  return { cookie: `${cookie}=${token}`, "sec-fetch-site": "same-origin" };
}

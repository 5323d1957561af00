import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  gte,
  isNotNull,
  isNull,
  lte,
  not,
  or,
  sql,
} from "drizzle-orm";
import type { ClaimDecision } from "#core/claim.ts";
import { people } from "#server/accounts/schema.ts";
import { auditEntries } from "#server/audit/schema.ts";
import { claims } from "#server/claims/schema.ts";
import type { Db } from "#server/db/client.ts";
import { hosters } from "#server/hosters/schema.ts";
import { memberships } from "#server/members/schema.ts";

export type Claim = typeof claims.$inferSelect;

/** A claim, the hoster it is about and who makes it; without a person once the account is deleted. */
export type ClaimCase = {
  readonly claim: Claim;
  readonly hoster: Pick<typeof hosters.$inferSelect, "id" | "slug" | "name" | "stance" | "website">;
  readonly person: Pick<typeof people.$inferSelect, "id" | "email" | "name" | "language"> | null;
};

const caseOf = {
  claim: claims,
  hoster: {
    id: hosters.id,
    slug: hosters.slug,
    name: hosters.name,
    stance: hosters.stance,
    website: hosters.website,
  },
  person: { id: people.id, email: people.email, name: people.name, language: people.language },
};

export async function insertClaim(db: Db, claim: Claim): Promise<void> {
  await db.insert(claims).values(claim);
}

/** One claim, by its identifier or the digest of its link. */
export async function findClaim(
  db: Db,
  key: { readonly id: string } | { readonly tokenDigest: string },
): Promise<ClaimCase | undefined> {
  const [found] = await db
    .select(caseOf)
    .from(claims)
    .innerJoin(hosters, eq(hosters.id, claims.hosterId))
    .leftJoin(people, eq(people.id, claims.personId))
    .where("id" in key ? eq(claims.id, key.id) : eq(claims.tokenDigest, key.tokenDigest));
  return found;
}

/** What someone claimed of a hoster, the newest first. */
export function listOwnClaims(db: Db, hosterId: string, personId: string): Promise<Claim[]> {
  return db
    .select()
    .from(claims)
    .where(and(eq(claims.hosterId, hosterId), eq(claims.personId, personId)))
    .orderBy(desc(claims.createdAt), asc(claims.id))
    .limit(20);
}

export async function countClaims(db: Db, personId: string, since: Date): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(claims)
    .where(and(eq(claims.personId, personId), gte(claims.createdAt, since)));
  return row?.total ?? 0;
}

/** Claims that were mailed to a mailbox since a moment. */
export async function countMailedClaims(db: Db, email: string, since: Date): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(claims)
    .where(and(eq(claims.email, email), gte(claims.createdAt, since)));
  return row?.total ?? 0;
}

/** Hosters that someone created since a moment. */
export async function countCreations(db: Db, personId: string, since: Date): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.personId, personId),
        eq(auditEntries.action, "create-hoster"),
        gte(auditEntries.at, since),
      ),
    );
  return row?.total ?? 0;
}

/** Says that a proof is looked for; gives false when it was since a moment, or nothing is to be proved. */
export async function beginCheck(
  db: Db,
  id: string,
  { at, since }: { readonly at: Date; readonly since: Date },
): Promise<boolean> {
  const begun = await db
    .update(claims)
    .set({ checkedAt: at })
    .where(
      and(
        eq(claims.id, id),
        isNull(claims.decidedAt),
        or(isNull(claims.checkedAt), lte(claims.checkedAt, since)),
      ),
    )
    .returning({ id: claims.id });
  return begun.length > 0;
}

/** Writes that something happened to a claim nobody has decided; gives false when somebody had. */
export async function updateClaim(
  db: Db,
  id: string,
  changes: Partial<Pick<Claim, "provedAt">> & {
    readonly decision?: ClaimDecision;
    readonly decidedAt?: Date;
    readonly decidedBy?: string | null;
    readonly reason?: string;
  },
): Promise<boolean> {
  const changed = await db
    .update(claims)
    .set(changes)
    .where(and(eq(claims.id, id), isNull(claims.decidedAt)))
    .returning({ id: claims.id });
  return changed.length > 0;
}

/** What waits for the working group: what it alone can tell, and proofs that contradict an owner; the oldest first. */
export function listWaitingClaims(db: Db): Promise<ClaimCase[]> {
  return db
    .select(caseOf)
    .from(claims)
    .innerJoin(hosters, eq(hosters.id, claims.hosterId))
    .leftJoin(people, eq(people.id, claims.personId))
    .where(
      and(isNull(claims.decidedAt), or(eq(claims.method, "group"), isNotNull(claims.provedAt))),
    )
    .orderBy(asc(claims.createdAt), asc(claims.id))
    .limit(200);
}

/** Hosters that were claimed and that nobody speaks for any more, by name. */
export function listForsaken(db: Db): Promise<{ slug: string; name: string }[]> {
  const hasOwner = exists(
    db
      .select({ one: sql`1` })
      .from(memberships)
      .where(and(eq(memberships.hosterId, hosters.id), eq(memberships.role, "owner"))),
  );
  return db
    .select({ slug: hosters.slug, name: hosters.name })
    .from(hosters)
    .where(and(isNotNull(hosters.claimedAt), not(hasOwner)))
    .orderBy(asc(hosters.name), asc(hosters.id))
    .limit(200);
}

/** Who speaks for a hoster. */
export function listOwners(
  db: Db,
  hosterId: string,
): Promise<{ id: string; email: string; language: "fr" | "en" }[]> {
  return db
    .select({ id: people.id, email: people.email, language: people.language })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.hosterId, hosterId), eq(memberships.role, "owner")))
    .orderBy(asc(people.id));
}

/** Makes someone an owner of a hoster, whatever they were for it. */
export async function makeOwner(
  db: Db,
  row: { readonly hosterId: string; readonly personId: string; readonly createdAt: Date },
): Promise<void> {
  await db
    .insert(memberships)
    .values({ ...row, role: "owner" })
    .onConflictDoUpdate({
      target: [memberships.hosterId, memberships.personId],
      set: { role: "owner" },
    });
}

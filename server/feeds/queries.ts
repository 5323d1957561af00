import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { revisions, withdrawals } from "#server/assessments/schema.ts";
import type { Db } from "#server/db/client.ts";
import { hosters } from "#server/hosters/schema.ts";

/** Of which hosters something is told: one, or all of those that may be shown. */
export type Scope = { readonly hosterId: string | null; readonly showsImaginary: boolean };

type Limited = Scope & { readonly most: number };

const named = { slug: hosters.slug, name: hosters.name, isImaginary: hosters.isImaginary };

/** What hosters published last; nothing of one that declines to be situated. */
export function listPublications(db: Db, { most, ...scope }: Limited) {
  const { number, gridId, gridVersion, carried, publishedAt, classification } = revisions;
  return db
    .select({
      ...named,
      ...{ number, gridId, gridVersion, carried, publishedAt },
      outcome: sql<string>`${classification}::jsonb ->> 'outcome'`,
    })
    .from(revisions)
    .innerJoin(hosters, eq(hosters.id, revisions.hosterId))
    .where(and(eq(hosters.stance, "listed"), isWanted(scope)))
    .orderBy(desc(publishedAt), asc(hosters.slug), desc(number))
    .limit(most);
}

/** What hosters took back last; nothing of one that declines to be situated. */
export function listTakenBack(db: Db, { most, ...scope }: Limited) {
  const { number, withdrawnAt, reason } = withdrawals;
  return db
    .select({ ...named, number, withdrawnAt, reason })
    .from(withdrawals)
    .innerJoin(hosters, eq(hosters.id, withdrawals.hosterId))
    .where(and(eq(hosters.stance, "listed"), isWanted(scope)))
    .orderBy(desc(withdrawnAt), asc(hosters.slug), desc(number))
    .limit(most);
}

/** Who entered the directory last. */
export function listNewcomers(db: Db, { most, ...scope }: Limited) {
  const { createdAt } = hosters;
  return db
    .select({ ...named, createdAt })
    .from(hosters)
    .where(and(inArray(hosters.stance, ["listed", "declined"]), isWanted(scope)))
    .orderBy(desc(createdAt), asc(hosters.slug))
    .limit(most);
}

/** Who declines to be situated. */
export function listDeclining(db: Db, scope: Scope) {
  return db
    .select(named)
    .from(hosters)
    .where(and(eq(hosters.stance, "declined"), isWanted(scope)))
    .orderBy(asc(hosters.slug));
}

function isWanted({ hosterId, showsImaginary }: Scope) {
  return and(
    hosterId === null ? undefined : eq(hosters.id, hosterId),
    showsImaginary ? undefined : eq(hosters.isImaginary, false),
  );
}

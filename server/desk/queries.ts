import { and, eq, exists, inArray, isNotNull, isNull, lte, not, or, sql } from "drizzle-orm";
import { claims } from "#server/claims/schema.ts";
import { federations } from "#server/crawls/schema.ts";
import type { Db } from "#server/db/client.ts";
import { amendments, minutes, remarks } from "#server/discussions/schema.ts";
import { gridVersions } from "#server/grids/schema.ts";
import { hosters } from "#server/hosters/schema.ts";
import { memberships } from "#server/members/schema.ts";
import { reports } from "#server/reports/schema.ts";
import { reviews } from "#server/reviews/schema.ts";

/** How much of each thing waits for the working group. */
export type Waiting = {
  /** Versions of the site's grid that are no longer, or not yet, what they will be. */
  readonly versions: number;
  readonly amendments: number;
  /** Objections nobody answered. */
  readonly objections: number;
  readonly claims: number;
  /** Of `claims`, those that somebody who speaks for the hoster already may contest. */
  readonly disputes: number;
  readonly reports: number;
  /** Listings that were claimed and that nobody speaks for any more. */
  readonly forsaken: number;
  /** Public questions about answers, without a reply. */
  readonly questions: number;
  /** Minutes that were published. */
  readonly minutes: number;
  /** Federations whose files are read every night. */
  readonly federations: number;
};

export async function countWaiting(
  db: Db,
  { gridId, at }: { readonly gridId: string; readonly at: Date },
): Promise<Waiting> {
  const waits = and(
    isNull(claims.decidedAt),
    or(eq(claims.method, "group"), isNotNull(claims.provedAt)),
  );
  return {
    versions: await db.$count(
      gridVersions,
      and(
        eq(gridVersions.gridId, gridId),
        inArray(gridVersions.state, ["draft", "in-discussion", "announced"]),
      ),
    ),
    amendments: await db.$count(
      amendments,
      and(eq(amendments.state, "open"), isNull(amendments.hiddenAt)),
    ),
    objections: await db.$count(
      remarks,
      and(eq(remarks.objection, "open"), isNull(remarks.hiddenAt)),
    ),
    claims: await db.$count(claims, waits),
    disputes: await db.$count(claims, and(waits, isNotNull(claims.provedAt))),
    reports: await db.$count(reports, isNull(reports.closedAt)),
    forsaken: await db.$count(hosters, and(isNotNull(hosters.claimedAt), not(hasOwner(db)))),
    questions: await db.$count(
      reviews,
      and(
        eq(reviews.kind, "question"),
        isNull(reviews.reply),
        isNull(reviews.moderatedAt),
        lte(reviews.publicAt, at),
      ),
    ),
    minutes: await db.$count(minutes),
    federations: await db.$count(federations, isNull(federations.pausedAt)),
  };
}

function hasOwner(db: Db) {
  return exists(
    db
      .select({ one: sql`1` })
      .from(memberships)
      .where(and(eq(memberships.hosterId, hosters.id), eq(memberships.role, "owner"))),
  );
}

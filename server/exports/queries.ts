import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { revisions, withdrawals } from "#server/assessments/schema.ts";
import type { Db } from "#server/db/client.ts";
import { amendments, minutes } from "#server/discussions/schema.ts";
import { hosters, hosterSources } from "#server/hosters/schema.ts";
import { simulations } from "#server/simulations/schema.ts";

/** The real hosters that have a page: the day it last changed, and whether they ever published. */
export function listHosterDays(db: Db) {
  const { id } = hosters;
  const published = sql`(select max(${revisions.publishedAt}) from ${revisions} where ${revisions.hosterId} = ${id})`;
  const takenBack = sql`(select max(${withdrawals.withdrawnAt}) from ${withdrawals} where ${withdrawals.hosterId} = ${id})`;
  const read = sql`(select max(${hosterSources.recordedOn}) from ${hosterSources} where ${hosterSources.hosterId} = ${id})`;
  const day = (moment: ReturnType<typeof sql>) => sql`(${moment} at time zone 'UTC')::date`;
  return db
    .select({
      slug: hosters.slug,
      hasHistory: sql<boolean>`${published} is not null`,
      changedOn: sql<string>`greatest(${day(sql`${hosters.createdAt}`)}, ${day(published)}, ${day(takenBack)}, ${read})::text`,
    })
    .from(hosters)
    .where(and(eq(hosters.isImaginary, false), inArray(hosters.stance, ["listed", "declined"])))
    .orderBy(asc(hosters.slug));
}

/** What was proposed and may be read. */
export function listAmendmentIds(db: Db): Promise<{ id: string }[]> {
  return db
    .select({ id: amendments.id })
    .from(amendments)
    .where(isNull(amendments.hiddenAt))
    .orderBy(desc(amendments.createdAt), desc(amendments.id));
}

export function listMinutesDays(db: Db): Promise<{ id: string; changedAt: Date }[]> {
  return db
    .select({ id: minutes.id, changedAt: minutes.changedAt })
    .from(minutes)
    .orderBy(desc(minutes.heldOn), desc(minutes.id));
}

/** The simulations that were joined to an announcement. */
export async function listReportDays(db: Db): Promise<{ id: string; publishedAt: Date | null }[]> {
  return db
    .select({ id: simulations.id, publishedAt: simulations.publishedAt })
    .from(simulations)
    .where(isNotNull(simulations.publishedAt))
    .orderBy(desc(simulations.publishedAt), desc(simulations.id));
}

import { and, asc, desc, eq, gt, isNotNull, isNull } from "drizzle-orm";
import type { Stance } from "#core/hoster.ts";
import type { Db } from "#server/db/client.ts";
import { hosters } from "#server/hosters/schema.ts";
import { reports } from "#server/reports/schema.ts";

export type StoredReport = typeof reports.$inferSelect;

/** A report that waits for a moderator, with the hoster it is about. */
export type OpenReport = Pick<
  StoredReport,
  "id" | "route" | "message" | "email" | "language" | "createdAt"
> & {
  readonly slug: string;
  readonly name: string;
  readonly stance: Stance;
};

/** How many reports a sender has made since a moment. */
export async function countReports(db: Db, senderDigest: string, since: Date): Promise<number> {
  const isTheirs = eq(reports.senderDigest, senderDigest);
  return db.$count(reports, and(isTheirs, gt(reports.createdAt, since)));
}

export async function insertReport(
  db: Db,
  report: Omit<StoredReport, "closedAt" | "outcome">,
): Promise<void> {
  await db.insert(reports).values(report);
}

/** The reports that are still open, the oldest first: so many of them, or all. */
export function listOpenReports(db: Db, most?: number): Promise<OpenReport[]> {
  const query = db
    .select({
      id: reports.id,
      route: reports.route,
      message: reports.message,
      email: reports.email,
      language: reports.language,
      createdAt: reports.createdAt,
      slug: hosters.slug,
      name: hosters.name,
      stance: hosters.stance,
    })
    .from(reports)
    .innerJoin(hosters, eq(reports.hosterId, hosters.id))
    .where(isNull(reports.closedAt))
    .orderBy(asc(reports.createdAt), asc(reports.id));
  return most === undefined ? query : query.limit(most);
}

export function countOpenReports(db: Db): Promise<number> {
  return db.$count(reports, isNull(reports.closedAt));
}

/** What came of the reports on a hoster, the last closed first. */
export async function listClosedReports(
  db: Db,
  hosterId: string,
  limit: number,
): Promise<{ createdAt: Date; closedAt: Date; outcome: string }[]> {
  const rows = await db
    .select({
      createdAt: reports.createdAt,
      closedAt: reports.closedAt,
      outcome: reports.outcome,
    })
    .from(reports)
    .where(and(eq(reports.hosterId, hosterId), isNotNull(reports.closedAt)))
    .orderBy(desc(reports.closedAt), desc(reports.id))
    .limit(limit);
  return rows.flatMap(({ createdAt, closedAt, outcome }) =>
    closedAt === null || outcome === null ? [] : [{ createdAt, closedAt, outcome }],
  );
}

/** Closes an open report and forgets who made it; gives the hoster it is about, if there was one. */
export async function closeOpenReport(
  db: Db,
  id: string,
  { closedAt, outcome }: { readonly closedAt: Date; readonly outcome: string },
): Promise<string | undefined> {
  const [closed] = await db
    .update(reports)
    .set({ closedAt, outcome, email: null, senderDigest: "" })
    .where(and(eq(reports.id, id), isNull(reports.closedAt)))
    .returning({ hosterId: reports.hosterId });
  return closed?.hosterId;
}

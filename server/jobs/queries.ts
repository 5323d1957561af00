import { and, eq, inArray, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import type { Db } from "#server/db/client.ts";
import { jobs } from "#server/jobs/schema.ts";

/** A job a process is working on. */
export type ClaimedJob = {
  readonly id: string;
  readonly name: string;
  readonly payload: unknown;
  /** Attempts begun, this one included. */
  readonly attempts: number;
};

/**
 * Takes the job that has been due for longest, among the names that can be handled: a process of
 * an older version leaves the newer ones to others. One that another process is taking is passed over.
 */
export async function claimJob(
  db: Db,
  { names, now, leasedUntil }: { names: readonly string[]; now: Date; leasedUntil: Date },
): Promise<ClaimedJob | null> {
  const due = db
    .select({ id: jobs.id })
    .from(jobs)
    .where(
      and(
        isNull(jobs.endedAt),
        lte(jobs.runAt, now),
        or(isNull(jobs.leasedUntil), lte(jobs.leasedUntil, now)),
        inArray(jobs.name, [...names]),
      ),
    )
    .orderBy(jobs.runAt, jobs.id)
    .limit(1)
    .for("update", { skipLocked: true });
  const [claimed] = await db
    .update(jobs)
    .set({ attempts: sql`${jobs.attempts} + 1`, leasedUntil })
    .where(eq(jobs.id, sql`(${due})`))
    .returning({ id: jobs.id, name: jobs.name, payload: jobs.payload, attempts: jobs.attempts });
  return claimed ?? null;
}

/**
 * Ends a job, done or given up with a failure. What it knew goes at once: mails hold addresses
 * and secrets that nobody needs any more.
 */
export async function endJob(
  db: Db,
  job: ClaimedJob,
  { endedAt, failure = null }: { endedAt: Date; failure?: string | null },
): Promise<void> {
  await db
    .update(jobs)
    .set({ endedAt, failure, leasedUntil: null, payload: {} })
    .where(isAttempt(job));
}

/** Leaves a job for later. */
export async function postponeJob(
  db: Db,
  job: ClaimedJob,
  { runAt, failure }: { runAt: Date; failure: string },
): Promise<void> {
  await db.update(jobs).set({ runAt, failure, leasedUntil: null }).where(isAttempt(job));
}

/**
 * Forgets the work not done yet about something, within the transaction that forgets it: mails
 * that could not leave hold what they were to say. One that is leaving now cannot be held back.
 */
export async function cancelJobs(db: Db, about: string): Promise<void> {
  const isAbout = sql`${jobs.payload} -> 'about' @> to_jsonb(${about}::text)`;
  await db.delete(jobs).where(and(isNull(jobs.endedAt), isAbout));
}

/**
 * Forgets the mails to an address that did not leave yet, within the transaction that forgets who
 * reads it. What is about something else stays: that may go on without its reader.
 */
export async function cancelMailsTo(db: Db, address: string): Promise<void> {
  const isToThem = sql`lower(${jobs.payload} ->> 'to') = ${address}`;
  const isAboutNothing = sql`not ${jobs.payload} ? 'about'`;
  await db
    .delete(jobs)
    .where(and(eq(jobs.name, "send-mail"), isNull(jobs.endedAt), isToThem, isAboutNothing));
}

/**
 * Gives up the mails that wait in a site that was just restored: they may have left since the backup
 * was made. Gives how many they are.
 */
export async function giveUpMails(db: Db, endedAt: Date): Promise<number> {
  const mails = await db
    .update(jobs)
    .set({ endedAt, failure: "RESTORED", leasedUntil: null, payload: {} })
    .where(and(eq(jobs.name, "send-mail"), isNull(jobs.endedAt)))
    .returning({ id: jobs.id });
  return mails.length;
}

/** Forgets jobs, and their dedupe keys, that ended before. */
export async function deleteEndedJobs(db: Db, before: Date): Promise<void> {
  await db.delete(jobs).where(and(isNotNull(jobs.endedAt), lte(jobs.endedAt, before)));
}

/** A process that was taken for dead has no say on what became of the job since. */
function isAttempt({ id, attempts }: ClaimedJob) {
  return and(eq(jobs.id, id), eq(jobs.attempts, attempts), isNull(jobs.endedAt));
}

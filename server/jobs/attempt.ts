import { errorCode } from "#server/db/error-code.ts";
import type { Deps } from "#server/deps.ts";
import { GiveUp } from "#server/jobs/give-up.ts";
import type { JobHandlers } from "#server/jobs/job.ts";
import { claimJob, endJob, postponeJob } from "#server/jobs/queries.ts";
import type { ClaimedJob } from "#server/jobs/queries.ts";

/** A process that keeps a job for longer is taken for dead, in milliseconds. */
const lease = 10 * 60_000;

/** With the waits between them, more than four days, as mail servers do (RFC 5321, 4.5.4.1). */
const mostAttempts = 24;

const firstWait = 30_000;
const longestWait = 6 * 3_600_000;

/**
 * What became of a job: its work is done, left for later, or given up. `error` is for the log;
 * the database keeps its code alone, since messages quote addresses.
 */
export type Attempt = { readonly job: ClaimedJob } & (
  | { readonly outcome: "done" }
  | { readonly outcome: "postponed" | "given-up"; readonly error: unknown }
);

/** Works on the next due job; null when there is none. Its handler runs outside of any transaction. */
export async function attemptJob(deps: Deps, handlers: JobHandlers): Promise<Attempt | null> {
  const now = deps.now();
  const leasedUntil = new Date(now.getTime() + lease);
  const job = await claimJob(deps.db, { names: Object.keys(handlers), now, leasedUntil });
  const handler = job === null ? undefined : handlers[job.name];
  if (job === null || handler === undefined) return null;
  // The process that began each of the former attempts died of it.
  if (job.attempts > mostAttempts) return giveUp(deps, job, new GiveUp("LOST"));
  try {
    // What its domain enqueued under its name.
    await handler(deps, job.payload as never);
  } catch (error) {
    return isLast(job, error) ? giveUp(deps, job, error) : postpone(deps, job, error);
  }
  await endJob(deps.db, job, { endedAt: deps.now() });
  return { job, outcome: "done" };
}

function isLast({ attempts }: ClaimedJob, error: unknown): boolean {
  return error instanceof GiveUp || attempts >= mostAttempts;
}

async function giveUp(deps: Deps, job: ClaimedJob, error: unknown): Promise<Attempt> {
  await endJob(deps.db, job, { endedAt: deps.now(), failure: failureOf(error) });
  return { job, outcome: "given-up", error };
}

async function postpone(deps: Deps, job: ClaimedJob, error: unknown): Promise<Attempt> {
  const wait = Math.min(firstWait * 4 ** (job.attempts - 1), longestWait);
  const runAt = new Date(deps.now().getTime() + wait);
  await postponeJob(deps.db, job, { runAt, failure: failureOf(error) });
  return { job, outcome: "postponed", error };
}

function failureOf(error: unknown): string {
  return errorCode(error) || (error instanceof Error ? error.name : "unknown");
}

import { setTimeout as pause } from "node:timers/promises";
import type { Deps } from "#server/deps.ts";
import { attemptJob } from "#server/jobs/attempt.ts";
import type { JobHandlers } from "#server/jobs/job.ts";

export type Loop = {
  /** Resolves once the job under way is finished. */
  readonly stop: () => Promise<void>;
};

/** How long a job may wait for a process that has nothing to do, in milliseconds. */
const nap = 1_000;

/** Does what is due, one job after the other, looking again every second. */
export function startLoop(deps: Deps, handlers: JobHandlers): Loop {
  const stopping = new AbortController();
  const stopped = work(deps, handlers, stopping.signal);
  return {
    stop: () => {
      stopping.abort();
      return stopped;
    },
  };
}

async function work(deps: Deps, handlers: JobHandlers, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    if (await hasWorked(deps, handlers)) continue;
    // Rejects when it is cut short, which is no failure.
    await pause(nap, undefined, { signal }).catch(() => {});
  }
}

/** A database that does not answer is asked again after a nap. */
async function hasWorked(deps: Deps, handlers: JobHandlers): Promise<boolean> {
  try {
    const attempt = await attemptJob(deps, handlers);
    if (attempt === null) return false;
    const { id, name, attempts } = attempt.job;
    const about = { job: name, id, attempts };
    if (attempt.outcome === "postponed") {
      deps.log.warn({ ...about, err: attempt.error }, "job postponed");
    }
    if (attempt.outcome === "given-up") {
      deps.log.error({ ...about, err: attempt.error }, "job given up");
    }
    return true;
  } catch (error) {
    deps.log.error({ err: error }, "jobs cannot be read");
    return false;
  }
}

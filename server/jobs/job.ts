import type { Deps } from "#server/deps.ts";

/** Something to be done once the transaction that asks for it is committed. */
export type NewJob = {
  readonly name: string;
  /** What its handler is given, as JSON. */
  readonly payload: object;
  /** Not before; at once by default. */
  readonly runAt?: Date;
  /** A key that was given before is not enqueued again. */
  readonly dedupeKey?: string;
  /** What it is about, as `brief <id>`: forgotten together, see `cancelJobs`. */
  readonly about?: readonly string[];
};

/** May run twice for one job: a process can die between the work and its record. */
export type JobHandler = (deps: Deps, payload: never) => Promise<void>;

/** The work a domain does later, by name of job. */
export type JobHandlers = Readonly<Record<string, JobHandler>>;

import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { moment } from "#server/db/columns.ts";

/** Work to be done after the transaction that asks for it, by whichever process comes first. */
export const jobs = pgTable(
  "jobs",
  {
    id: uuid("id").primaryKey(),
    name: text("name").notNull(),
    /** Ids, or a whole mail: what the handler needs to know. */
    payload: jsonb("payload").notNull(),
    /** The same key is accepted once while the job is remembered: a slot of the timetable, a reminder of a date. */
    dedupeKey: text("dedupe_key"),
    /** Not before; after a failure, the next attempt. */
    runAt: moment("run_at").notNull(),
    /** Attempts begun. */
    attempts: integer("attempts").notNull(),
    /** While a process works on it; past that time the process is taken for dead. */
    leasedUntil: moment("leased_until"),
    /** When it succeeded, or was given up; its payload goes then, itself thirty days later. */
    endedAt: moment("ended_at"),
    /** Why the last attempt failed: a code or a short sentence, never a secret. */
    failure: text("failure"),
  },
  (table) => [
    unique("jobs_once").on(table.dedupeKey),
    index("jobs_due")
      .on(table.runAt)
      .where(sql`ended_at is null`),
    index("jobs_ended")
      .on(table.endedAt)
      .where(sql`ended_at is not null`),
    check("jobs_attempts_counted", sql`${table.attempts} >= 0`),
  ],
);

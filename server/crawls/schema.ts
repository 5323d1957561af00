import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { moment } from "#server/db/columns.ts";
import { hosters } from "#server/hosters/schema.ts";

/** A federation whose file is read every night. */
export const federations = pgTable("federations", {
  id: uuid("id").primaryKey(),
  address: text("address").notNull().unique(),
  /** As its file says it; null until it was read. */
  name: text("name"),
  addedAt: moment("added_at").notNull(),
  pausedAt: moment("paused_at"),
});

/** One reading of all that an address leads to. */
export const crawls = pgTable(
  "crawls",
  {
    id: uuid("id").primaryKey(),
    /** Of the file that leads to all others. */
    address: text("address").notNull(),
    federationId: uuid("federation_id").references(() => federations.id, { onDelete: "set null" }),
    /** The hoster whose team asked for its own files to be read. */
    hosterId: uuid("hoster_id").references(() => hosters.id),
    askedAt: moment("asked_at").notNull(),
    startedAt: moment("started_at"),
    endedAt: moment("ended_at"),
    /** Slices done: a job for a slice that is done does nothing. */
    slice: integer("slice").notNull(),
    /** Bytes stored by this crawl, which are capped. */
    storedBytes: integer("stored_bytes").notNull(),
    /** The worker that has it in hand, believed alive until then. */
    heldBy: uuid("held_by"),
    heldUntil: moment("held_until"),
  },
  (table) => [
    // One crawl at a time, whatever the number of processes.
    uniqueIndex("crawls_one_under_way")
      .on(sql`(true)`)
      .where(sql`started_at is not null and ended_at is null`),
    uniqueIndex("crawls_asked_once")
      .on(table.address, sql`coalesce(hoster_id::text, '')`)
      .where(sql`ended_at is null`),
    index("crawls_asked").on(table.askedAt),
    index("crawls_hoster").on(table.hosterId),
    check("crawls_held_whole", sql`(${table.heldBy} is null) = (${table.heldUntil} is null)`),
    check("crawls_ended_dated", sql`${table.endedAt} is null or ${table.startedAt} is not null`),
  ],
);

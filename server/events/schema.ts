import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "#server/db/columns.ts";
import { hosters } from "#server/hosters/schema.ts";

/** A workshop or an open day of a hoster. */
export const events = pgTable(
  "events",
  {
    id: uuid("id").primaryKey(),
    hosterId: uuid("hoster_id")
      .notNull()
      .references(() => hosters.id),
    title: text("title").notNull(),
    description: text("description"),
    place: text("place"),
    url: text("url"),
    startsAt: moment("starts_at").notNull(),
    endsAt: moment("ends_at").notNull(),
    createdAt: moment("created_at").notNull(),
    /** Last change: calendars that follow it take the newest. */
    changedAt: moment("changed_at").notNull(),
    /** Still listed, as cancelled, so that whoever noted it knows. */
    cancelledAt: moment("cancelled_at"),
  },
  (table) => [
    index("events_hoster").on(table.hosterId, table.startsAt),
    check("events_ordered", sql`${table.endsAt} >= ${table.startsAt}`),
    check("events_url_is_web", sql`${table.url} ~* '^https?://'`),
  ],
);

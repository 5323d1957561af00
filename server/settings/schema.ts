import { jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { moment } from "#server/db/columns.ts";

/** What the working group sets for the whole site, by name; a setting without a row has its default. */
export const settings = pgTable("settings", {
  name: text("name").primaryKey(),
  /** As `core/settings` reads it. */
  value: jsonb("value").notNull(),
  changedAt: moment("changed_at").notNull(),
});

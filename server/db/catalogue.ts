import { sql } from "drizzle-orm";
import { bigint, boolean, check, pgTable, text } from "drizzle-orm/pg-core";

/**
 * One row: how many transactions have changed what the public pages show. Triggers of the
 * migrations raise it as each such transaction commits, and say so on the channel of the same name.
 */
export const catalogue = pgTable(
  "catalogue",
  {
    isOnly: boolean("is_only").primaryKey(),
    revision: bigint("revision", { mode: "number" }).notNull(),
    /** The transaction that raised it last: one counts once. */
    raisedBy: text("raised_by").notNull(),
  },
  (table) => [check("catalogue_is_one_row", sql`${table.isOnly}`)],
);

import { pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "#server/db/columns.ts";
import { hosters } from "#server/hosters/schema.ts";

/** What was imported of a hoster and it does not want said. */
export const declinedProposals = pgTable(
  "declined_proposals",
  {
    hosterId: uuid("hoster_id")
      .notNull()
      .references(() => hosters.id),
    /** SHA-256 of what is proposed: the same thing is not proposed again. */
    digest: text("digest").notNull(),
    declinedAt: moment("declined_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.hosterId, table.digest] })],
);

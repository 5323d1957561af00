import { pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "#server/db/columns.ts";
import { hosters } from "#server/hosters/schema.ts";

/** What was imported of a hoster and it does not want said, one thing or whatever is said of a field. */
export const declinedProposals = pgTable(
  "declined_proposals",
  {
    hosterId: uuid("hoster_id")
      .notNull()
      .references(() => hosters.id),
    /** SHA-256 of a key of `core/proposal-keys`: of a value, of a service or of a whole field. */
    digest: text("digest").notNull(),
    declinedAt: moment("declined_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.hosterId, table.digest] })],
);

import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { people } from "#server/accounts/schema.ts";
import { moment } from "#server/db/columns.ts";
import { gridVersions } from "#server/grids/schema.ts";

/** What a version would change for the hosters, computed on the answers of a moment. */
export const simulations = pgTable(
  "simulations",
  {
    id: uuid("id").primaryKey(),
    gridId: text("grid_id").notNull(),
    version: integer("version").notNull(),
    /** Digest of the document that was simulated. */
    gridDigest: text("grid_digest").notNull(),
    /** Digest of the answers it was made on; null until it is done. */
    answersDigest: text("answers_digest"),
    madeAt: moment("made_at").notNull(),
    /** Null once the account is deleted. */
    madeBy: uuid("made_by").references(() => people.id, { onDelete: "set null" }),
    /** Hosters done and hosters in all: how far it is. */
    done: integer("done").notNull(),
    total: integer("total").notNull(),
    /** JSON text, as `core/simulate` defines it; null until it is done. */
    report: text("report"),
    /** When it was joined to an announcement: anyone may read it from then on. */
    publishedAt: moment("published_at"),
  },
  (table) => [
    foreignKey({
      columns: [table.gridId, table.version],
      foreignColumns: [gridVersions.gridId, gridVersions.version],
    }),
    index("simulations_version").on(table.gridId, table.version, table.madeAt),
    check(
      "simulations_report_dated",
      sql`(${table.report} is null) = (${table.answersDigest} is null)`,
    ),
    check(
      "simulations_published_whole",
      sql`${table.publishedAt} is null or ${table.report} is not null`,
    ),
  ],
);

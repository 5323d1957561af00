import { sql } from "drizzle-orm";
import { check, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { moment } from "#server/db/columns.ts";

/** Life of a grid version, in order. */
export const gridStates = ["draft", "in-discussion", "announced", "in-force", "retired"] as const;
export type GridState = (typeof gridStates)[number];

export const gridVersions = pgTable(
  "grid_versions",
  {
    gridId: text("grid_id").notNull(),
    version: integer("version").notNull(),
    state: text("state").$type<GridState>().notNull(),
    /** Canonical JSON text of the document: `jsonb` would reorder its keys. */
    document: text("document").notNull(),
    /** SHA-256 of the bytes of `document`, in hexadecimal. */
    digest: text("digest").notNull(),
    createdAt: moment("created_at").notNull(),
    inForceSince: moment("in_force_since"),
  },
  (table) => [
    primaryKey({ columns: [table.gridId, table.version] }),
    check("grid_versions_version_positive", sql`${table.version} >= 1`),
    check("grid_versions_state_known", sql.raw(`state in ('${gridStates.join("', '")}')`)),
    check(
      "grid_versions_in_force_dated",
      sql`${table.state} not in ('in-force', 'retired') or ${table.inForceSince} is not null`,
    ),
    uniqueIndex("grid_versions_one_in_force")
      .on(table.gridId)
      .where(sql`state = 'in-force'`),
  ],
);

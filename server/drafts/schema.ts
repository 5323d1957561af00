import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import type { AnswerValue } from "#core/grid.ts";
import { people } from "#server/accounts/schema.ts";
import { moment } from "#server/db/columns.ts";
import { gridVersions } from "#server/grids/schema.ts";
import { hosters } from "#server/hosters/schema.ts";

/** The answers a hoster prepares: one draft per hoster and grid version. */
export const drafts = pgTable(
  "drafts",
  {
    hosterId: uuid("hoster_id")
      .notNull()
      .references(() => hosters.id),
    gridId: text("grid_id").notNull(),
    gridVersion: integer("grid_version").notNull(),
    /** Profiles of the grid it aims for; none when it did not say. */
    aims: text("aims").array().notNull(),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.hosterId, table.gridId, table.gridVersion] }),
    foreignKey({
      columns: [table.gridId, table.gridVersion],
      foreignColumns: [gridVersions.gridId, gridVersions.version],
    }),
  ],
);

/** One answer of a draft; a criterion nobody touched has no row. */
export const draftAnswers = pgTable(
  "draft_answers",
  {
    hosterId: uuid("hoster_id").notNull(),
    gridId: text("grid_id").notNull(),
    gridVersion: integer("grid_version").notNull(),
    criterion: text("criterion").notNull(),
    /** From 1, raised by every change: an edit says which one it started from. */
    version: integer("version").notNull(),
    /** Null when nothing is answered, or no longer. */
    value: jsonb("value").$type<AnswerValue>(),
    evidence: text("evidence"),
    /** Limited Markdown. */
    note: text("note"),
    /** When the value was given or last confirmed. */
    answeredAt: moment("answered_at").notNull(),
    /** Null once the account is deleted. */
    answeredBy: uuid("answered_by").references(() => people.id, { onDelete: "set null" }),
  },
  (table) => [
    primaryKey({ columns: [table.hosterId, table.gridId, table.gridVersion, table.criterion] }),
    foreignKey({
      columns: [table.hosterId, table.gridId, table.gridVersion],
      foreignColumns: [drafts.hosterId, drafts.gridId, drafts.gridVersion],
    }),
    check("draft_answers_version_positive", sql`${table.version} >= 1`),
  ],
);

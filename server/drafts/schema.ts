import { sql } from "drizzle-orm";
import {
  check,
  customType,
  foreignKey,
  integer,
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

/** As `jsonb`, but a text that reads as JSON, such as "12", stays a text. */
const answerValue = customType<{ data: AnswerValue; driverData: unknown }>({
  dataType: () => "jsonb",
  toDriver: (value) => JSON.stringify(value),
  // Both drivers have read the JSON, and the core checked it before it was written.
  fromDriver: (stored) => stored as AnswerValue,
});

/** One answer of a draft; a criterion nobody touched has no row. */
export const draftAnswers = pgTable(
  "draft_answers",
  {
    hosterId: uuid("hoster_id").notNull(),
    gridId: text("grid_id").notNull(),
    gridVersion: integer("grid_version").notNull(),
    criterion: text("criterion").notNull(),
    /** 0 as it was last published, raised by every change: an edit says which one it started from. */
    version: integer("version").notNull(),
    /** Null when nothing is answered, or no longer. */
    value: answerValue("value"),
    evidence: text("evidence"),
    /** Limited Markdown. */
    note: text("note"),
    /** When the value was given or last confirmed. */
    answeredAt: moment("answered_at").notNull(),
    /** When anything of it last changed, its note included. */
    changedAt: moment("changed_at").notNull(),
    /** Whoever changed or confirmed it last; null as it was published, and once the account is deleted. */
    answeredBy: uuid("answered_by").references(() => people.id, { onDelete: "set null" }),
  },
  (table) => [
    primaryKey({ columns: [table.hosterId, table.gridId, table.gridVersion, table.criterion] }),
    foreignKey({
      columns: [table.hosterId, table.gridId, table.gridVersion],
      foreignColumns: [drafts.hosterId, drafts.gridId, drafts.gridVersion],
    }),
    check("draft_answers_version_not_negative", sql`${table.version} >= 0`),
  ],
);

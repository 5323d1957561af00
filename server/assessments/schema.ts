import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { moment } from "#server/db/columns.ts";
import { gridVersions } from "#server/grids/schema.ts";
import { hosters } from "#server/hosters/schema.ts";

/**
 * Published assessments, numbered per hoster, never changed afterwards: a trigger
 * of the migrations refuses it.
 */
export const revisions = pgTable(
  "revisions",
  {
    hosterId: uuid("hoster_id")
      .notNull()
      .references(() => hosters.id),
    number: integer("number").notNull(),
    gridId: text("grid_id").notNull(),
    gridVersion: integer("grid_version").notNull(),
    /** Canonical JSON texts, kept byte for byte so that the digest can be checked. */
    answers: text("answers").notNull(),
    answersDigest: text("answers_digest").notNull(),
    classification: text("classification").notNull(),
    engineVersion: integer("engine_version").notNull(),
    publishedAt: moment("published_at").notNull(),
    /** Who published, even once the account is deleted; null for the site itself. Private. */
    authorId: uuid("author_id"),
    /** Profiles of the grid the hoster aims for; none when it did not say. */
    aims: text("aims").array().notNull(),
    /** Names of the offers the answers are true for; none when they are true for all it does. */
    trueFor: text("true_for").array().notNull(),
    /** Written by the site when a new grid version came into force, from what was published before. */
    carried: boolean("carried").notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.hosterId, table.number] }),
    foreignKey({
      columns: [table.gridId, table.gridVersion],
      foreignColumns: [gridVersions.gridId, gridVersions.version],
    }),
    check("revisions_number_positive", sql`${table.number} >= 1`),
  ],
);

/** What a hoster took back: its last revision stays readable, and no longer says what it does. */
export const withdrawals = pgTable(
  "withdrawals",
  {
    hosterId: uuid("hoster_id").notNull(),
    number: integer("number").notNull(),
    withdrawnAt: moment("withdrawn_at").notNull(),
    /** Public. */
    reason: text("reason").notNull(),
    authorId: uuid("author_id"),
  },
  (table) => [
    primaryKey({ columns: [table.hosterId, table.number] }),
    foreignKey({
      columns: [table.hosterId, table.number],
      foreignColumns: [revisions.hosterId, revisions.number],
    }),
  ],
);

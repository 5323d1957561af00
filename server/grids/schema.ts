import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { GridEdit } from "#core/grid-edit.ts";
import { people } from "#server/accounts/schema.ts";
import { moment, oneOf } from "#server/db/columns.ts";

/** Life of a grid version, in order; one that is given up is retired too. */
export const gridStates = ["draft", "in-discussion", "announced", "in-force", "retired"] as const;
export type GridState = (typeof gridStates)[number];

export const gridVersions = pgTable(
  "grid_versions",
  {
    gridId: text("grid_id").notNull(),
    version: integer("version").notNull(),
    state: text("state").$type<GridState>().notNull(),
    /**
     * Canonical JSON text of the document: `jsonb` would reorder its keys. It may be inconsistent
     * while the version is a draft, and never changes in another state: a trigger refuses it.
     */
    document: text("document").notNull(),
    /** SHA-256 of the bytes of `document`, in hexadecimal. */
    digest: text("digest").notNull(),
    createdAt: moment("created_at").notNull(),
    /** The version it was copied from; null for one that was imported. */
    basedOn: integer("based_on"),
    /** Criteria whose words changed and whose meaning, the group says, did not: answers carry over. */
    reworded: text("reworded")
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** Since when silence counts as consent; null unless it is in discussion or went through it. */
    discussedSince: moment("discussed_since"),
    announcedAt: moment("announced_at"),
    /** When it comes, or came, into force: the beginning of a day in Paris. */
    effectiveAt: moment("effective_at"),
    /** Why it comes sooner than hosters are promised; null when it does not. Public. */
    haste: text("haste"),
    inForceSince: moment("in_force_since"),
    retiredAt: moment("retired_at"),
  },
  (table) => [
    primaryKey({ columns: [table.gridId, table.version] }),
    check("grid_versions_version_positive", sql`${table.version} >= 1`),
    check("grid_versions_state_known", oneOf("state", gridStates)),
    check(
      "grid_versions_in_force_dated",
      sql`${table.state} <> 'in-force' or ${table.inForceSince} is not null`,
    ),
    check(
      "grid_versions_discussion_dated",
      sql`${table.state} <> 'in-discussion' or ${table.discussedSince} is not null`,
    ),
    check(
      "grid_versions_announcement_dated",
      sql`${table.state} <> 'announced' or (${table.announcedAt} is not null and ${table.effectiveAt} is not null)`,
    ),
    uniqueIndex("grid_versions_one_in_force")
      .on(table.gridId)
      .where(sql`state = 'in-force'`),
    uniqueIndex("grid_versions_one_announced")
      .on(table.gridId)
      .where(sql`state = 'announced'`),
  ],
);

/** What was changed in a draft, in order: who, when, before and after. Public but for the person. */
export const gridEdits = pgTable(
  "grid_edits",
  {
    gridId: text("grid_id").notNull(),
    version: integer("version").notNull(),
    /** 1 for the first edit of the draft. */
    number: integer("number").notNull(),
    edit: jsonb("edit").$type<GridEdit>().notNull(),
    /** The edit that this one takes back. */
    undoes: integer("undoes"),
    at: moment("at").notNull(),
    /** Null once the account is deleted. */
    personId: uuid("person_id").references(() => people.id, { onDelete: "set null" }),
  },
  (table) => [
    primaryKey({ columns: [table.gridId, table.version, table.number] }),
    foreignKey({
      columns: [table.gridId, table.version],
      foreignColumns: [gridVersions.gridId, gridVersions.version],
    }),
    uniqueIndex("grid_edits_undone_once")
      .on(table.gridId, table.version, table.undoes)
      .where(sql`undoes is not null`),
  ],
);

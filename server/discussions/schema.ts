import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { amendmentStates, objectionStates, remarkKinds } from "#core/discussion.ts";
import type { AmendmentState, ObjectionState, RemarkKind } from "#core/discussion.ts";
import type { GridEdit } from "#core/grid-edit.ts";
import { people } from "#server/accounts/schema.ts";
import { moment, oneOf } from "#server/db/columns.ts";
import { gridVersions } from "#server/grids/schema.ts";

/** A change somebody proposes to a criterion, a rule or a text. Public. */
export const amendments = pgTable(
  "amendments",
  {
    id: uuid("id").primaryKey(),
    gridId: text("grid_id").notNull(),
    /** The version it was written on. */
    version: integer("version").notNull(),
    /** What it is about, as `core/grid-edit` addresses a part of a document. */
    subject: text("subject").notNull(),
    title: text("title").notNull(),
    /** Limited Markdown. */
    body: text("body").notNull(),
    /** The concrete change, ready to be applied to a draft; may be empty. */
    edits: jsonb("edits").$type<readonly GridEdit[]>().notNull(),
    /** Its thread on the forum of the collective. */
    forumUrl: text("forum_url"),
    /** Null once the account is deleted. */
    authorId: uuid("author_id").references(() => people.id, { onDelete: "set null" }),
    createdAt: moment("created_at").notNull(),
    state: text("state").$type<AmendmentState>().notNull(),
    settledAt: moment("settled_at"),
    /** Why it was settled so. Public. */
    reason: text("reason"),
    /** The draft it was applied to. */
    appliedTo: integer("applied_to"),
    hiddenAt: moment("hidden_at"),
    /** Why it is hidden. Public. */
    hiddenReason: text("hidden_reason"),
  },
  (table) => [
    foreignKey({
      columns: [table.gridId, table.version],
      foreignColumns: [gridVersions.gridId, gridVersions.version],
    }),
    index("amendments_created").on(table.createdAt),
    index("amendments_author").on(table.authorId, table.createdAt),
    check("amendments_state_known", oneOf("state", amendmentStates)),
    check(
      "amendments_settled_dated",
      sql`(${table.state} = 'open') = (${table.settledAt} is null)`,
    ),
    check(
      "amendments_applied_somewhere",
      sql`(${table.state} = 'applied') = (${table.appliedTo} is not null)`,
    ),
    check(
      "amendments_declined_with_reason",
      sql`${table.state} <> 'declined' or ${table.reason} is not null`,
    ),
    check(
      "amendments_hidden_with_reason",
      sql`(${table.hiddenAt} is null) = (${table.hiddenReason} is null)`,
    ),
  ],
);

/** What is said of an amendment, or of a version in discussion. Public. */
export const remarks = pgTable(
  "remarks",
  {
    id: uuid("id").primaryKey(),
    amendmentId: uuid("amendment_id").references(() => amendments.id),
    gridId: text("grid_id"),
    version: integer("version"),
    kind: text("kind").$type<RemarkKind>().notNull(),
    /** Limited Markdown. */
    body: text("body").notNull(),
    /** Of an objection: what would lift it. */
    remedy: text("remedy"),
    /** Null once the account is deleted. */
    authorId: uuid("author_id").references(() => people.id, { onDelete: "set null" }),
    createdAt: moment("created_at").notNull(),
    /** Of an objection: whether it is answered, and lifted. */
    objection: text("objection").$type<ObjectionState>(),
    answer: text("answer"),
    answeredAt: moment("answered_at"),
    answeredBy: uuid("answered_by").references(() => people.id, { onDelete: "set null" }),
    hiddenAt: moment("hidden_at"),
    /** Why it is hidden. Public. */
    hiddenReason: text("hidden_reason"),
  },
  (table) => [
    foreignKey({
      columns: [table.gridId, table.version],
      foreignColumns: [gridVersions.gridId, gridVersions.version],
    }),
    index("remarks_amendment").on(table.amendmentId, table.createdAt),
    index("remarks_version").on(table.gridId, table.version, table.createdAt),
    index("remarks_author").on(table.authorId, table.createdAt),
    check("remarks_kind_known", oneOf("kind", remarkKinds)),
    check("remarks_objection_known", oneOf("objection", objectionStates)),
    check(
      "remarks_of_one_thing",
      sql`(${table.amendmentId} is null) <> (${table.version} is null) and (${table.gridId} is null) = (${table.version} is null)`,
    ),
    check(
      "remarks_objection_stands",
      sql`(${table.kind} = 'objection') = (${table.objection} is not null)`,
    ),
    check(
      "remarks_objection_says_what_lifts_it",
      sql`(${table.objection} is null) = (${table.remedy} is null)`,
    ),
    check(
      "remarks_answer_to_objection",
      sql`(${table.objection} is not null or ${table.answer} is null) and (${table.objection} <> 'open' or ${table.answer} is null) and (${table.objection} <> 'answered' or ${table.answer} is not null)`,
    ),
    check("remarks_answer_dated", sql`(${table.answer} is null) = (${table.answeredAt} is null)`),
    check(
      "remarks_hidden_with_reason",
      sql`(${table.hiddenAt} is null) = (${table.hiddenReason} is null)`,
    ),
  ],
);

/** Minutes of the meetings of the working group. Public. */
export const minutes = pgTable(
  "minutes",
  {
    id: uuid("id").primaryKey(),
    /** A day, as 2026-11-22. */
    heldOn: text("held_on").notNull(),
    title: text("title").notNull(),
    /** Limited Markdown. */
    body: text("body").notNull(),
    forumUrl: text("forum_url"),
    createdAt: moment("created_at").notNull(),
    changedAt: moment("changed_at").notNull(),
    authorId: uuid("author_id").references(() => people.id, { onDelete: "set null" }),
  },
  (table) => [index("minutes_held").on(table.heldOn)],
);

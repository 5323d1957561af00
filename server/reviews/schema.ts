import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { reviewKinds } from "#core/review.ts";
import type { ReviewKind } from "#core/review.ts";
import { people } from "#server/accounts/schema.ts";
import { revisions } from "#server/assessments/schema.ts";
import { moment, oneOf } from "#server/db/columns.ts";
import { hosters } from "#server/hosters/schema.ts";

/** What a peer says of one published answer. */
export const reviews = pgTable(
  "reviews",
  {
    id: uuid("id").primaryKey(),
    hosterId: uuid("hoster_id").notNull(),
    /** The revision that was read. */
    revision: integer("revision").notNull(),
    criterion: text("criterion").notNull(),
    kind: text("kind").$type<ReviewKind>().notNull(),
    note: text("note"),
    /** Null once the account is deleted. */
    authorId: uuid("author_id").references(() => people.id, { onDelete: "set null" }),
    /** For whom the author speaks: a hoster, or null for the working group. */
    authorHosterId: uuid("author_hoster_id").references(() => hosters.id),
    createdAt: moment("created_at").notNull(),
    /** From when anyone may read it: at once for what was seen, later for a question. */
    publicAt: moment("public_at").notNull(),
    reply: text("reply"),
    repliedAt: moment("replied_at"),
    /** Hidden or settled by the working group, with a public reason. */
    moderatedAt: moment("moderated_at"),
    moderation: text("moderation"),
  },
  (table) => [
    foreignKey({
      columns: [table.hosterId, table.revision],
      foreignColumns: [revisions.hosterId, revisions.number],
    }),
    index("reviews_hoster").on(table.hosterId, table.createdAt),
    index("reviews_author").on(table.authorId, table.createdAt),
    check("reviews_kind_known", oneOf("kind", reviewKinds)),
    check("reviews_question_says", sql`${table.kind} <> 'question' or ${table.note} is not null`),
    check("reviews_reply_dated", sql`(${table.reply} is null) = (${table.repliedAt} is null)`),
    check(
      "reviews_moderated_with_reason",
      sql`(${table.moderatedAt} is null) = (${table.moderation} is null)`,
    ),
  ],
);

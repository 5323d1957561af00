import { check, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { noticeKinds } from "#core/notice-kinds.ts";
import type { NoticeKind } from "#core/notice-kinds.ts";
import { people } from "#server/accounts/schema.ts";
import { moment, oneOf } from "#server/db/columns.ts";

/** The kinds of mails someone wants no more of; what an account itself needs cannot be stopped. */
export const stoppedNotices = pgTable(
  "stopped_notices",
  {
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    kind: text("kind").$type<NoticeKind>().notNull(),
    stoppedAt: moment("stopped_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.kind] }),
    check("stopped_notices_kind_known", oneOf("kind", noticeKinds)),
  ],
);

/** The secret of a way out that was mailed. */
export const noticeLinks = pgTable(
  "notice_links",
  {
    tokenDigest: text("token_digest").primaryKey(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    kind: text("kind").$type<NoticeKind>().notNull(),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    index("notice_links_person").on(table.personId),
    index("notice_links_created").on(table.createdAt),
    check("notice_links_kind_known", oneOf("kind", noticeKinds)),
  ],
);

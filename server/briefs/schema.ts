import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { languages } from "#core/vocabulary.ts";
import type { Language } from "#core/vocabulary.ts";
import { moment, oneOf } from "#server/db/columns.ts";
import { hosters } from "#server/hosters/schema.ts";

/**
 * What an organization asks of a few hosters. Deleted, with its recipients, thirty days
 * after it was written; nothing of it is sent before its author confirms. One that its author
 * deletes earlier, or never confirms, is erased: what is personal is emptied, and the row only
 * counts for the limits until those thirty days are over.
 */
export const briefs = pgTable(
  "briefs",
  {
    id: uuid("id").primaryKey(),
    /** Printed in subjects, so that answers can be told apart. */
    reference: text("reference").notNull().unique(),
    language: text("language").$type<Language>().notNull(),
    email: text("email").notNull(),
    /** SHA-256 of the mailbox (`mailboxOf`): limits count by it, also once the brief is erased. */
    emailDigest: text("email_digest").notNull(),
    /** Who writes, and for which organization. */
    name: text("name").notNull(),
    organization: text("organization"),
    message: text("message").notNull(),
    /** When a call is welcome. */
    callTimes: text("call_times"),
    /** The search it comes from, as `writeSearch` writes it: needs, services, accounts, budget. */
    query: text("query").notNull(),
    /** SHA-256 of the secret that confirms it, shows where it stands and deletes it. */
    tokenDigest: text("token_digest").notNull().unique(),
    /** Keyed digest of the network address it came from: limits count by it. */
    senderDigest: text("sender_digest").notNull(),
    createdAt: moment("created_at").notNull(),
    confirmedAt: moment("confirmed_at"),
    /** When everything personal was emptied, before its end. */
    erasedAt: moment("erased_at"),
    /** When the person was asked whether an answer came. */
    askedAt: moment("asked_at"),
    /** "Did you get an answer?"; null until the person says. */
    wasAnswered: boolean("was_answered"),
  },
  (table) => [
    index("briefs_email").on(table.emailDigest, table.createdAt),
    index("briefs_sender").on(table.senderDigest, table.createdAt),
    index("briefs_created").on(table.createdAt),
    check(
      "briefs_erased_whole",
      sql`${table.erasedAt} is null
        or concat(${table.email}, ${table.name}, ${table.organization}, ${table.message}, ${table.callTimes}, ${table.query}) = ''`,
    ),
    check("briefs_language_known", oneOf("language", languages)),
  ],
);

export const briefRecipients = pgTable(
  "brief_recipients",
  {
    briefId: uuid("brief_id")
      .notNull()
      .references(() => briefs.id, { onDelete: "cascade" }),
    hosterId: uuid("hoster_id")
      .notNull()
      .references(() => hosters.id),
    position: integer("position").notNull(),
    /** SHA-256 of the secret of the "not for us" link. */
    tokenDigest: text("token_digest").notNull().unique(),
    /** When its mail was handed over; null before confirmation, or when it could not be. */
    sentAt: moment("sent_at"),
    declinedAt: moment("declined_at"),
    /** "See rather…": another hoster of the directory. */
    suggestedHosterId: uuid("suggested_hoster_id").references(() => hosters.id),
  },
  (table) => [
    primaryKey({ columns: [table.briefId, table.hosterId] }),
    unique("brief_recipients_position").on(table.briefId, table.position),
    index("brief_recipients_hoster").on(table.hosterId, table.sentAt),
    check("brief_recipients_at_most_five", sql`${table.position} between 1 and 5`),
    check(
      "brief_recipients_suggest_when_declined",
      sql`${table.suggestedHosterId} is null or ${table.declinedAt} is not null`,
    ),
  ],
);

/** Where a hoster receives briefs: nothing is sent to an address that nobody verified. */
export const briefAddresses = pgTable("brief_addresses", {
  hosterId: uuid("hoster_id")
    .primaryKey()
    .references(() => hosters.id),
  email: text("email").notNull(),
  /** SHA-256 of the secret that verifies the address, and stops the mails. */
  tokenDigest: text("token_digest").notNull().unique(),
  requestedAt: moment("requested_at").notNull(),
  verifiedAt: moment("verified_at"),
  /** The hoster wants no brief any more. */
  stoppedAt: moment("stopped_at"),
});

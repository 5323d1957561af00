import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { languages } from "#core/vocabulary.ts";
import type { Language } from "#core/vocabulary.ts";
import { moment, oneOf } from "#server/db/columns.ts";

/** Somebody who wants to know when a search finds another hoster. */
export const alerts = pgTable(
  "alerts",
  {
    id: uuid("id").primaryKey(),
    /** In lower case: limits count by it. */
    email: text("email").notNull(),
    /** What its owner calls it. */
    name: text("name").notNull(),
    language: text("language").$type<Language>().notNull(),
    /** The search, as `writeSearch` writes it; never the empty one. */
    query: text("query").notNull(),
    /**
     * SHA-256 of the secrets that confirm and stop it: only digests are stored, so each mail
     * brings a new one, and the links of older mails still work.
     */
    tokenDigests: text("token_digests").array().notNull(),
    /** Keyed digest of the network address it was asked from: limits count by it. */
    senderDigest: text("sender_digest").notNull(),
    createdAt: moment("created_at").notNull(),
    /** Null until the person answers the confirmation mail. */
    confirmedAt: moment("confirmed_at"),
    /** Slugs of the hosters already told of, or found when it was confirmed. */
    known: text("known").array().notNull(),
  },
  (table) => [
    index("alerts_email").on(table.email, table.createdAt),
    index("alerts_sender").on(table.senderDigest, table.createdAt),
    index("alerts_tokens").using("gin", table.tokenDigests),
    check("alerts_query_given", sql`${table.query} <> ''`),
    check("alerts_language_known", oneOf("language", languages)),
  ],
);

import { sql } from "drizzle-orm";
import { bigint, check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { groupRoles } from "#core/access.ts";
import type { GroupRole } from "#core/access.ts";
import { languages } from "#core/vocabulary.ts";
import type { Language } from "#core/vocabulary.ts";
import { moment, oneOf } from "#server/db/columns.ts";

/** Someone with an account. */
export const people = pgTable(
  "people",
  {
    id: uuid("id").primaryKey(),
    /** In lower case; whoever reads its mails is this person. */
    email: text("email").notNull().unique(),
    name: text("name"),
    language: text("language").$type<Language>().notNull(),
    groupRole: text("group_role").$type<GroupRole>(),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    check("people_email_lower", sql`${table.email} = lower(${table.email})`),
    check("people_language_known", oneOf("language", languages)),
    check("people_group_role_known", oneOf("group_role", groupRoles)),
  ],
);

/** A browser that someone is signed in with. */
export const sessions = pgTable(
  "sessions",
  {
    id: uuid("id").primaryKey(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** SHA-256 of the secret in the cookie. */
    tokenDigest: text("token_digest").notNull().unique(),
    /** What the browser says it is, shortened: to tell one's sessions apart. */
    agent: text("agent").notNull(),
    createdAt: moment("created_at").notNull(),
    /** To the hour. */
    seenAt: moment("seen_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
  },
  (table) => [index("sessions_person").on(table.personId)],
);

/** What a mailed link is for: it opens nothing else. */
export const linkPurposes = ["sign-in", "leave-address", "take-address"] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** A link mailed to someone: used once, before a moment. */
export const accountLinks = pgTable(
  "account_links",
  {
    tokenDigest: text("token_digest").primaryKey(),
    purpose: text("purpose").$type<LinkPurpose>().notNull(),
    /** Where it was mailed, in lower case. */
    email: text("email").notNull(),
    language: text("language").$type<Language>().notNull(),
    /** Whose address changes; null for a sign-in. */
    personId: uuid("person_id").references(() => people.id, { onDelete: "cascade" }),
    /** The address to come, of a change. */
    newEmail: text("new_email"),
    /** Path of this site to go on to. */
    next: text("next"),
    /** What was answered before signing in, as the fields of its form. */
    answers: text("answers"),
    /** Keyed digest of the network that asked: limits count by it. */
    senderDigest: text("sender_digest").notNull(),
    createdAt: moment("created_at").notNull(),
    /** Null where the address had been written to enough: limits count what was mailed. */
    mailedAt: moment("mailed_at"),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
  },
  (table) => [
    index("account_links_email").on(table.email, table.createdAt),
    index("account_links_sender").on(table.senderDigest, table.createdAt),
    check("account_links_purpose_known", oneOf("purpose", linkPurposes)),
    check("account_links_language_known", oneOf("language", languages)),
    check(
      "account_links_person_of_change",
      sql`(${table.purpose} = 'sign-in') = (${table.personId} is null and ${table.newEmail} is null)`,
    ),
  ],
);

/** A key of a person's device (WebAuthn). */
export const passkeys = pgTable(
  "passkeys",
  {
    /** Identifier of the credential, in base64url. */
    id: text("id").primaryKey(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    /** COSE key, in base64url. */
    publicKey: text("public_key").notNull(),
    counter: bigint("counter", { mode: "number" }).notNull(),
    transports: text("transports").array().notNull(),
    createdAt: moment("created_at").notNull(),
    usedAt: moment("used_at"),
  },
  (table) => [index("passkeys_person").on(table.personId)],
);

/** What a device is asked to sign, once. */
export const passkeyChallenges = pgTable(
  "passkey_challenges",
  {
    /** In base64url. */
    challenge: text("challenge").primaryKey(),
    /** Who adds a key; null for a sign-in. */
    personId: uuid("person_id").references(() => people.id, { onDelete: "cascade" }),
    /** Keyed digest of the network that asked: a limit counts by it, a day longer than it serves. */
    senderDigest: text("sender_digest").notNull(),
    expiresAt: moment("expires_at").notNull(),
  },
  (table) => [
    index("passkey_challenges_sender").on(table.senderDigest, table.expiresAt),
    index("passkey_challenges_expires").on(table.expiresAt),
  ],
);

/** What someone answered before signing in, until it is put in a questionnaire or dropped. */
export const triedAnswers = pgTable("tried_answers", {
  personId: uuid("person_id")
    .primaryKey()
    .references(() => people.id, { onDelete: "cascade" }),
  fields: text("fields").notNull(),
  keptAt: moment("kept_at").notNull(),
});

import { check, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { people } from "#server/accounts/schema.ts";
import { hosterRoles } from "#core/access.ts";
import type { HosterRole } from "#core/access.ts";
import { languages } from "#core/vocabulary.ts";
import type { Language } from "#core/vocabulary.ts";
import { moment, oneOf } from "#server/db/columns.ts";
import { hosters } from "#server/hosters/schema.ts";

/** Who works for a hoster. */
export const memberships = pgTable(
  "memberships",
  {
    hosterId: uuid("hoster_id")
      .notNull()
      .references(() => hosters.id),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    role: text("role").$type<HosterRole>().notNull(),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.hosterId, table.personId] }),
    index("memberships_person").on(table.personId),
    check("memberships_role_known", oneOf("role", hosterRoles)),
  ],
);

/** Someone asked by e-mail to work for a hoster. */
export const invitations = pgTable(
  "invitations",
  {
    id: uuid("id").primaryKey(),
    hosterId: uuid("hoster_id")
      .notNull()
      .references(() => hosters.id),
    /** In lower case: whoever signs in with it may accept. */
    email: text("email").notNull(),
    role: text("role").$type<HosterRole>().notNull(),
    language: text("language").$type<Language>().notNull(),
    tokenDigest: text("token_digest").notNull().unique(),
    invitedBy: uuid("invited_by").references(() => people.id, { onDelete: "set null" }),
    createdAt: moment("created_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    acceptedAt: moment("accepted_at"),
    cancelledAt: moment("cancelled_at"),
  },
  (table) => [
    index("invitations_hoster").on(table.hosterId, table.createdAt),
    check("invitations_role_known", oneOf("role", hosterRoles)),
    check("invitations_language_known", oneOf("language", languages)),
  ],
);

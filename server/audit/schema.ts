import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { people } from "#server/accounts/schema.ts";
import { moment } from "#server/db/columns.ts";
import { hosters } from "#server/hosters/schema.ts";

/** Every write of someone signed in: who, when, what changed. Private. */
export const auditEntries = pgTable(
  "audit_entries",
  {
    id: uuid("id").primaryKey(),
    at: moment("at").notNull(),
    /** Null for the site itself, and once the account is deleted. */
    personId: uuid("person_id").references(() => people.id, { onDelete: "set null" }),
    hosterId: uuid("hoster_id").references(() => hosters.id),
    /** What was done, as a verb and a noun: `publish-assessment`. */
    action: text("action").notNull(),
    /** What changed, without secrets nor addresses of people. */
    detail: jsonb("detail").$type<Readonly<Record<string, unknown>>>().notNull(),
  },
  (table) => [
    index("audit_entries_hoster").on(table.hosterId, table.at),
    index("audit_entries_person").on(table.personId, table.at),
  ],
);

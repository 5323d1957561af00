import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { claimDecisions, claimIntents, claimMethods } from "#core/claim.ts";
import type { ClaimDecision, ClaimIntent, ClaimMethod } from "#core/claim.ts";
import { people } from "#server/accounts/schema.ts";
import { moment, oneOf } from "#server/db/columns.ts";
import { hosters } from "#server/hosters/schema.ts";

/** Someone says to speak for a hoster, and how it is proved. */
export const claims = pgTable(
  "claims",
  {
    id: uuid("id").primaryKey(),
    hosterId: uuid("hoster_id")
      .notNull()
      .references(() => hosters.id),
    personId: uuid("person_id").references(() => people.id, { onDelete: "set null" }),
    intent: text("intent").$type<ClaimIntent>().notNull(),
    method: text("method").$type<ClaimMethod>().notNull(),
    /** The domain it is proved for; null for a decision of the working group. */
    domain: text("domain"),
    /** What must be found in the DNS record or the file: not a secret, it is published there. */
    challenge: text("challenge").notNull(),
    /** The mailbox at the domain that a link was sent to, and the digest of its secret. */
    email: text("email"),
    tokenDigest: text("token_digest").unique(),
    /** What the person tells the working group. */
    message: text("message"),
    createdAt: moment("created_at").notNull(),
    /** When the proof was found; a claim on a hoster that somebody else speaks for then waits for a decision. */
    provedAt: moment("proved_at"),
    /** When a machine was last asked to look. */
    checkedAt: moment("checked_at"),
    decidedAt: moment("decided_at"),
    decision: text("decision").$type<ClaimDecision>(),
    decidedBy: uuid("decided_by").references(() => people.id, { onDelete: "set null" }),
    /** Why, as the claimant is told; needed of a member who decides. */
    reason: text("reason"),
  },
  (table) => [
    index("claims_hoster").on(table.hosterId, table.createdAt),
    index("claims_person").on(table.personId, table.createdAt),
    check("claims_intent_known", oneOf("intent", claimIntents)),
    check("claims_method_known", oneOf("method", claimMethods)),
    check("claims_decision_known", oneOf("decision", claimDecisions)),
    check("claims_decided", sql`(${table.decidedAt} is null) = (${table.decision} is null)`),
    check("claims_email_with_link", sql`(${table.email} is null) = (${table.tokenDigest} is null)`),
  ],
);

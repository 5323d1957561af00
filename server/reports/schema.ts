import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { reportRoutes } from "#core/report.ts";
import type { ReportRoute } from "#core/report.ts";
import { languages } from "#core/vocabulary.ts";
import type { Language } from "#core/vocabulary.ts";
import { moment, oneOf } from "#server/db/columns.ts";
import { hosters } from "#server/hosters/schema.ts";

/** "Something wrong here?": what waits for a moderator, and what came of it. */
export const reports = pgTable(
  "reports",
  {
    id: uuid("id").primaryKey(),
    hosterId: uuid("hoster_id")
      .notNull()
      .references(() => hosters.id),
    route: text("route").$type<ReportRoute>().notNull(),
    message: text("message").notNull(),
    /** To be answered at, when its author wants an answer; forgotten once closed. */
    email: text("email"),
    language: text("language").$type<Language>().notNull(),
    /** Keyed digest of the network address it came from: limits count by it. */
    senderDigest: text("sender_digest").notNull(),
    createdAt: moment("created_at").notNull(),
    closedAt: moment("closed_at"),
    /** What was done and why, public. */
    outcome: text("outcome"),
  },
  (table) => [
    index("reports_hoster").on(table.hosterId),
    index("reports_sender").on(table.senderDigest, table.createdAt),
    check("reports_route_known", oneOf("route", reportRoutes)),
    check("reports_language_known", oneOf("language", languages)),
    check(
      "reports_closed_with_outcome",
      sql`(${table.closedAt} is null) = (${table.outcome} is null)`,
    ),
  ],
);

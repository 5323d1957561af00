import { check, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { checkVerdicts } from "#core/machine-check.ts";
import type { CheckVerdict, Seen } from "#core/machine-check.ts";
import { moment, oneOf } from "#server/db/columns.ts";
import { hosters } from "#server/hosters/schema.ts";

/** The last look at each declaration of a hoster that a machine can see part of. */
export const machineChecks = pgTable(
  "machine_checks",
  {
    hosterId: uuid("hoster_id")
      .notNull()
      .references(() => hosters.id),
    criterion: text("criterion").notNull(),
    /** As the grid names it. */
    check: text("check_id").notNull(),
    /** The address or the domain that was looked at. */
    target: text("target").notNull(),
    /** The answer it was compared to, as JSON: it says nothing of another. */
    declared: text("declared").notNull(),
    verdict: text("verdict").$type<CheckVerdict>().notNull(),
    seen: jsonb("seen").$type<Seen>().notNull(),
    checkedAt: moment("checked_at").notNull(),
    /** Since when the verdict is this one. */
    since: moment("since").notNull(),
    /** When trouble that may pass began, while it lasts. */
    troubledSince: moment("troubled_since"),
    /** When the team was told of the difference; null when there is none, or not told yet. */
    toldAt: moment("told_at"),
  },
  (table) => [
    primaryKey({ columns: [table.hosterId, table.criterion, table.check] }),
    check("machine_checks_verdict_known", oneOf("verdict", checkVerdicts)),
  ],
);

/** The last time everything of a hoster was to be looked at. */
export const checkRounds = pgTable("check_rounds", {
  hosterId: uuid("hoster_id")
    .primaryKey()
    .references(() => hosters.id),
  /** What the jobs of this round go by: those of a former one stop. */
  id: uuid("id").notNull(),
  askedAt: moment("asked_at").notNull(),
  /** Null while it goes on. */
  endedAt: moment("ended_at"),
});

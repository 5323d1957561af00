import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { rulingKinds } from "#core/ruling.ts";
import type { RulingKind } from "#core/ruling.ts";
import { moment, oneOf } from "#server/db/columns.ts";

/** What the working group decided and why: its public log. */
export const rulings = pgTable(
  "rulings",
  {
    id: uuid("id").primaryKey(),
    at: moment("at").notNull(),
    kind: text("kind").$type<RulingKind>().notNull(),
    /** What it is about, in a few words: a version, the name of a hoster, the title of a proposal. */
    subject: text("subject").notNull(),
    /** Where that is read, without its language, as `/grille/2`; null when nothing is left to read. */
    path: text("path"),
    /** As it was written for everyone to read. */
    reason: text("reason"),
  },
  (table) => [
    index("rulings_at").on(table.at),
    check("rulings_kind_known", oneOf("kind", rulingKinds)),
  ],
);

import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { fileFates, fileRoles, hosterOutcomes } from "#core/crawl.ts";
import type { FileFate, FileReason, FileRole, HosterOutcome } from "#core/crawl.ts";
import { crawls } from "#server/crawls/schema.ts";
import { moment, oneOf } from "#server/db/columns.ts";
import { hosters } from "#server/hosters/schema.ts";

/** A file of a crawl: waiting, or what became of it. */
export const crawlFiles = pgTable(
  "crawl_files",
  {
    id: uuid("id").primaryKey(),
    crawlId: uuid("crawl_id")
      .notNull()
      .references(() => crawls.id, { onDelete: "cascade" }),
    /** The organizations in their order, and the files of each: its own at 0, then its services. */
    rank: integer("rank").notNull(),
    place: integer("place").notNull(),
    role: text("role").$type<FileRole>().notNull(),
    address: text("address").notNull(),
    host: text("host").notNull(),
    /** What the file calls what it describes. */
    name: text("name"),
    /** Null while it waits. */
    fate: text("fate").$type<FileFate>(),
    reason: text("reason").$type<FileReason>(),
    /** Since when it does not come. */
    since: moment("since"),
    /** Lines of the file, by what became of them. */
    taken: integer("taken").notNull(),
    kept: integer("kept").notNull(),
    ignored: integer("ignored").notNull(),
    /** Not before, where its server asked for it. */
    notBefore: moment("not_before"),
    /** Attempts begun, to read it, then to record what it says: what kills a process again and again is left out. */
    attempts: integer("attempts").notNull(),
    /** Milliseconds it took. */
    took: integer("took").notNull(),
    /** Of an organization's file, once it is recorded: what changed, of which hoster. */
    outcome: text("outcome").$type<HosterOutcome>(),
    hosterId: uuid("hoster_id").references(() => hosters.id),
  },
  (table) => [
    unique("crawl_files_place").on(table.crawlId, table.rank, table.place),
    index("crawl_files_waiting")
      .on(table.crawlId, table.rank, table.place)
      .where(sql`fate is null`),
    check("crawl_files_role_known", oneOf("role", fileRoles)),
    check("crawl_files_fate_known", oneOf("fate", fileFates)),
    check("crawl_files_outcome_known", oneOf("outcome", hosterOutcomes)),
    check(
      "crawl_files_reason_given",
      sql`(coalesce(fate, 'taken') in ('taken', 'unchanged')) = (reason is null)`,
    ),
  ],
);

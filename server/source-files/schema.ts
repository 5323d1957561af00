import { sql } from "drizzle-orm";
import { check, customType, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { fileRoles } from "#core/crawl.ts";
import type { FileReason, FileRole } from "#core/crawl.ts";
import { moment, oneOf } from "#server/db/columns.ts";
import { hosters } from "#server/hosters/schema.ts";

const bytea = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });

/** A file that was met, across crawls: what it last held, and since when it does not come any more. */
export const sourceFiles = pgTable(
  "source_files",
  {
    /** As other files name it. */
    address: text("address").primaryKey(),
    role: text("role").$type<FileRole>().notNull(),
    /** The spelling of the address that it was last read at. */
    location: text("location"),
    etag: text("etag"),
    lastModified: text("last_modified"),
    /** SHA-256 of its bytes, and its lines without personal data, gzipped; null until it was read once. */
    digest: text("digest"),
    content: bytea("content"),
    /** The last time it came, changed or not. */
    readAt: moment("read_at"),
    triedAt: moment("tried_at").notNull(),
    /** Since when it does not come, or comes unusable; null while all is well. */
    unreachableSince: moment("unreachable_since"),
    fault: text("fault").$type<FileReason>(),
    /** Crawls in a row that it gave nothing to. */
    failures: integer("failures").notNull(),
    /** The hoster whose facts it gave, or would give. */
    hosterId: uuid("hoster_id").references(() => hosters.id),
    /** When the team of that hoster was told that it does not come. */
    toldAt: moment("told_at"),
  },
  (table) => [
    index("source_files_hoster").on(table.hosterId),
    check("source_files_role_known", oneOf("role", fileRoles)),
    check("source_files_content_whole", sql`num_nulls(digest, content, location) in (0, 3)`),
    check("source_files_fault_dated", sql`(unreachable_since is null) = (fault is null)`),
    check("source_files_failures_counted", sql`${table.failures} >= 0`),
  ],
);

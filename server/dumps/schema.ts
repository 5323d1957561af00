import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  customType,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
} from "drizzle-orm/pg-core";
import { moment } from "#server/db/columns.ts";

const bytea = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });

/** The files of archives, each content once. */
export const dumpFiles = pgTable(
  "dump_files",
  {
    /** SHA-256 of the content, in hexadecimal. */
    digest: text("digest").primaryKey(),
    /** In bytes: of the content, and of what is stored of it. */
    size: bigint("size", { mode: "number" }).notNull(),
    packedSize: bigint("packed_size", { mode: "number" }).notNull(),
  },
  (table) => [
    check("dump_files_digest_form", sql`${table.digest} ~ '^[0-9a-f]{64}$'`),
    check("dump_files_sizes", sql`${table.size} >= 0 and ${table.packedSize} >= 0`),
  ],
);

/** The content of a file, compressed by gzip and cut, so that nobody holds the whole of it. */
export const dumpPieces = pgTable(
  "dump_pieces",
  {
    digest: text("digest")
      .notNull()
      .references(() => dumpFiles.digest, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    bytes: bytea("bytes").notNull(),
  },
  (table) => [primaryKey({ columns: [table.digest, table.position] })],
);

/** Which file an archive has under which name. */
export const dumps = pgTable(
  "dumps",
  {
    /** In Paris. */
    day: date("day", { mode: "string" }).notNull(),
    file: text("file").notNull(),
    digest: text("digest")
      .notNull()
      .references(() => dumpFiles.digest),
    madeAt: moment("made_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.day, table.file] }),
    index("dumps_digest").on(table.digest),
  ],
);

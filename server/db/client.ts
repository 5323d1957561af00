import type { SQL } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type { CommandHandler } from "./commands.ts";
import { openEmbedded } from "./embedded.ts";
import type { Listener } from "./listener.ts";
import { openPostgres } from "./postgres.ts";

/** Either database, or a transaction open on it: the first argument of every query. */
export type Db = PgDatabase<PgQueryResultHKT>;

export type DatabaseSettings =
  | { readonly kind: "embedded"; readonly directory: string }
  | { readonly kind: "server"; readonly url: string };

/** An open database and what the process may ask of it beside queries. */
export type Database = {
  readonly db: Db;
  /** Applies what is missing of a migration folder. To be called through `migrate` alone. */
  applyMigrations(folder: string): Promise<void>;
  /** Runs the work while no other process does so on the same database; others wait their turn. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  /** Hears of the notifications of a channel until the database is closed, however often the connection is lost. */
  listen(channel: string, listener: Listener): void;
  /**
   * Reclaims space, refreshes the planner's statistics and empties the log of changes.
   * Wanted daily: the embedded database does none of it by itself. Nothing to do on a server.
   */
  maintain(): Promise<void>;
  /** Answers the operator commands sent to this process; on a server they need no go-between. */
  answerCommands(handler: CommandHandler): void;
  close(): Promise<void>;
};

/** Throws a `StartRefusal` for whatever the operator can mend. */
export function openDatabase(settings: DatabaseSettings): Promise<Database> {
  switch (settings.kind) {
    case "embedded":
      return openEmbedded(settings.directory);
    case "server":
      return openPostgres(settings.url);
  }
}

/**
 * The rows of a raw statement, the same from either database. `Row` is what the statement promises:
 * numbers are cast (`::int`), times come as text, arrays are of texts, integers, UUIDs or booleans.
 */
export function selectRows<Row>(db: Db, statement: SQL): Promise<Row[]> {
  return db._.session.all<Row>(statement);
}

import { sql } from "drizzle-orm";
import { inject } from "vitest";
import type { Database, Db } from "#server/db/client.ts";
import { openEmbeddedCopy } from "./embedded-template.ts";
import { openServerCopy } from "./server-template.ts";
import type { TestTemplate } from "./test-template.ts";

/** For what only one of the databases does: `describe.runIf(testDatabaseKind === "embedded")`. */
export const testDatabaseKind = inject("testTemplate").kind;

/**
 * Gives the worker's database, migrated and empty. Each worker has one, opened once and emptied at each
 * call, so a test file calls this in `beforeEach`; closing it leaves it to the next test.
 */
export async function openTestDatabase(): Promise<Database> {
  const worker = globalThis as { [workerKey]?: Promise<Database> };
  const database = await (worker[workerKey] ??= openCopy(inject("testTemplate")));
  await emptyTables(database.db);
  return { ...database, close: async () => {} };
}

/** Kept outside of modules, which may be loaded anew for each test file. */
const workerKey = Symbol.for("matou.test-database");

function openCopy(template: TestTemplate): Promise<Database> {
  switch (template.kind) {
    case "embedded":
      return openEmbeddedCopy(template.file);
    case "server":
      return openServerCopy(template.url, template.name);
  }
}

/** Looks before it empties: most tables of most tests are empty, and emptying costs more. */
async function emptyTables(db: Db): Promise<void> {
  await db.execute(sql`
    do $$
    declare
      candidate text;
      is_filled boolean;
      filled text;
    begin
      for candidate in
        select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = 'public'
      loop
        execute format('select exists (select from %s)', candidate) into is_filled;
        if is_filled then filled := concat_ws(', ', filled, candidate); end if;
      end loop;
      if filled is not null then
        execute format('truncate %s restart identity cascade', filled);
      end if;
    end $$`);
}

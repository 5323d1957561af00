import type { Db } from "#server/db/client.ts";
import { listApplied } from "#server/db/migrate.ts";
import type { Deps } from "#server/deps.ts";
import type { Header, RowTexts } from "./format.ts";
import { formatName, formatVersion, writeLines } from "./format.ts";
import { leftOut } from "./left-out.ts";
import { countRows, listSequences, listTables, readRows, writePlainly } from "./queries.ts";
import type { StoredTable } from "./queries.ts";
import { refuseTaken, writeWhole } from "./writing.ts";

/** What a backup or a restoration went over. */
export type Extent = { readonly tables: number; readonly rows: number };

export type MadeBackup = Extent & { readonly bytes: number };

/**
 * Writes everything the database holds at one moment into a file, but for what is left out. The site goes
 * on meanwhile; the embedded database, which has one connection, answers others once that is done.
 * Throws a `BackupRefusal`.
 */
export async function makeBackup(
  { db, now }: Pick<Deps, "db" | "now">,
  path: string,
  { mayReplace }: { readonly mayReplace: boolean },
): Promise<MadeBackup> {
  if (!mayReplace) await refuseTaken(path);
  return db.transaction(
    async (snapshot) => {
      await writePlainly(snapshot);
      const tables = await listTables(snapshot);
      const header = await describe(snapshot, tables, now());
      const bytes = await writeWhole(path, writeLines(header, readAll(snapshot, tables, header)));
      return { bytes, ...extentOf(header) };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

export function extentOf({ tables }: Header): Extent {
  return { tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0) };
}

async function describe(db: Db, tables: readonly StoredTable[], madeAt: Date): Promise<Header> {
  const counted: Header["tables"] = [];
  for (const table of tables) {
    const { name, columns } = table;
    counted.push({ name, columns: [...columns], rows: await countRows(db, table) });
  }
  return {
    format: formatName,
    version: formatVersion,
    madeAt: madeAt.toISOString(),
    migrations: [...(await listApplied(db))],
    tables: counted,
    sequences: [...(await listSequences(db))],
    leftOut: Object.keys(leftOut),
  };
}

async function* readAll(
  db: Db,
  tables: readonly StoredTable[],
  header: Header,
): AsyncGenerator<RowTexts> {
  for (const [index, table] of tables.entries()) {
    const count = header.tables[index]?.rows ?? 0;
    if (count > 0) yield* readRows(db, table, count);
  }
}

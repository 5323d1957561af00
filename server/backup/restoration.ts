import type { Database, Db } from "#server/db/client.ts";
import { errorCode } from "#server/db/error-code.ts";
import { applyFirstMigrations, listApplied, listMigrations } from "#server/db/migrate.ts";
import { giveUpMails } from "#server/jobs/queries.ts";
import type { Extent } from "./actions.ts";
import { extentOf } from "./actions.ts";
import type { Header, StoredRow, StoredSequence } from "./format.ts";
import { leftOut } from "./left-out.ts";
import {
  deferReferences,
  hasRows,
  insertRows,
  listSequences,
  listTables,
  setSequence,
  writePlainly,
} from "./queries.ts";
import type { StoredTable } from "./queries.ts";
import { checkBackup, readBackup } from "./reading.ts";
import { BackupRefusal } from "./refusal.ts";

/** A backup that was read to its end, and the migrations of this version of MATOU. */
export type CheckedBackup = {
  readonly path: string;
  readonly header: Header;
  readonly migrations: string;
};

/** Reads a whole backup before anything is opened. Throws a `BackupRefusal`. */
export async function checkForRestoring(path: string, migrations: string): Promise<CheckedBackup> {
  const header = await checkBackup(path);
  const ours = listMigrations(migrations);
  const areOurs = header.migrations.every(
    ({ createdAt, hash }, index) =>
      ours[index]?.createdAt === createdAt && ours[index]?.hash === hash,
  );
  if (!areOurs) throw new BackupRefusal("other-migrations", path);
  return { path, header, migrations };
}

export type Restored = Extent & {
  /** Mails that were waiting, and will not leave. */
  readonly mailsGivenUp: number;
};

type RestoreOptions = {
  /** Whether the mails that were waiting leave: they may have left since. */
  readonly keepsMails: boolean;
  readonly now: Date;
};

/**
 * Fills a database that holds nothing, in one transaction. The backup of an older version is loaded
 * into the tables it knew, and then migrated. Throws a `BackupRefusal`.
 */
export function restoreBackup(
  database: Pick<Database, "db" | "applyMigrations" | "exclusively" | "maintain">,
  backup: CheckedBackup,
  options: RestoreOptions,
): Promise<Restored> {
  const { header, migrations } = backup;
  return database.exclusively(async () => {
    await refuseFilled(database.db);
    if ((await listApplied(database.db)).length > header.migrations.length) {
      throw new BackupRefusal("base-ahead", backup.path);
    }
    await applyFirstMigrations(database, migrations, header.migrations.length);
    const mailsGivenUp = await database.db.transaction(async (db) => {
      await load(db, backup);
      return options.keepsMails ? 0 : giveUpMails(db, options.now);
    });
    await database.applyMigrations(migrations);
    await database.maintain();
    return { ...extentOf(header), mailsGivenUp };
  });
}

async function refuseFilled(db: Db): Promise<void> {
  for (const table of await listTables(db)) {
    if (await hasRows(db, table)) throw new BackupRefusal("base-not-empty", table.name);
  }
}

async function load(db: Db, { path, header }: CheckedBackup): Promise<void> {
  await writePlainly(db);
  const tables = await listTables(db);
  refuseOtherTables(header, tables);
  refuseOtherSequences(header, await listSequences(db));
  const checkReferences = await deferReferences(db);
  try {
    for await (const { table, rows } of readPages(path, header)) {
      const stored = tables.find(({ name }) => name === table);
      if (stored !== undefined) await insertRows(db, stored, rows);
    }
    for (const sequence of header.sequences) await setSequence(db, sequence);
    await checkReferences();
  } catch (error) {
    const code = errorCode(error);
    throw isOfValues(code) ? new BackupRefusal("rows-refused", code, { cause: error }) : error;
  }
}

/** Data exceptions and broken constraints, by class of code. */
function isOfValues(code: string): boolean {
  return /^2[23][0-9A-Z]{3}$/u.test(code);
}

/**
 * After the same migrations, a difference is a table that somebody made or changed by hand. One that
 * is left out by now was not always: it stays empty.
 */
function refuseOtherTables(header: Header, tables: readonly StoredTable[]): void {
  for (const { name, columns } of header.tables) {
    if (Object.hasOwn(leftOut, name)) continue;
    const ours = tables.find((table) => table.name === name);
    const isSame = JSON.stringify(ours?.columns) === JSON.stringify(columns);
    if (!isSame) throw new BackupRefusal("tables-differ", name);
  }
}

function refuseOtherSequences({ sequences }: Header, ours: readonly StoredSequence[]): void {
  for (const { name } of sequences) {
    if (!ours.some((sequence) => sequence.name === name)) {
      throw new BackupRefusal("tables-differ", name);
    }
  }
}

/** Characters of values, and rows, of one statement; a longer row goes alone. */
const pageLength = 2_000_000;
const mostRowsOfPage = 500;

type Page = { readonly table: string; readonly rows: readonly StoredRow["row"][] };

async function* readPages(path: string, header: Header): AsyncGenerator<Page> {
  let table = "";
  let rows: StoredRow["row"][] = [];
  let length = 0;
  for await (const part of readBackup(path)) {
    if ("format" in part) {
      // Another file since it was checked.
      if (JSON.stringify(part) !== JSON.stringify(header)) throw new BackupRefusal("damaged", path);
      continue;
    }
    const isFull = rows.length >= mostRowsOfPage || length >= pageLength;
    if (part.table !== table || isFull) {
      if (rows.length > 0) yield { table, rows };
      ({ table } = part);
      rows = [];
      length = 0;
    }
    rows.push(part.row);
    length += lengthOf(part.row);
  }
  if (rows.length > 0) yield { table, rows };
}

function lengthOf(row: StoredRow["row"]): number {
  return Object.values(row).reduce((sum, value) => sum + (value?.length ?? 0), 0);
}

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { sql } from "drizzle-orm";
import { onTestFinished } from "vitest";
import { makeBackup } from "#server/backup/actions.ts";
import { checkForRestoring, restoreBackup } from "#server/backup/restoration.ts";
import type { Database, DatabaseSettings, Db } from "#server/db/client.ts";
import { openDatabase, selectRows } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { makeDataDirectory } from "#tests/support/data-directory.ts";
import { testDay } from "#tests/support/test-site.ts";

export const migrations = join(process.env["MATOU_ROOT"] ?? process.cwd(), "migrations");

/** Makes a backup and gives where it is. */
export async function backUp({ db, now = atTestDay }: Backed): Promise<string> {
  const path = join(await makeDataDirectory(), "backup.gz");
  await makeBackup({ db, now }, path, { mayReplace: false });
  return path;
}

type Backed = Pick<Deps, "db"> & Partial<Pick<Deps, "now">>;
const atTestDay = () => new Date(testDay);

export async function open(settings: DatabaseSettings): Promise<Database> {
  const database = await openDatabase(settings);
  onTestFinished(() => database.close());
  return database;
}

/** Restores into a database; by default, mails are kept. Gives how many were given up. */
export async function restoreInto(
  database: Database,
  path: string,
  { keepsMails = true, folder = migrations } = {},
): Promise<number> {
  const backup = await checkForRestoring(path, folder);
  const options = { keepsMails, now: atTestDay() };
  return (await restoreBackup(database, backup, options)).mailsGivenUp;
}

/** The lines of a backup: the header, the rows, the footer. */
export function linesOf(path: string): readonly string[] {
  return gunzipSync(readFileSync(path)).toString("utf8").trimEnd().split("\n");
}

/** Writes the backup of other lines, with the footer they need. */
export async function forge(path: string, change: (lines: string[]) => string[]): Promise<string> {
  const lines = change(linesOf(path).slice(0, -1));
  const text = lines.map((line) => `${line}\n`).join("");
  const sha256 = createHash("sha256").update(text).digest("hex");
  const forged = join(await makeDataDirectory(), "forged.gz");
  const footer = JSON.stringify({ rows: lines.length - 1, sha256 });
  writeFileSync(forged, gzipSync(`${text}${footer}\n`));
  return forged;
}

/** How each reference between tables is checked. */
export function listReferences(db: Db): Promise<readonly { readonly said: string }[]> {
  return selectRows(
    db,
    sql`
      select conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) as said
      from pg_constraint where contype = 'f' order by 1`,
  );
}

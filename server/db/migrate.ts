import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { z } from "zod";
import { type Database, type Db, selectRows } from "./client.ts";

/** A migration: the time that orders it, in milliseconds, and the digest of its text. */
export type Migration = { readonly createdAt: string; readonly hash: string };

/**
 * Brings the database up to date, then lets `seed` fill it.
 * Of several processes starting together one works at a time, so each finds the work of the one before.
 */
export function migrate(
  database: Database,
  folder: string,
  seed: (db: Db) => Promise<void>,
): Promise<void> {
  return database.exclusively(async () => {
    await database.applyMigrations(folder);
    await seed(database.db);
  });
}

/**
 * Whether every migration of the folder has been applied. Later ones may have been too: while a new
 * version takes over, the former one still works.
 */
export async function areMigrationsCurrent(db: Db, folder: string): Promise<boolean> {
  const applied = new Set((await listApplied(db)).map(({ createdAt }) => createdAt));
  return listMigrations(folder).every(({ createdAt }) => applied.has(createdAt));
}

/** The migrations of a folder, in order. */
export function listMigrations(folder: string): readonly Migration[] {
  return readMigrationFiles({ migrationsFolder: folder }).map(({ folderMillis, hash }) => ({
    createdAt: String(folderMillis),
    hash,
  }));
}

/** Applies the first migrations of a folder alone, those that are missing among them. */
export async function applyFirstMigrations(
  database: Pick<Database, "applyMigrations">,
  folder: string,
  count: number,
): Promise<void> {
  const part = await mkdtemp(join(tmpdir(), "matou-migrations-"));
  try {
    const journal = journalSchema.parse(JSON.parse(await readFile(journalOf(folder), "utf8")));
    const entries = journal.entries.slice(0, count);
    await mkdir(join(part, "meta"));
    await writeFile(journalOf(part), JSON.stringify({ ...journal, entries }));
    for (const { tag } of entries) await cp(join(folder, `${tag}.sql`), join(part, `${tag}.sql`));
    await database.applyMigrations(part);
  } finally {
    await rm(part, { recursive: true });
  }
}

const journalSchema = z.looseObject({ entries: z.array(z.looseObject({ tag: z.string() })) });

function journalOf(folder: string): string {
  return join(folder, "meta", "_journal.json");
}

/** The migrations a database has, in order. Their times are text: they exceed an `int`. */
export async function listApplied(db: Db): Promise<readonly Migration[]> {
  const [table] = await selectRows<{ exists: boolean }>(
    db,
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as exists`,
  );
  if (!table?.exists) return [];
  return selectRows<Migration>(
    db,
    sql`
      select created_at::text as "createdAt", hash from drizzle.__drizzle_migrations
      order by created_at`,
  );
}

import { sql } from "drizzle-orm";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { type Database, type Db, selectRows } from "./client.ts";

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
  const applied = new Set(await listApplied(db));
  return readMigrationFiles({ migrationsFolder: folder }).every(({ folderMillis }) =>
    applied.has(String(folderMillis)),
  );
}

/** The times that name the applied migrations, as text: they exceed an `int`. */
async function listApplied(db: Db): Promise<string[]> {
  const [table] = await selectRows<{ exists: boolean }>(
    db,
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as exists`,
  );
  if (!table?.exists) return [];
  const rows = await selectRows<{ created: string }>(
    db,
    sql`select created_at::text as created from drizzle.__drizzle_migrations`,
  );
  return rows.map(({ created }) => created);
}

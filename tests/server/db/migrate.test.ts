import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { describe, expect, onTestFinished, test } from "vitest";
import { type Database, type Db, openDatabase, selectRows } from "#server/db/client.ts";
import { areMigrationsCurrent, migrate } from "#server/db/migrate.ts";
import { makeDataDirectory } from "#tests/support/data-directory.ts";
import { testDatabaseKind } from "#tests/support/database.ts";
import { makeEmptyDatabase } from "#tests/support/empty-database.ts";

const folder = fileURLToPath(new URL("../../fixtures/migrations", import.meta.url));

describe("migration, on both databases", { timeout: 60_000 }, () => {
  test("applies what is missing, then seeds", async () => {
    const database = await open();
    await migrate(database, await keepFirst(), async () => {});
    await migrate(database, folder, async (db) => {
      await db.execute(sql`insert into notes values (1, 'first', 'Alice')`);
    });
    expect(await selectRows(database.db, sql`select author from notes`)).toEqual([
      { author: "Alice" },
    ]);
  });

  test("is current once every step of the folder is applied, and not before", async () => {
    const database = await open();
    expect(await areMigrationsCurrent(database.db, folder)).toBe(false);
    await database.applyMigrations(await keepFirst());
    expect(await areMigrationsCurrent(database.db, folder)).toBe(false);
    await database.applyMigrations(folder);
    expect(await areMigrationsCurrent(database.db, folder)).toBe(true);
  });

  test("is still current for the version before, once the next one has migrated", async () => {
    const database = await open();
    await database.applyMigrations(folder);
    expect(await areMigrationsCurrent(database.db, await keepFirst())).toBe(true);
  });

  test("leaves nothing of a step that fails", async () => {
    const database = await open();
    const broken = await copyFolder();
    await writeFile(join(broken, "0001_authors.sql"), "alter table nowhere add column x int");
    await expect(migrate(database, broken, async () => {})).rejects.toThrow();
    expect(await areMigrationsCurrent(database.db, await keepFirst())).toBe(false);
    await migrate(database, folder, async () => {});
    expect(await areMigrationsCurrent(database.db, folder)).toBe(true);
  });
});

describe.runIf(testDatabaseKind === "server")("migration, on a server", () => {
  test("succeeds in three processes that start at once, and seeds once", async () => {
    const settings = await makeEmptyDatabase();
    const databases = await Promise.all([1, 2, 3].map(() => open(settings)));
    await Promise.all(databases.map((database) => migrate(database, folder, seedOnce)));
    for (const { db } of databases) {
      expect(await areMigrationsCurrent(db, folder)).toBe(true);
      expect(await selectRows(db, sql`select id from notes`)).toEqual([{ id: 1 }]);
    }
  });

  test("frees the others when one of them fails", async () => {
    const settings = await makeEmptyDatabase();
    const databases = await Promise.all([1, 2].map(() => open(settings)));
    const [failed, succeeded] = await Promise.allSettled(
      databases.map((database, position) =>
        migrate(database, folder, async () => {
          if (position === 0) throw new Error("no seed");
        }),
      ),
    );
    expect(failed?.status).toBe("rejected");
    expect(succeeded?.status).toBe("fulfilled");
  });
});

/** As a real seed does: looks first, so that it must be alone. */
async function seedOnce(db: Db): Promise<void> {
  const notes = await selectRows(db, sql`select id from notes`);
  if (notes.length === 0) await db.execute(sql`insert into notes values (1, 'first')`);
}

async function open(settings?: Awaited<ReturnType<typeof makeEmptyDatabase>>): Promise<Database> {
  const database = await openDatabase(settings ?? (await makeEmptyDatabase()));
  onTestFinished(() => database.close());
  return database;
}

async function copyFolder(): Promise<string> {
  const copy = await makeDataDirectory();
  await cp(folder, copy, { recursive: true });
  return copy;
}

/** The folder as it was one migration earlier. */
async function keepFirst(): Promise<string> {
  const copy = await copyFolder();
  const path = join(copy, "meta/_journal.json");
  const journal = JSON.parse(await readFile(path, "utf8"));
  await writeFile(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, 1) }));
  return copy;
}

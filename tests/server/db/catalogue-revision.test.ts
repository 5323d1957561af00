import { sql } from "drizzle-orm";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { watchRevision } from "#server/db/catalogue-revision.ts";
import { type Database, type Db, openDatabase, selectRows } from "#server/db/client.ts";
import { openTestDatabase, testDatabaseKind } from "#tests/support/database.ts";
import { makeServerDatabase } from "#tests/support/empty-database.ts";

/** Follows the revision of a database until the test ends; `clock` is moved by hand. */
function follow({ db, listen }: Pick<Database, "db" | "listen">) {
  const clock = { now: 0 };
  const revision = watchRevision(db, () => clock.now);
  onTestFinished(() => revision.close());
  return { revision, clock, watch: () => revision.watch({ listen }) };
}

async function addProduct(db: Db, id: string): Promise<void> {
  await db.execute(sql`insert into products values (${id}, 1, '{}')`);
}

describe("the revision a process knows", () => {
  test("is unknown until the database was asked", async () => {
    const { db, listen } = await openTestDatabase();
    const { revision } = follow({ db, listen });
    expect(revision.known).toBeNull();
    await addProduct(db, "doodle");
    expect(await revision.current()).toBe(1);
    expect(revision.known).toBe(1);
  });

  test("follows what anyone commits, without being asked", async () => {
    const { db, listen } = await openTestDatabase();
    const { revision, watch } = follow({ db, listen });
    watch();
    await vi.waitUntil(() => revision.known === 0);
    await addProduct(db, "doodle");
    await vi.waitUntil(() => revision.known === 1, { timeout: 1_000 });
  });

  test("counts what the process itself has written before it answers", async () => {
    const { db, listen } = await openTestDatabase();
    const { revision } = follow({ db, listen });
    for (let turn = 1; turn <= 50; turn += 1) {
      await addProduct(db, `product-${turn}`);
      const [one, other] = await Promise.all([revision.refresh(), revision.refresh()]);
      expect([one, other, revision.known]).toEqual([turn, turn, turn]);
    }
  });

  test("is not trusted for more than thirty seconds without an answer", async () => {
    const { db, listen } = await openTestDatabase();
    const { revision, clock } = follow({ db, listen });
    await revision.refresh();
    clock.now = 29_999;
    expect(revision.known).toBe(0);
    clock.now = 30_000;
    expect(revision.known).toBeNull();
    await addProduct(db, "doodle");
    expect(await revision.current()).toBe(1);
  });

  test("is unknown when the database cannot be asked after a write", async () => {
    const { db, listen } = await openTestDatabase();
    const broken = { isBroken: false };
    const fragile = new Proxy(db, {
      get: (target, name, receiver) => {
        if (broken.isBroken) throw new Error("The database is away.");
        return Reflect.get(target, name, receiver) as unknown;
      },
    });
    const { revision } = follow({ db: fragile, listen });
    await revision.refresh();
    broken.isBroken = true;
    await expect(revision.refresh()).rejects.toThrow("away");
    expect(revision.known).toBeNull();
    broken.isBroken = false;
    expect(await revision.current()).toBe(0);
  });

  test("is no longer followed once closed", async () => {
    const { db, listen } = await openTestDatabase();
    const { revision, watch } = follow({ db, listen });
    watch();
    await vi.waitUntil(() => revision.known === 0);
    revision.close();
    const other = follow({ db, listen });
    other.watch();
    await addProduct(db, "doodle");
    await vi.waitUntil(() => other.revision.known === 1);
    expect(revision.known).toBeNull();
  });
});

describe.runIf(testDatabaseKind === "server")("on a PostgreSQL server", () => {
  test("the revision is followed again after its connection was ended", async () => {
    const { database, other } = await openTwice();
    const { revision, watch } = follow(database);
    watch();
    await addProduct(other.db, "doodle");
    await vi.waitUntil(async () => revision.known === (await storedRevision(other.db)));
    for (let round = 1; round <= 3; round += 1) {
      await vi.waitUntil(async () => (await endListeners(other.db)) > 0, { timeout: 5_000 });
      await addProduct(other.db, `while-deaf-${round}`);
      await vi.waitUntil(async () => revision.known === (await storedRevision(other.db)), {
        timeout: 2_000,
      });
    }
    await vi.waitUntil(async () => (await countListeners(other.db)) === 1, { timeout: 5_000 });
    await addProduct(other.db, "heard-again");
    await vi.waitUntil(async () => revision.known === (await storedRevision(other.db)), {
      timeout: 1_000,
    });
  });

  test("closing the database ends its listening connection", async () => {
    const { database, other } = await openTwice();
    const { watch, revision } = follow(database);
    watch();
    await vi.waitUntil(async () => (await countListeners(other.db)) === 1, { timeout: 5_000 });
    revision.close();
    await database.close();
    await vi.waitUntil(async () => (await countListeners(other.db)) === 0, { timeout: 5_000 });
  });
});

/** Two processes, or as good as, on one migrated database of their own. */
async function openTwice() {
  const url = await makeServerDatabase();
  const [database, other] = await Promise.all([
    openDatabase({ kind: "server", url }),
    openDatabase({ kind: "server", url }),
  ]);
  onTestFinished(async () => {
    await Promise.all([database.close(), other.close()]);
  });
  await database.applyMigrations("migrations");
  return { database, other };
}

async function storedRevision(db: Db): Promise<number | undefined> {
  const [row] = await selectRows<{ revision: number }>(
    db,
    sql`select revision::int as revision from catalogue`,
  );
  return row?.revision;
}

const isListener = sql`datname = current_database() and query like 'listen %'`;

async function countListeners(db: Db): Promise<number> {
  return (await selectRows(db, sql`select pid from pg_stat_activity where ${isListener}`)).length;
}

async function endListeners(db: Db): Promise<number> {
  const rows = await selectRows(
    db,
    sql`select pg_terminate_backend(pid) from pg_stat_activity where ${isListener}`,
  );
  return rows.length;
}

import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout } from "node:timers/promises";
import { inspect } from "node:util";
import { sql } from "drizzle-orm";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { type Database, type Db, openDatabase, selectRows } from "#server/db/client.ts";
import { testDatabaseKind } from "#tests/support/database.ts";
import { makeServerDatabase } from "#tests/support/empty-database.ts";

describe.runIf(testDatabaseKind === "server")("a PostgreSQL server", { timeout: 60_000 }, () => {
  test("may end idle connections: the next queries work", async () => {
    const { db, killer } = await openWithKiller();
    await Promise.all(Array.from({ length: 10 }, () => db.execute(sql`select pg_sleep(0.05)`)));
    expect(await kill(killer)).toBe(10);
    await allWork(db);
  });

  test("may end the connection of a query: it fails, the next one works", async () => {
    const { db, killer } = await openWithKiller();
    const outcome = selectRows(db, sql`select pg_sleep(${10})`).then(
      () => "answered",
      () => "failed",
    );
    await until(async () => (await kill(killer, "%pg_sleep%")) > 0);
    expect(await outcome).toBe("failed");
    expect(await works(db)).toBe(true);
  });

  test("may end the connection of a transaction: nothing of it stays, nor is added later", async () => {
    const { db, killer } = await openWithKiller();
    await db.execute(sql`create table notes (text text)`);
    const transaction = db.transaction(async (inside) => {
      await inside.execute(sql`insert into notes values ('before')`);
      await kill(killer);
      await allWork(db);
      await inside.execute(sql`insert into notes values ('after')`).catch(() => {});
    });
    await expect(transaction).rejects.toThrow();
    await allWork(db);
    expect(await selectRows(db, sql`select text from notes`)).toEqual([]);
  });

  test("may end connections at any time: each query works or fails, and all recover", async () => {
    const { db, killer } = await openWithKiller();
    await db.execute(sql`create table pairs (first int primary key, second int)`);
    let isOver = false;
    const clients = Array.from({ length: 15 }, async (_, client) => {
      for (let turn = 0; !isOver; turn += 1) {
        await addPair(db, client * 1_000_000 + turn).catch(() => setTimeout(1));
        await works(db);
      }
    });
    for (let round = 0; round < 40; round += 1) {
      await kill(killer);
      await setTimeout(round % 7);
    }
    isOver = true;
    await Promise.all(clients);
    const started = Date.now();
    const answers = await Promise.all(Array.from({ length: 50 }, () => works(db)));
    expect(answers).not.toContain(false);
    // A connection that had kept a half-sent message would hang until it is given up.
    expect(Date.now() - started).toBeLessThan(5_000);
    expect(await selectRows(db, sql`select first from pairs where second is null`)).toEqual([]);
  });

  test("that cannot be reached is told apart, without the password", async () => {
    const refusal = await refusalOf(withServer({ port: String(await findClosedPort()) }));
    expect(refusal).toMatchObject({ code: "database-unreachable" });
    expect(inspect(refusal, { depth: 9, showHidden: true })).not.toContain(secret());
  });

  test("that refuses the login is told apart", async () => {
    const refusal = await refusalOf(withServer({ password: "wrong" }));
    expect(refusal).toMatchObject({ code: "database-login-refused" });
  });

  test("without the database is told apart", async () => {
    const refusal = await refusalOf(withServer({ pathname: "/no_such_database" }));
    expect(refusal).toMatchObject({ code: "database-missing" });
    expect(refusal).toHaveProperty("detail", expect.stringMatching(/:\d+\/no_such_database$/u));
  });

  test("older than the oldest supported version is refused", async () => {
    const url = await makeServerDatabase();
    const { db, close } = await openDatabase({ kind: "server", url });
    await db.execute(sql`create schema older`);
    await db.execute(sql`
      create function older.current_setting(text) returns text
      language sql return case $1 when 'server_version' then '14.19' end`);
    await close();
    const refusal = await refusalOf(`${url}?search_path=older,pg_catalog`);
    expect(refusal).toMatchObject({ code: "database-too-old", detail: "14.19" });
  });

  test("whose address cannot be read is refused without quoting it", async () => {
    const refusal = await refusalOf("postgres://matou:hunter2@[/matou");
    expect(refusal).toMatchObject({ code: "database-address-malformed" });
    expect(inspect(refusal, { depth: 9, showHidden: true })).not.toContain("hunter2");
  });
});

/** A fresh database, and another way into it to end the connections of the first. */
async function openWithKiller(): Promise<Database & { killer: Db }> {
  const url = await makeServerDatabase();
  const [database, other] = await Promise.all([
    openDatabase({ kind: "server", url }),
    openDatabase({ kind: "server", url }),
  ]);
  onTestFinished(async () => {
    await Promise.all([database.close(), other.close()]);
  });
  await other.db.execute(sql`set application_name to 'killer'`);
  return { ...database, killer: other.db };
}

/** Ends the backends of the same database whose last statement is like this; gives how many there were. */
async function kill(killer: Db, statement = "%"): Promise<number> {
  const rows = await selectRows(
    killer,
    sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'matou'
        and pid <> pg_backend_pid() and query like ${statement}`,
  );
  return rows.length;
}

async function works(db: Db): Promise<boolean> {
  try {
    const [row] = await selectRows<{ sum: number }>(db, sql`select ${1}::int + ${1}::int as sum`);
    return row?.sum === 2;
  } catch {
    return false;
  }
}

/** Until every connection has been tried, at once, with success. */
function allWork(db: Db): Promise<void> {
  return until(async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => works(db)));
    return !answers.includes(false);
  });
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await setTimeout(20);
}

/** Two statements and a part of its own: either both values are there or neither. */
async function addPair(db: Db, value: number): Promise<void> {
  await db.transaction(async (transaction) => {
    await transaction.execute(sql`insert into pairs values (${value}, null)`);
    await transaction.transaction(async (part) => {
      await part.execute(sql`update pairs set second = ${value} where first = ${value}`);
    });
  });
}

async function refusalOf(url: string): Promise<unknown> {
  return openDatabase({ kind: "server", url }).then(
    ({ close }) => close(),
    (error: unknown) => error,
  );
}

function withServer(parts: Partial<Pick<URL, "port" | "password" | "pathname">>): string {
  return Object.assign(new URL(serverAddress()), parts).href;
}

function secret(): string {
  return new URL(serverAddress()).password;
}

function serverAddress(): string {
  const template = inject("testTemplate");
  return template.kind === "server" ? template.url : "";
}

async function findClosedPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}

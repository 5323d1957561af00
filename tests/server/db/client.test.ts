import { sql } from "drizzle-orm";
import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { type Db, selectRows } from "#server/db/client.ts";
import { openTestDatabase } from "#tests/support/database.ts";

const visits = pgTable("test_visits", { id: integer().primaryKey(), tags: text().array() });

describe("either database", () => {
  let db: Db;
  beforeEach(async () => {
    ({ db } = await openTestDatabase());
    await db.execute(sql`create table test_visits (id int primary key, tags text[])`);
    onTestFinished(async () => {
      await db.execute(sql`drop table test_visits`);
    });
  });

  test("gives the same rows for the same raw statement", async () => {
    const rows = await selectRows(
      db,
      sql`select 3 as number, count(*) as uncast, true as yes, null as nothing,
        array['é', 'a "b", {c}\\', '', null, 'NULL'] as texts, array[1, 2] as integers, array[true, false] as booleans,
        array['6f1c1d3e-0000-4000-8000-000000000001'::uuid] as ids, '{}'::text[] as none,
        timestamptz '2026-11-22 11:00:00.5+01' as at, date '2026-11-22' as day, '{"a": [1]}'::jsonb as json`,
    );
    expect(rows).toEqual([
      {
        number: 3,
        uncast: "1",
        yes: true,
        nothing: null,
        texts: ["é", 'a "b", {c}\\', "", null, "NULL"],
        integers: [1, 2],
        booleans: [true, false],
        ids: ["6f1c1d3e-0000-4000-8000-000000000001"],
        none: [],
        at: "2026-11-22 10:00:00.5+00",
        day: "2026-11-22",
        json: { a: [1] },
      },
    ]);
  });

  test("takes arrays as parameters of raw statements", async () => {
    const words = ["été", 'a "b", {c}\\', ""];
    const rows = await selectRows(
      db,
      sql`select ${sql.param(words)}::text[] as words, 2 = any(${sql.param([1, 2])}::int[]) as has`,
    );
    expect(rows).toEqual([{ words, has: true }]);
  });

  test("takes dates and objects as parameters of raw statements", async () => {
    const rows = await selectRows(
      db,
      sql`select ${new Date(0)}::timestamptz as at, ${{ a: [1] }}::jsonb as json, ${null}::text as nothing`,
    );
    expect(rows).toEqual([{ at: "1970-01-01 00:00:00+00", json: { a: [1] }, nothing: null }]);
  });

  test("serves the same queries inside of a transaction as outside", async () => {
    await db.transaction(async (transaction) => {
      await addVisit(transaction, 1);
      expect(await transaction.$count(visits)).toBe(1);
    });
    await addVisit(db, 2);
    expect(await selectRows(db, sql`select id from test_visits order by id`)).toEqual([
      { id: 1 },
      { id: 2 },
    ]);
  });

  test("keeps nothing of a transaction that fails, nor of a failed part of one", async () => {
    const failing = db.transaction(async (transaction) => {
      await addVisit(transaction, 1);
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    await db.transaction(async (transaction) => {
      await addVisit(transaction, 2);
      const part = transaction.transaction((inner) => addVisit(inner, 2));
      await expect(part).rejects.toThrow();
    });
    expect(await db.select().from(visits)).toEqual([{ id: 2, tags: ["new"] }]);
  });

  test("does not call committed a transaction in which a statement failed", async () => {
    await addVisit(db, 1);
    const transaction = db.transaction(async (inside) => {
      await addVisit(inside, 2);
      await addVisit(inside, 1).catch(() => {});
    });
    await expect(transaction).rejects.toThrow();
    expect(await db.$count(visits)).toBe(1);
  });

  test("refuses what is sent on a transaction that has ended", async () => {
    const ended = await db.transaction(async (transaction) => transaction);
    await expect(addVisit(ended, 1)).rejects.toThrow();
    expect(await db.$count(visits)).toBe(0);
  });

  test("takes what is asked at once in a transaction one after the other", async () => {
    await db.transaction((inside) => Promise.all([1, 2, 3].map((id) => addVisit(inside, id))));
    expect(await db.$count(visits)).toBe(3);
  });

  test("names a broken constraint by the same code", async () => {
    await addVisit(db, 1);
    await expect(addVisit(db, 1)).rejects.toMatchObject({ cause: { code: "23505" } });
  });

  test("is empty again for the next test", async () => {
    await addVisit(db, 1);
    const next = await openTestDatabase();
    expect(await next.db.$count(visits)).toBe(0);
  });
});

async function addVisit(db: Db, id: number): Promise<void> {
  await db.insert(visits).values({ id, tags: ["new"] });
}

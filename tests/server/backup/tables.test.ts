import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { headerSchema } from "#server/backup/format.ts";
import { leftOut } from "#server/backup/left-out.ts";
import { selectRows } from "#server/db/client.ts";
import type { Db } from "#server/db/client.ts";
import { listApplied, listMigrations } from "#server/db/migrate.ts";
import { makeDataDirectory } from "#tests/support/data-directory.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { makeEmptyDatabase } from "#tests/support/empty-database.ts";
import { backUp, linesOf, listReferences, open, restoreInto } from "./restored.ts";

function headerOf(path: string) {
  return headerSchema.parse(JSON.parse(linesOf(path)[0] ?? ""));
}

test("every table of the database is backed up, or left out for a reason", async () => {
  const { db } = await openTestDatabase();
  const tables = await selectRows<{ name: string }>(
    db,
    sql`
      select schemaname || '.' || tablename as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema', 'drizzle', 'seeded')`,
  );
  const backedUp = headerOf(await backUp({ db })).tables.map(({ name }) => name);
  const known = [...backedUp, ...Object.keys(leftOut)].map((name) => `public.${name}`);
  expect(known.toSorted()).toStrictEqual(tables.map(({ name }) => name).toSorted());
});

/** A first migration, and one that needs the rows of the first. */
const texts = {
  "0000_odd": `
    create table "Odd ""table""" (
      id integer generated always as identity primary key, rank bigserial,
      parent integer references "Odd ""table""", mate uuid,
      doubled integer generated always as (id * 2) stored,
      amount numeric, big bigint, real_one double precision, single real,
      document jsonb, raw json, bytes bytea, texts text[], squares integer[],
      moment timestamp(3) with time zone, day date, span interval, note text, flag boolean,
      "null" text, short varchar(5)
    );
    create table mates (id uuid primary key, odd integer not null references "Odd ""table""");
    alter table "Odd ""table""" add foreign key (mate) references mates;
    create table keyless (a text, b integer);
    create table nothing (id integer primary key);
    create function refuse() returns trigger language plpgsql as
      $$ begin raise exception 'never'; end $$;
    create trigger never before update or delete on mates for each row execute function refuse();`,
  "0001_lengths": `
    alter table keyless add column length integer;
    update keyless set length = length(a);
    alter table keyless alter column length set not null;`,
};

const mate = "00000000-0000-4000-8000-000000000001";

const rows = `
  begin; set constraints all deferred;
  insert into "Odd ""table""" (amount, big, real_one, single, document, raw, bytes, texts, squares,
    moment, day, span, note, flag, "null", short) values
    (1.10, 9223372036854775807, 0.1, 0.1, 'null', E'{"b": 1,\\n "a" : 1e400}', '\\x00ff0a',
      array['', 'NULL', null, E'a"b\\\\c', '{x}'], '{{1,2},{3,4}}', '2026-11-22 10:00:00.123+00',
      'infinity', '1 mon -2 days 03:04:05.006', E'a\\tb\\nc\\u2028 « é »', true, 'null', 'é'),
    ('NaN', -1, 'Infinity', '-0', null, null, '', '{}', '{}', '-infinity', '0044-03-15 BC', null, '',
      false, null, null),
    (1e-20, 0, 5e-324, 1e38, '{"b": 1.00, "a": "\\u00e9", "c": [1e3]}', 'null', null, null, null,
      null, null, null, null, null, null, null);
  update "Odd ""table""" set parent = 4 - id where id < 3;
  insert into mates values ('${mate}', 2);
  update "Odd ""table""" set mate = '${mate}' where id = 1;
  insert into keyless values ('b', 2), ('a', 10), ('a', 9), (null, null), ('b', 2), ('é', 1), ('Z', 1);
  select setval('"Odd ""table""_rank_seq"', 41);
  commit;`;

async function makeMigrations(count: number): Promise<string> {
  const folder = await makeDataDirectory();
  const tags = Object.entries(texts).slice(0, count);
  const entries = tags.map(([tag], idx) => ({
    idx,
    version: "7",
    when: idx + 1,
    tag,
    breakpoints: true,
  }));
  await mkdir(join(folder, "meta"));
  const journal = { version: "7", dialect: "postgresql", entries };
  await writeFile(join(folder, "meta/_journal.json"), JSON.stringify(journal));
  for (const [tag, text] of tags) {
    const statements = text.split(/;\n/u).join(";--> statement-breakpoint\n");
    await writeFile(join(folder, `${tag}.sql`), statements);
  }
  return folder;
}

async function openOdd(folder: string) {
  const database = await open(await makeEmptyDatabase());
  await database.applyMigrations(folder);
  for (const statement of rows.split(/;\s/u)) await database.db.execute(sql.raw(statement));
  return database;
}

test("whatever a table holds comes back as it was, in tables that refer to each other", async () => {
  const folder = await makeMigrations(1);
  const first = await openOdd(folder);
  const path = await backUp(first);
  const second = await open(await makeEmptyDatabase());
  await restoreInto(second, path, { folder });
  expect(linesOf(await backUp(second))).toStrictEqual(linesOf(path));
  for (const table of ['"Odd ""table"""', "mates", "keyless"]) {
    const stored = await written(first.db, table);
    expect(stored.length).toBeGreaterThan(0);
    expect(await written(second.db, table)).toStrictEqual(stored);
  }
  expect(await listReferences(second.db)).toStrictEqual(await listReferences(first.db));
  const added = sql`insert into "Odd ""table""" default values returning id, rank::int as rank`;
  expect(await selectRows(second.db, added)).toEqual([{ id: 4, rank: 42 }]);
  await expect(second.db.execute(sql`delete from mates`)).rejects.toThrow();
});

test("a backup of an older version is restored, then migrated", async () => {
  const former = await open(await makeEmptyDatabase());
  await former.applyMigrations(await makeMigrations(1));
  await former.db.execute(sql`insert into keyless values ('abc', 1)`);
  const path = await backUp(former);
  const database = await open(await makeEmptyDatabase());
  const folder = await makeMigrations(2);
  await restoreInto(database, path, { folder });
  expect(await selectRows(database.db, sql`select a, length from keyless`)).toEqual([
    { a: "abc", length: 3 },
  ]);
  expect(await listApplied(database.db)).toEqual(listMigrations(folder));
});

function written(db: Db, table: string): Promise<readonly unknown[]> {
  return selectRows(db, sql.raw(`select t::text as row from ${table} as t order by 1`));
}

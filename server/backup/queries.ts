import { sql } from "drizzle-orm";
import type { Db } from "#server/db/client.ts";
import { selectRows } from "#server/db/client.ts";
import { leftOut } from "./left-out.ts";
import type { RowTexts, StoredRow, StoredSequence } from "./format.ts";

/** A table as the database describes it; computed columns are not stored. */
export type StoredTable = {
  readonly name: string;
  readonly columns: readonly string[];
  /** The type of each column, as SQL names it. */
  readonly types: readonly string[];
  /** The columns its rows are ordered by. */
  readonly key: readonly string[];
  readonly bytes: number;
};

/** Bytes of rows asked for at once, going by the mean row of a table; a longer row comes alone. */
const pageBytes = 2_000_000;
const mostRowsOfPage = 500;

/** Everything the database stores but what is left out, by name. */
export async function listTables(db: Db): Promise<readonly StoredTable[]> {
  const tables = await selectRows<StoredTable & { readonly size: string }>(
    db,
    sql`
      select t.relname::text as name, c.columns, c.types, pg_table_size(t.oid)::text as size,
        coalesce(k.columns, c.columns) as key
      from pg_class as t
      cross join lateral (
        select array_agg(a.attname::text order by a.attnum) as columns,
          array_agg(format_type(a.atttypid, a.atttypmod) order by a.attnum) as types
        from pg_attribute as a
        where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      ) as c
      left join lateral (
        select array_agg(a.attname::text order by array_position(i.indkey::int[], a.attnum::int))
          as columns
        from pg_index as i
        join pg_attribute as a on a.attrelid = t.oid and a.attnum = any (i.indkey)
        where i.indrelid = t.oid and i.indisprimary
      ) as k on true
      where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p')
        and not t.relispartition
      order by t.relname collate "C"`,
  );
  return tables
    .filter(({ name }) => !Object.hasOwn(leftOut, name))
    .map(({ size, ...table }) => ({ ...table, bytes: Number(size) }));
}

/** Has this transaction write values the same on any server, and last, whatever its settings. */
export async function writePlainly(db: Db): Promise<void> {
  await db.execute(sql`
    select set_config('TimeZone', 'UTC', true), set_config('DateStyle', 'ISO', true),
      set_config('IntervalStyle', 'postgres', true), set_config('bytea_output', 'hex', true),
      set_config('extra_float_digits', '1', true), set_config('statement_timeout', '0', true),
      set_config('idle_in_transaction_session_timeout', '0', true)`);
}

export async function countRows(db: Db, { name }: StoredTable): Promise<number> {
  const [row] = await selectRows<{ rows: string }>(
    db,
    sql`select count(*)::text as rows from ${inPublic(name)}`,
  );
  return Number(row?.rows);
}

export async function hasRows(db: Db, { name }: StoredTable): Promise<boolean> {
  const [row] = await selectRows<{ found: boolean }>(
    db,
    sql`select exists (select from ${inPublic(name)}) as found`,
  );
  return row?.found === true;
}

/** All the rows of a table, in an order that every database agrees on, by pages. Within a transaction. */
export async function* readRows(
  db: Db,
  table: StoredTable,
  count: number,
): AsyncGenerator<RowTexts> {
  const rowsOfPage = Math.min(mostRowsOfPage, Math.ceil((pageBytes * count) / table.bytes) || 1);
  const texts = table.columns.map((name) => sql`${column(name)}::text as ${column(name)}`);
  const order = table.key.map((name) => sql`${column(name)}::text collate "C"`);
  await db.execute(sql`
    declare backup_rows no scroll cursor for
    select row_to_json(texts.*)::text as row from (
      select ${list(texts)} from (
        select * from ${inPublic(table.name)} order by ${list(order)}
      ) as ordered
    ) as texts`);
  for (;;) {
    const page = await selectRows<{ row: string }>(
      db,
      sql`fetch ${sql.raw(String(rowsOfPage))} from backup_rows`,
    );
    if (page.length > 0) yield { table: table.name, rows: page.map(({ row }) => row) };
    if (page.length < rowsOfPage) break;
  }
  await db.execute(sql`close backup_rows`);
}

export async function insertRows(
  db: Db,
  { name, columns, types }: StoredTable,
  rows: readonly StoredRow["row"][],
): Promise<void> {
  const texts = columns.map((each) => sql`${column(each)} text`);
  const values = columns.map(
    (each, index) => sql`texts.${column(each)}::${sql.raw(types[index] ?? "text")}`,
  );
  await db.execute(sql`
    insert into ${inPublic(name)} (${list(columns.map(column))}) overriding system value
    select ${list(values)}
    from json_to_recordset(${JSON.stringify(rows)}::json) as texts (${list(texts)})`);
}

export async function listSequences(db: Db): Promise<readonly StoredSequence[]> {
  const names = await selectRows<{ name: string }>(
    db,
    sql`
      select relname::text as name from pg_class
      where relkind = 'S' and relnamespace = 'public'::regnamespace order by relname collate "C"`,
  );
  const sequences: StoredSequence[] = [];
  for (const { name } of names) {
    const found = await selectRows<Omit<StoredSequence, "name">>(
      db,
      sql`select last_value::text as value, is_called as "isCalled" from ${inPublic(name)}`,
    );
    sequences.push(...found.map((state) => ({ name, ...state })));
  }
  return sequences;
}

export async function setSequence(db: Db, { name, value, isCalled }: StoredSequence) {
  await db.execute(sql`
    select setval(format('public.%I', ${name}::text)::regclass, ${value}::bigint, ${isCalled})`);
}

/**
 * Has references between rows checked at the end of this transaction instead of row by row: rows
 * may then come in any order. Gives the way to check them all and to have them checked as before.
 */
export async function deferReferences(db: Db): Promise<() => Promise<void>> {
  const keys = await selectRows<{ owner: string; name: string }>(
    db,
    sql`
      select conrelid::regclass::text as owner, quote_ident(conname) as name from pg_constraint
      where contype = 'f' and not condeferrable and conparentid = 0
        and connamespace = 'public'::regnamespace`,
  );
  const alter = async (timing: string) => {
    for (const { owner, name } of keys) {
      await db.execute(sql.raw(`alter table ${owner} alter constraint ${name} ${timing}`));
    }
  };
  await alter("deferrable initially deferred");
  await db.execute(sql`set constraints all deferred`);
  return async () => {
    await db.execute(sql`set constraints all immediate`);
    await alter("not deferrable");
  };
}

function inPublic(name: string) {
  return sql`"public".${sql.identifier(name)}`;
}

function column(name: string) {
  return sql.identifier(name);
}

function list(parts: Parameters<typeof sql.join>[0]) {
  return sql.join(parts, sql`, `);
}

import { sql } from "drizzle-orm";
import type { Db } from "#server/db/client.ts";
import { seed } from "#server/db/seed.ts";
import type { Deps } from "#server/deps.ts";

/**
 * Fills the worker's empty database as `seed` does. Reading the starting files again for every
 * test took most of the time of many: what was made is kept beside the tables, by the day and by
 * whether imaginary hosters are there, and copied to the tests that follow.
 */
export async function seedOnce(deps: Deps): Promise<void> {
  const worker = globalThis as { [workerKey]?: Map<string, string> };
  const copies = (worker[workerKey] ??= new Map<string, string>());
  const key = `${deps.now().toISOString()} ${deps.isDemo}`;
  const copy = copies.get(key);
  if (copy !== undefined) return restore(deps.db, copy);
  await seed(deps);
  const prefix = `${copies.size}_`;
  await keep(deps.db, prefix);
  copies.set(key, prefix);
}

/** Kept outside of modules, as the worker's database is. */
const workerKey = Symbol.for("matou.seeded-copies");

/** The revision of the catalogue is left out: filling the tables raises it, as seeding does. */
async function keep(db: Db, prefix: string): Promise<void> {
  await db.execute(
    sql.raw(`
    do $$
    declare
      candidate text;
      is_filled boolean;
    begin
      create schema if not exists seeded;
      for candidate in
        select tablename from pg_tables where schemaname = 'public' and tablename <> 'catalogue'
      loop
        execute format('select exists (select from public.%I)', candidate) into is_filled;
        if is_filled then
          execute format('create table seeded.%I as table public.%I', '${prefix}' || candidate, candidate);
        end if;
      end loop;
    end $$`),
  );
}

/** In one statement, at the end of which foreign keys are checked: whatever the order of the tables. */
async function restore(db: Db, prefix: string): Promise<void> {
  await db.execute(
    sql.raw(`
    do $$
    declare
      inserts text;
    begin
      select string_agg(
        format('%I as (insert into public.%I select * from seeded.%I)', name, name, '${prefix}' || name), ', ')
      into inserts
      from (
        select substr(tablename, length('${prefix}') + 1) as name from pg_tables
        where schemaname = 'seeded' and starts_with(tablename, '${prefix}')
      ) as kept;
      execute format('with %s select', inserts);
    end $$`),
  );
}

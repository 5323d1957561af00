import { sql } from "drizzle-orm";
import type { Db } from "./client.ts";

/**
 * Makes whoever locks one of the same names wait for the end of this transaction: what is counted
 * in it stays true. Always in one order, so that no two wait for each other.
 */
export async function lockNames(db: Db, names: readonly string[]): Promise<void> {
  await db.execute(sql`
    select pg_advisory_xact_lock(hashtextextended(name, 0))
    from (select unnest(${sql.param([...names])}::text[]) as name order by name) as names`);
}

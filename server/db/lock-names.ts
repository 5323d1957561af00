import { sql } from "drizzle-orm";
import type { Db } from "./client.ts";

/**
 * Makes whoever locks one of the same names wait for the end of this transaction: what is counted
 * in it stays true. Always in one order, so that no two wait for each other.
 *
 * A transaction that locks more does it in this order: `lockHosters`, then names, those of a team
 * before the others; then the rows of people, by id (`lockPerson`, `holdPeople`); then any other
 * row. Deleting an account holds its person and goes on to every row that tells of them: whoever
 * held one of those rows first, and noted afterwards who did it, would wait for it in turn.
 */
export async function lockNames(db: Db, names: readonly string[]): Promise<void> {
  await db.execute(sql`
    select pg_advisory_xact_lock(hashtextextended(name, 0))
    from (select unnest(${sql.param([...names])}::text[]) as name order by name) as names`);
}

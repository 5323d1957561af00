import { getTableColumns, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";

/** What an insertion sets of a row that is there already: these columns, as the new row has them. */
export function excluded<Table extends PgTable, Key extends keyof Table["_"]["columns"] & string>(
  table: Table,
  keys: readonly Key[],
): Record<Key, SQL> {
  const columns: Table["_"]["columns"] = getTableColumns(table);
  const entries = keys.map((key) => {
    const name = columns[key]?.name ?? key;
    return [key, sql`excluded.${sql.identifier(name)}`];
  });
  // Its keys are those asked for.
  return Object.fromEntries(entries) as Record<Key, SQL>;
}

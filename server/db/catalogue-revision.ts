import { sql } from "drizzle-orm";
import { type Db, selectRows } from "./client.ts";

/** How many times the public pages have changed, as this process knows it. */
export type CatalogueRevision = {
  /** What this process last heard: pages made before are obsolete. */
  current(): Promise<number>;
  /** Asks the database: after its own writes, a process answers only once it knows. */
  refresh(): Promise<number>;
};

/** Asks the database each time: right always, and slow. */
export function askRevision(db: Db): CatalogueRevision {
  const ask = () => findRevision(db);
  return { current: ask, refresh: ask };
}

/** 0 before the first change. */
export async function findRevision(db: Db): Promise<number> {
  const [row] = await selectRows<{ revision: number }>(
    db,
    sql`select revision::int as revision from catalogue`,
  );
  return row?.revision ?? 0;
}

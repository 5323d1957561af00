import { sql } from "drizzle-orm";
import { timestamp } from "drizzle-orm/pg-core";

/** A moment in time, to the millisecond, in UTC. */
export function moment(name: string) {
  return timestamp(name, { precision: 3, withTimezone: true, mode: "date" });
}

/** That a column holds one of a closed set; `allowed` are words of ours. */
export function oneOf(column: string, allowed: readonly string[]) {
  return sql.raw(`${column} in ('${allowed.join("', '")}')`);
}

/** That a column holds nothing outside a closed set; `allowed` are words of ours. */
export function subsetOf(column: string, allowed: readonly string[]) {
  return sql.raw(`${column} <@ array['${allowed.join("', '")}']::text[]`);
}

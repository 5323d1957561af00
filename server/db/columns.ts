import { timestamp } from "drizzle-orm/pg-core";

/** A moment in time, to the millisecond, in UTC. */
export function moment(name: string) {
  return timestamp(name, { precision: 3, withTimezone: true, mode: "date" });
}

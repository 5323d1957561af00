import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { date, pgTable, text } from "drizzle-orm/pg-core";
import type { Db } from "#server/db/client.ts";

/**
 * What the network addresses of a day are digested with. All the processes of a site share it
 * by the database; once it is gone, nobody can tell which address a digest came from.
 */
export const senderKeys = pgTable("sender_keys", {
  day: date("day").primaryKey(),
  key: text("key").notNull(),
});

/** The key of a day (YYYY-MM-DD): the first process to ask makes it. */
export async function findSenderKey(db: Db, day: string): Promise<string> {
  const [row] = await db
    .insert(senderKeys)
    .values({ day, key: randomBytes(32).toString("base64url") })
    .onConflictDoUpdate({ target: senderKeys.day, set: { day: sql`excluded.day` } })
    .returning({ key: senderKeys.key });
  if (row === undefined) throw new Error("A day has no key.");
  return row.key;
}

/** Forgets the keys of the days before. */
export async function deleteSenderKeys(db: Db, before: string): Promise<void> {
  await db.delete(senderKeys).where(sql`${senderKeys.day} < ${before}`);
}

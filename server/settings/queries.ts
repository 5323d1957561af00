import { sql } from "drizzle-orm";
import type { Db } from "#server/db/client.ts";
import { settings } from "#server/settings/schema.ts";

export type Setting = typeof settings.$inferSelect;

export function listSettings(db: Db): Promise<Setting[]> {
  return db.select().from(settings);
}

/** Writes some settings, whether or not they were set before. */
export async function writeSettings(db: Db, rows: readonly Setting[]): Promise<void> {
  await db
    .insert(settings)
    .values([...rows])
    .onConflictDoUpdate({
      target: settings.name,
      set: { value: sql`excluded.value`, changedAt: sql`excluded.changed_at` },
    });
}

import type { Db } from "#server/db/client.ts";
import { auditEntries } from "#server/audit/schema.ts";

export async function insertAuditEntry(
  db: Db,
  entry: typeof auditEntries.$inferInsert,
): Promise<void> {
  await db.insert(auditEntries).values(entry);
}

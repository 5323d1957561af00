import type { Db } from "#server/db/client.ts";
import { memberships } from "#server/members/schema.ts";

export async function insertMembership(
  db: Db,
  membership: typeof memberships.$inferInsert,
): Promise<void> {
  await db.insert(memberships).values(membership);
}

import { and, count, desc, eq, sql } from "drizzle-orm";
import type { Db } from "#server/db/client.ts";
import { auditEntries } from "#server/audit/schema.ts";
import { hosters } from "#server/hosters/schema.ts";

export type AuditEntry = typeof auditEntries.$inferSelect;

export async function insertAuditEntry(
  db: Db,
  entry: typeof auditEntries.$inferInsert,
): Promise<void> {
  await db.insert(auditEntries).values(entry);
}

/** When an action was last done for a hoster. */
export async function findLastEntry(
  db: Db,
  { hosterId, action }: { readonly hosterId: string; readonly action: string },
): Promise<AuditEntry | undefined> {
  const [entry] = await db
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.hosterId, hosterId), eq(auditEntries.action, action)))
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(1);
  return entry;
}

/** When each of these hosters last did an action that ended so. */
export function listLastChoices(
  db: Db,
  {
    slugs,
    action,
    after,
  }: { readonly slugs: readonly string[]; readonly action: string; readonly after: string },
): Promise<readonly { readonly slug: string; readonly at: Date }[]> {
  return db
    .selectDistinctOn([hosters.slug], { slug: hosters.slug, at: auditEntries.at })
    .from(auditEntries)
    .innerJoin(hosters, eq(hosters.id, auditEntries.hosterId))
    .where(
      and(
        eq(auditEntries.action, action),
        sql`${auditEntries.detail} ->> 'after' = ${after}`,
        sql`${hosters.slug} = any(${sql.param([...slugs])}::text[])`,
      ),
    )
    .orderBy(hosters.slug, desc(auditEntries.at));
}

/** How often an action was done for a hoster. */
export async function countEntries(
  db: Db,
  { hosterId, action }: { readonly hosterId: string; readonly action: string },
): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(auditEntries)
    .where(and(eq(auditEntries.hosterId, hosterId), eq(auditEntries.action, action)));
  return row?.total ?? 0;
}

import { and, count, desc, eq, gte, inArray, lt, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { people } from "#server/accounts/schema.ts";
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

/** When one of some actions on each of these hosters last ended so. */
export function listLastChoices(
  db: Db,
  {
    slugs,
    actions,
    after,
  }: {
    readonly slugs: readonly string[];
    readonly actions: readonly string[];
    readonly after: string;
  },
): Promise<readonly { readonly slug: string; readonly at: Date }[]> {
  return db
    .selectDistinctOn([hosters.slug], { slug: hosters.slug, at: auditEntries.at })
    .from(auditEntries)
    .innerJoin(hosters, eq(hosters.id, auditEntries.hosterId))
    .where(
      and(
        inArray(auditEntries.action, [...actions]),
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

export type AuditFilter = {
  /** Part of the address or of the name of somebody. */
  readonly person: string;
  /** Part of the name or of the address of a hoster. */
  readonly hoster: string;
  readonly action: string;
  /** From a moment, included, to another, excluded; null for always. */
  readonly during: { readonly from: Date; readonly to: Date } | null;
};

/** An entry, who wrote it and about which hoster. */
export type ReadEntry = Pick<AuditEntry, "id" | "at" | "action" | "detail"> & {
  readonly person: { readonly name: string | null; readonly email: string } | null;
  readonly hoster: { readonly name: string; readonly slug: string } | null;
};

/** Some entries, the newest first; those after one in that order, or the first ones. */
export function listEntries(
  db: Db,
  filter: AuditFilter,
  page: {
    readonly limit: number;
    readonly offset?: number;
    readonly after?: Pick<AuditEntry, "id" | "at">;
  },
): Promise<ReadEntry[]> {
  const { id, at, action, detail } = auditEntries;
  const { after, limit, offset = 0 } = page;
  const isAfter =
    after && sql`(${at}, ${id}) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`;
  return db
    .select({
      ...{ id, at, action, detail },
      // First what nobody lacks: by that column Drizzle tells whether the join found somebody.
      person: { email: people.email, name: people.name },
      hoster: { name: hosters.name, slug: hosters.slug },
    })
    .from(auditEntries)
    .leftJoin(people, eq(people.id, auditEntries.personId))
    .leftJoin(hosters, eq(hosters.id, auditEntries.hosterId))
    .where(and(isWanted(filter), isAfter))
    .orderBy(desc(at), desc(id))
    .limit(limit)
    .offset(offset);
}

/** Every action that was ever written down, in the order of the alphabet. */
export async function listActions(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectDistinct({ action: auditEntries.action })
    .from(auditEntries)
    .orderBy(auditEntries.action);
  return rows.map(({ action }) => action);
}

function isWanted({ person, hoster, action, during }: AuditFilter) {
  return and(
    person === ""
      ? undefined
      : says(sql`${people.email} || ' ' || coalesce(${people.name}, '')`, person),
    hoster === "" ? undefined : says(sql`${hosters.name} || ' ' || ${hosters.slug}`, hoster),
    action === "" ? undefined : eq(auditEntries.action, action),
    during === null
      ? undefined
      : and(gte(auditEntries.at, during.from), lt(auditEntries.at, during.to)),
  );
}

/** `position` takes every character for itself, as `like` would not. */
function says(where: SQL, text: string): SQL {
  return sql`position(lower(${text}) in lower(${where})) > 0`;
}

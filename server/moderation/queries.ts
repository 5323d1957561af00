import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Stance } from "#core/hoster.ts";
import type { AuditEntry } from "#server/audit/queries.ts";
import { auditEntries } from "#server/audit/schema.ts";
import type { Db } from "#server/db/client.ts";
import { hosters } from "#server/hosters/schema.ts";

export type FoundListing = Pick<
  typeof hosters.$inferSelect,
  "id" | "name" | "slug" | "stance" | "isImaginary"
>;

/** Hosters, whatever their stance, by name; those whose name or address holds a text. */
export function searchListings(
  db: Db,
  asked: {
    readonly text: string;
    readonly stance: Stance | null;
    readonly limit: number;
    readonly offset: number;
  },
): Promise<FoundListing[]> {
  const { id, name, slug, stance, isImaginary } = hosters;
  // `position` takes every character for itself, as `like` would not.
  const says = sql`position(lower(${asked.text}) in lower(${name} || ' ' || ${slug})) > 0`;
  return db
    .select({ id, name, slug, stance, isImaginary })
    .from(hosters)
    .where(
      and(
        asked.text === "" ? undefined : says,
        asked.stance === null ? undefined : eq(stance, asked.stance),
      ),
    )
    .orderBy(asc(name), asc(id))
    .limit(asked.limit)
    .offset(asked.offset);
}

/** What a hoster, or the group, last decided about its place in the directory. */
export async function findLastStanceChange(
  db: Db,
  hosterId: string,
): Promise<AuditEntry | undefined> {
  const { action, at, id } = auditEntries;
  const isStanceChange = sql`(${inArray(action, ["choose-presence", "change-listing"])}
    or (${action} = 'accept-claim' and ${auditEntries.detail} ->> 'intent' <> 'manage'))`;
  const [entry] = await db
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.hosterId, hosterId), isStanceChange))
    .orderBy(desc(at), desc(id))
    .limit(1);
  return entry;
}

import { and, asc, eq, inArray, ne, sql } from "drizzle-orm";
import type { Offer } from "#core/offers.ts";
import type { Db } from "#server/db/client.ts";
import { offers } from "#server/hosters/schema.ts";

/** An offer that its hoster described, and what it is named by in addresses. */
export type OwnOffer = Offer & { readonly id: string };

/** Whether one of these ids names an offer of another hoster. */
export async function hasOfferOfOthers(
  db: Db,
  hosterId: string,
  ids: readonly string[],
): Promise<boolean> {
  const rows = await db
    .select({ id: offers.id })
    .from(offers)
    .where(and(inArray(sql`${offers.id}::text`, [...ids]), ne(offers.hosterId, hosterId)))
    .limit(1);
  return rows.length > 0;
}

/** What offers are named by, in the order of the hoster. */
export async function listOfferIds(db: Db, hosterId: string): Promise<string[]> {
  const rows = await db
    .select({ id: offers.id })
    .from(offers)
    .where(eq(offers.hosterId, hosterId))
    .orderBy(asc(offers.position));
  return rows.map(({ id }) => id);
}

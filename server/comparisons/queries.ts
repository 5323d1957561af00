import { and, asc, eq, inArray, or } from "drizzle-orm";
import type { Db } from "#server/db/client.ts";
import { listings } from "#server/directory/schema.ts";

/** Where imaginary hosters are not shown, they are not found either. */
type Among = { readonly showsImaginary: boolean };

/** The listed hosters among these slugs, in no order. */
export function findListed(db: Db, slugs: readonly string[], among: Among) {
  return db
    .select({ hosterId: listings.hosterId, card: listings.card })
    .from(listings)
    .where(and(inArray(listings.slug, [...slugs]), shown(among)));
}

/** The names of listed hosters, `most` of them. */
export function listNames(db: Db, { most, ...among }: Among & { readonly most: number }) {
  return db
    .select({ slug: listings.slug, name: listings.name })
    .from(listings)
    .where(shown(among))
    .orderBy(asc(listings.name), asc(listings.slug))
    .limit(most);
}

function shown({ showsImaginary }: Among) {
  return or(eq(listings.isImaginary, false), eq(listings.isImaginary, showsImaginary));
}

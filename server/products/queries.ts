import { asc } from "drizzle-orm";
import type { Product } from "#core/products.ts";
import type { Db } from "#server/db/client.ts";
import { products } from "#server/products/schema.ts";

/** Every known product, in the order of its document. */
export async function listProducts(db: Db): Promise<readonly Product[]> {
  const rows = await db
    .select({ document: products.document })
    .from(products)
    .orderBy(asc(products.position), asc(products.id));
  return rows.map(({ document }) => document);
}

/** Puts these in the place of all others, within the caller's transaction. */
export async function replaceProducts(db: Db, replacing: readonly Product[]): Promise<void> {
  await db.delete(products);
  if (replacing.length === 0) return;
  await db
    .insert(products)
    .values(replacing.map((document, position) => ({ id: document.id, position, document })));
}

import { makeProductDocument } from "#core/product-document.ts";
import type { Product } from "#core/products.ts";

/** What replacing some products by others does, as identifiers. */
export type ProductChanges = {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Whether those that stay come in another order. */
  readonly isReordered: boolean;
};

export function compareProducts(
  before: readonly Product[],
  after: readonly Product[],
): ProductChanges {
  const old = new Map(before.map((product) => [product.id, product]));
  const ids = new Set(after.map(({ id }) => id));
  const staying = after.filter(({ id }) => old.has(id)).map(({ id }) => id);
  const stayed = before.filter(({ id }) => ids.has(id)).map(({ id }) => id);
  return {
    added: after.filter(({ id }) => !old.has(id)).map(({ id }) => id),
    changed: after
      .filter((product) => {
        const former = old.get(product.id);
        return former !== undefined && write(former) !== write(product);
      })
      .map(({ id }) => id),
    removed: before.filter(({ id }) => !ids.has(id)).map(({ id }) => id),
    isReordered: staying.some((id, index) => stayed[index] !== id),
  };
}

/** Two products are the same when their documents are. */
function write(product: Product): string {
  return JSON.stringify(makeProductDocument([product]));
}

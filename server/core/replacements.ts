import type { Product, Suite } from "#core/products.ts";
import type { ServiceType } from "#core/services.ts";

export type KnownSuite = Product & { readonly suite: Suite };

/** Products that have a page of their own. */
export function listSuites(products: readonly Product[]): readonly KnownSuite[] {
  return products.flatMap((product) =>
    product.suite === null ? [] : [{ ...product, suite: product.suite }],
  );
}

/** Products that do one thing or a few, without the suites and the words. */
export function listTools(products: readonly Product[]): readonly Product[] {
  return products.filter(({ suite, isWord }) => suite === null && !isWord);
}

/** The usual names of the tools that a kind of service replaces first of all, best known first. */
export function namesReplacedBy(
  products: readonly Product[],
  type: ServiceType,
): readonly string[] {
  return listTools(products)
    .filter(({ services }) => services[0] === type)
    .flatMap(({ names }) => names.slice(0, 1));
}

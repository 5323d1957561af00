import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { makeProductDocument, readProducts } from "#core/product-document.ts";
import { compareProducts } from "#core/product-changes.ts";
import type { ProductChanges } from "#core/product-changes.ts";
import type { Product } from "#core/products.ts";
import type { Problem } from "#core/problem.ts";
import { success } from "#core/result.ts";
import type { Result } from "#core/result.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { listProducts, replaceProducts } from "#server/products/queries.ts";
import { makeYaml, readYaml } from "#server/yaml-text.ts";

/** Replaces every known product by those of a YAML text, and says what it changes. */
export async function importProducts(
  deps: Pick<Deps, "db">,
  text: string,
): Promise<Result<ProductChanges, Problem>> {
  const products = readProductText(text);
  if (!products.ok) return products;
  return deps.db.transaction(async (db) => {
    const changes = compareProducts(await listProducts(db), products.value);
    await replaceProducts(db, products.value);
    return success(changes);
  });
}

/** The YAML text of the known products; importing it changes nothing. */
export async function exportProducts(deps: Pick<Deps, "db">): Promise<string> {
  return makeYaml(makeProductDocument(await listProducts(deps.db)));
}

/** Loads the starting products where there are none, within the caller's transaction. */
export async function loadProducts({ root }: Pick<Deps, "root">, db: Db): Promise<void> {
  if ((await listProducts(db)).length > 0) return;
  const path = join(root, "server", "db", "start", "products.yaml");
  const products = readProductText(await readFile(path, "utf8"));
  if (!products.ok) {
    throw new Error(`The starting products are wrong: ${JSON.stringify(products.problems)}`);
  }
  await replaceProducts(db, products.value);
}

function readProductText(text: string): Result<readonly Product[], Problem> {
  const document = readYaml(text);
  return document.ok ? readProducts(document.value) : document;
}

import type { ProductChanges } from "#core/product-changes.ts";
import type { Deps } from "#server/deps.ts";
import { exportProducts, importProducts } from "#server/products/actions.ts";
import { misunderstood, printProblems, readText } from "#server/terminal.ts";
import type { Terminal } from "#server/terminal.ts";

/** Replaces the known products and says what that changes, or everything wrong with the file. */
export async function runProductsImport(
  deps: Deps,
  [path, ...others]: readonly string[],
  terminal: Terminal,
): Promise<number> {
  if (path === undefined || others.length > 0) return misunderstood;
  const text = await readText(path, terminal);
  if (text === null) return 1;
  const imported = await importProducts(deps, text);
  if (!imported.ok) return printProblems(imported.problems, terminal);
  const lines = describe(imported.value);
  for (const line of lines.length === 0 ? ["Rien n’a changé."] : lines) terminal.print(line);
  return 0;
}

/** Writes the known products as they can be imported. */
export async function runProductsExport(
  deps: Deps,
  _given: readonly string[],
  { print }: Terminal,
): Promise<number> {
  print((await exportProducts(deps)).trimEnd());
  return 0;
}

function describe({ added, changed, removed, isReordered }: ProductChanges): readonly string[] {
  return [
    ...added.map((id) => `${id} : ajouté`),
    ...changed.map((id) => `${id} : modifié`),
    ...removed.map((id) => `${id} : retiré`),
    ...(isReordered ? ["L’ordre a changé."] : []),
  ];
}

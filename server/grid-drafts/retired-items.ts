import { partAt } from "#core/grid-edit.ts";
import { itemPath } from "#core/grid-parts.ts";
import { makeGrid } from "#core/grid-document.ts";
import { namesOf } from "#core/grid-path.ts";
import type { GridDraft } from "#core/grid.ts";

export type FormerItem = {
  readonly version: number;
  readonly path: string;
  readonly name: string;
  readonly item: unknown;
};

/** What other versions have in a list and this draft has not, each from the newest one that has it. */
export function listFormerItems(
  draft: GridDraft,
  list: string,
  others: readonly { readonly version: number; readonly draft: GridDraft }[],
): readonly FormerItem[] {
  const found = new Map<string, FormerItem>();
  const own = partAt(makeGrid(draft), list);
  const here = new Set(Array.isArray(own) ? namesOf(own) : []);
  for (const other of others) {
    const items: unknown = partAt(makeGrid(other.draft), list);
    if (!Array.isArray(items)) continue;
    const known: readonly unknown[] = items;
    namesOf(known).forEach((name, index) => {
      if (here.has(name) || found.has(name)) return;
      const path = itemPath(list, name);
      found.set(name, { version: other.version, path, name, item: known[index] });
    });
  }
  return [...found.values()];
}

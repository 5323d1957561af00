import type { GridDocument } from "#core/grid-document.ts";
import { editorParts, itemPath, listOfPart } from "#core/grid-parts.ts";
import { partAt } from "#core/grid-edit.ts";
import { namesOf } from "#core/grid-path.ts";
import { isSameValue } from "#core/same-value.ts";

export type ItemFate = "added" | "changed";

/** What a draft changed since the version it comes from, by path of the things that have a page. */
export function listChangedItems(
  document: GridDocument,
  base: GridDocument,
): ReadonlyMap<string, ItemFate> {
  const changed = new Map<string, ItemFate>();
  for (const list of editorParts.flatMap((part) => listOfPart(part) ?? [])) {
    const items = partAt(document, list);
    for (const name of Array.isArray(items) ? namesOf(items) : []) {
      const path = itemPath(list, name);
      const former = partAt(base, path);
      if (former === undefined) changed.set(path, "added");
      else if (!isSameValue(former, partAt(document, path))) changed.set(path, "changed");
    }
  }
  return changed;
}

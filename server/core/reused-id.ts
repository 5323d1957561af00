import { partAt } from "#core/grid-edit.ts";
import type { GridEdit } from "#core/grid-edit.ts";
import type { GridDocument } from "#core/grid-document.ts";
import { isMap } from "#core/shape.ts";

/**
 * Whether an edit gives the identifier of something published to something else: answers stay
 * attached to identifiers for ever. What comes back as it was is no reuse.
 */
export function reusesId({ path, before, after }: GridEdit, published: GridDocument): boolean {
  if (before !== undefined || !isMap(after) || typeof after["id"] !== "string") return false;
  const former = partAt(published, path);
  return isMap(former) && meaningOf(former) !== meaningOf(after);
}

/** What an identifier stands for: the kind of a thing, and its words in French. */
function meaningOf(item: Readonly<Record<string, unknown>>): string {
  const french = [item["question"], item["label"]].map((text) => (isMap(text) ? text["fr"] : null));
  return JSON.stringify([item["kind"], ...french, item["fr"], item["title"]]);
}

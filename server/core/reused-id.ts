import { partAt } from "#core/grid-edit.ts";
import type { GridEdit } from "#core/grid-edit.ts";
import type { GridDocument } from "#core/grid-document.ts";
import { childOf, namesOf } from "#core/grid-path.ts";
import { pointer } from "#core/problem.ts";
import type { Problem } from "#core/problem.ts";
import { isMap } from "#core/shape.ts";

/**
 * Whether an edit gives the identifier of something published to something else: answers stay
 * attached to identifiers for ever. What comes back as it was is no reuse.
 */
export function reusesId({ path, before, after }: GridEdit, published: GridDocument): boolean {
  return before === undefined && isIdentified(after) && isOther(partAt(published, path), after);
}

type Versions = {
  /** The version whose items may be written anew: the one in force. */
  readonly base: GridDocument;
  /** Every version that was before everyone. */
  readonly published: readonly GridDocument[];
};

/**
 * What a document that comes whole gives the identifier of something else to: an item the base has
 * may say it otherwise but is answered the same way, one it has not is as it was when it was published.
 */
export function listReusedIds(
  document: GridDocument,
  { base, published }: Versions,
): readonly Problem[] {
  return listItems(document, "").flatMap(({ path, item }): Problem[] => {
    const own = partAt(base, path);
    const isReused = isMap(own)
      ? own["kind"] !== item["kind"]
      : published.some((other) => isOther(partAt(other, path), item));
    return isReused ? [{ path, code: "reused-id", detail: String(item["id"]) }] : [];
  });
}

type Item = Readonly<Record<string, unknown>>;

/** Everything a document names by an identifier, wherever it stands. */
function listItems(whole: unknown, path: string): readonly { path: string; item: Item }[] {
  if (Array.isArray(whole)) {
    return namesOf(whole).flatMap((name) => {
      const item = childOf(whole, name);
      const at = pointer(path, name);
      return [...(isIdentified(item) ? [{ path: at, item }] : []), ...listItems(item, at)];
    });
  }
  if (!isMap(whole)) return [];
  return Object.entries(whole).flatMap(([key, each]) => listItems(each, pointer(path, key)));
}

function isIdentified(item: unknown): item is Item {
  return isMap(item) && typeof item["id"] === "string";
}

function isOther(former: unknown, item: Item): boolean {
  return isMap(former) && meaningOf(former) !== meaningOf(item);
}

/** What an identifier stands for: the kind of a thing, and its words in French. */
function meaningOf(item: Item): string {
  const french = [item["question"], item["label"]].map((text) => (isMap(text) ? text["fr"] : null));
  return JSON.stringify([item["kind"], ...french, item["fr"], item["title"]]);
}

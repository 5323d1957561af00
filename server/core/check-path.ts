import { pointer } from "#core/problem.ts";

/**
 * The path of a change (see `GridEdit`) to what a JSON Pointer points at in a grid document: the
 * items of a list are named by what identifies them, and by their position where nothing does.
 */
export function namedPath(document: unknown, path: string): string {
  let value = document;
  let named = "";
  for (const key of path.split("/").slice(1).map(unescape)) {
    const isRow = named.endsWith("/when");
    named = pointer(named, Array.isArray(value) && !isRow ? nameIn(value, key) : key);
    value = childOf(value, key);
  }
  return named;
}

/** What a JSON Pointer points at; undefined where the document has nothing. */
export function valueAt(document: unknown, path: string): unknown {
  return path.split("/").slice(1).map(unescape).reduce(childOf, document);
}

/** What identifies an item of a list; null for a text, or for an item of no name. */
export function nameOf(item: unknown): string | null {
  for (const key of ["id", "profile", "criterion", "theme", "level"]) {
    const name = childOf(item, key);
    if (typeof name === "string" || typeof name === "number") return String(name);
  }
  return null;
}

function nameIn(list: readonly unknown[], position: string): string {
  const name = nameOf(list[Number(position)]);
  const isAlone = list.filter((item) => nameOf(item) === name).length === 1;
  return name !== null && isAlone ? name : position;
}

function childOf(parent: unknown, key: string): unknown {
  if (typeof parent !== "object" || parent === null || !Object.hasOwn(parent, key))
    return undefined;
  return Reflect.get(parent, key);
}

function unescape(key: string): string {
  return key.replaceAll("~1", "/").replaceAll("~0", "~");
}

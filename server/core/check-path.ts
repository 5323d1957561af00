import { identifierOf, tokensOf } from "#core/grid-path.ts";
import { pointer } from "#core/problem.ts";

/**
 * The path of a change (see `GridEdit`) to what a JSON Pointer points at in a grid document: the
 * items of a list are named by what identifies them, and by their position where nothing does.
 */
export function namedPath(document: unknown, path: string): string {
  let value = document;
  let named = "";
  for (const key of tokensOf(path) ?? []) {
    const isRow = named.endsWith("/when");
    named = pointer(named, Array.isArray(value) && !isRow ? nameIn(value, key) : key);
    value = childOf(value, key);
  }
  return named;
}

/** What a JSON Pointer points at; undefined where the document has nothing. */
export function valueAt(document: unknown, path: string): unknown {
  return (tokensOf(path) ?? []).reduce(childOf, document);
}

function nameIn(list: readonly unknown[], position: string): string {
  const name = identifierOf(list[Number(position)]);
  const isAlone = list.filter((item) => identifierOf(item) === name).length === 1;
  return name !== undefined && isAlone ? name : position;
}

function childOf(parent: unknown, key: string): unknown {
  if (typeof parent !== "object" || parent === null || !Object.hasOwn(parent, key))
    return undefined;
  return Reflect.get(parent, key);
}

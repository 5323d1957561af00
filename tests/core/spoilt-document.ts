import { pointer } from "#core/problem.ts";

/** Deletes what is at the path instead of replacing it. */
export const nothing: unique symbol = Symbol("nothing");

type Branch = Record<string, unknown>;

/**
 * The JSON Pointer of a place named with identifiers, such as `/criteria/[backups]/scale`:
 * `[x]` is the item of a list whose `id`, `profile` or `theme` is x, and `-` the one to append.
 */
export function locate(document: unknown, place: string): string {
  return place
    .split("/")
    .slice(1)
    .reduce((path, key) => pointer(path, positionOf(valueAt(document, path), key)), "");
}

/** A copy of the document with one value replaced, added or deleted, by its JSON Pointer. */
export function spoil(document: unknown, path: string, value: unknown): unknown {
  if (path === "") return value;
  const copy: unknown = structuredClone(document);
  const keys = path.slice(1).split("/").map(unescape);
  const last = keys.pop() ?? "";
  const parent = keys.reduce(child, copy) as Branch;
  if (value === nothing && Array.isArray(parent)) parent.splice(Number(last), 1);
  else if (value === nothing) delete parent[last];
  else define(parent, last, value);
  return copy;
}

export function valueAt(document: unknown, path: string): unknown {
  return path === "" ? document : path.slice(1).split("/").map(unescape).reduce(child, document);
}

/** The JSON Pointer of every value of the document, itself included. */
export function pathsOf(value: unknown, path = ""): readonly string[] {
  if (typeof value !== "object" || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, each]) => pathsOf(each, pointer(path, key)));
  return [path, ...inside];
}

function child(parent: unknown, key: string): unknown {
  return Object(parent)[key];
}

function positionOf(parent: unknown, key: string): string {
  if (!Array.isArray(parent)) return key;
  if (key === "-") return String(parent.length);
  const id = /^\[(.+)\]$/u.exec(key)?.[1];
  if (id === undefined) return key;
  const names = parent.map((item: Branch) => item["id"] ?? item["profile"] ?? item["theme"]);
  return String(names.indexOf(id));
}

/** Sets a key as a parser does, even one called `__proto__`. */
function define(parent: Branch, key: string, value: unknown): void {
  Object.defineProperty(parent, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}

function unescape(key: string): string {
  return key.replaceAll("~1", "/").replaceAll("~0", "~");
}

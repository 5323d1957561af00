import type { GridDocument } from "#core/grid-document.ts";
import {
  childOf,
  identifierOf,
  identifyingKeyOf,
  indexOfName,
  namesOf,
  partOf,
  tokensOf,
} from "#core/grid-path.ts";
import { isSameValue } from "#core/same-value.ts";
import { isMap } from "#core/shape.ts";

/**
 * One change to a grid document. `path` is a JSON Pointer in which the items of a list are named by
 * what identifies them rather than by their position, so that a colleague's addition moves nothing:
 * `/criteria/backups/label/fr`. Without `before` it adds, without `after` it removes.
 */
export type GridEdit = {
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /** Name of what follows the thing that is added or removed; without it, or once it is gone, the end. */
  readonly next?: string;
};

/** Why an edit can never be applied, whatever the document has. */
export const editFaults = ["unknown-path", "fixed-id", "not-an-order"] as const;
export type EditFault = (typeof editFaults)[number];

/** What became of an edit. */
export type AppliedEdit =
  | { readonly kind: "applied"; readonly document: GridDocument }
  /** The document has something else than what the edit starts from. */
  | { readonly kind: "conflict"; readonly found: unknown }
  | { readonly kind: "wrong"; readonly code: EditFault };

/** Last key of the path that orders a list: `before` and `after` are the names of its items. */
export const orderKey = "$order";

/** Applies one edit. One whose result is already there changes nothing: it was sent twice. */
export function applyEdit(document: GridDocument, edit: GridEdit): AppliedEdit {
  const tokens = tokensOf(edit.path);
  const last = tokens?.at(-1);
  if (tokens === null || last === undefined) return { kind: "wrong", code: "unknown-path" };
  const above = tokens.slice(0, -1);
  const parent = partOf(document, above);
  if (!isMap(parent) && !Array.isArray(parent)) return { kind: "conflict", found: undefined };
  if (last === orderKey) return orderList(document, above, edit);
  const found = childOf(parent, last);
  if (isSameValue(found, edit.after)) return { kind: "applied", document };
  if (!isSameValue(found, edit.before) && !comesBack(parent, edit)) {
    return { kind: "conflict", found };
  }
  if (isRenaming(document, above, last, edit)) return { kind: "wrong", code: "fixed-id" };
  const changed = Array.isArray(parent)
    ? changeList(parent, last, edit)
    : changeMap(parent, last, edit);
  if (changed === null) return { kind: "wrong", code: "unknown-path" };
  return { kind: "applied", document: rebuild(document, above, changed) as GridDocument };
}

/** The edit that takes this one back; a removal has to be placed first to come back where it was. */
export function invertEdit({ path, before, after, next }: GridEdit): GridEdit {
  return {
    path,
    ...(after !== undefined && { before: after }),
    ...(before !== undefined && { after: before }),
    ...(next !== undefined && { next }),
  };
}

/** The same edit, a removal saying where the thing was in the document it is about to leave. */
export function placeEdit(document: GridDocument, edit: GridEdit): GridEdit {
  const tokens = tokensOf(edit.path) ?? [];
  const parent = partOf(document, tokens.slice(0, -1));
  const names = Array.isArray(parent) ? namesOf(parent) : isMap(parent) ? Object.keys(parent) : [];
  const position = names.indexOf(tokens.at(-1) ?? "");
  const next = names[position + 1];
  const { next: _, ...bare } = edit;
  if (edit.after !== undefined) return edit;
  return position < 0 || next === undefined ? bare : { ...bare, next };
}

/** What stands at the path of an edit; undefined where there is nothing. */
export function partAt(document: GridDocument, path: string): unknown {
  const tokens = tokensOf(path);
  if (tokens === null) return undefined;
  if (tokens.at(-1) !== orderKey) return partOf(document, tokens);
  const list = partOf(document, tokens.slice(0, -1));
  return Array.isArray(list) ? namesOf(list) : undefined;
}

/**
 * The edit that exchanges an item of a list with its neighbour, among those that `isPeer` keeps;
 * null at the end of the list.
 */
export function moveEdit(
  document: GridDocument,
  path: string,
  { by, isPeer = () => true }: { by: 1 | -1; isPeer?: (name: string) => boolean },
): GridEdit | null {
  const at = path.lastIndexOf("/");
  const name = tokensOf(path)?.at(-1) ?? "";
  const order = `${path.slice(0, at)}/${orderKey}`;
  const before = partAt(document, order);
  if (!Array.isArray(before)) return null;
  const names = before.map(String);
  const peers = names.filter(isPeer);
  const other = peers[peers.indexOf(name) + by];
  if (!peers.includes(name) || other === undefined) return null;
  const after = names.map((each) => (each === name ? other : each === other ? name : each));
  return { path: order, before: names, after };
}

/** An item without a name of its own that returns among the others. */
function comesBack(parent: unknown, { before, after, next, path }: GridEdit): boolean {
  return (
    Array.isArray(parent) &&
    before === undefined &&
    next !== undefined &&
    identifierOf(after) === undefined &&
    /^\d+$/u.test(tokensOf(path)?.at(-1) ?? "")
  );
}

function isRenaming(
  document: GridDocument,
  above: readonly string[],
  last: string,
  { before, after }: GridEdit,
): boolean {
  const parent = partOf(document, above);
  if (Array.isArray(parent)) {
    if (after === undefined) return false;
    const name = identifierOf(after);
    if (before !== undefined) return name !== identifierOf(before);
    return name !== undefined && name !== last && last !== String(parent.length);
  }
  const list = partOf(document, above.slice(0, -1));
  return Array.isArray(list) && identifyingKeyOf(parent) === last;
}

function changeList(list: readonly unknown[], last: string, edit: GridEdit) {
  const { before, after, next } = edit;
  const index = indexOfName(list, last);
  if (after === undefined) return list.filter((_, position) => position !== index);
  if (before !== undefined) return list.with(index, after);
  const isNamed = identifierOf(after) !== undefined;
  if (!isNamed && !/^\d{1,4}$/u.test(last)) return null;
  const follower = next === undefined ? -1 : isNamed ? indexOfName(list, next) : Number(last);
  return list.toSpliced(follower < 0 ? list.length : follower, 0, after);
}

function changeMap(map: Readonly<Record<string, unknown>>, last: string, edit: GridEdit) {
  const { before, after, next } = edit;
  const entries = Object.entries(map);
  if (after === undefined) return Object.fromEntries(entries.filter(([key]) => key !== last));
  if (before !== undefined) {
    return Object.fromEntries(entries.map(([key, value]) => [key, key === last ? after : value]));
  }
  const follower = entries.findIndex(([key]) => key === next);
  const at = follower < 0 ? entries.length : follower;
  return Object.fromEntries(entries.toSpliced(at, 0, [last, after]));
}

/** What a colleague added meanwhile stays at its place; what was removed is left out. */
function orderList(
  document: GridDocument,
  above: readonly string[],
  { before, after }: GridEdit,
): AppliedEdit {
  const list: unknown = partOf(document, above);
  if (!Array.isArray(list) || !isNameList(before) || !isNameList(after)) {
    return { kind: "wrong", code: "not-an-order" };
  }
  const items: readonly unknown[] = list;
  const names = namesOf(items);
  const isOrder = isSameValue(before.toSorted(), after.toSorted());
  if (!isOrder || items.some((item) => identifierOf(item) === undefined)) {
    return { kind: "wrong", code: "not-an-order" };
  }
  const wanted = after.filter((name) => names.includes(name));
  const known = names.filter((name) => before.includes(name));
  if (isSameValue(known, wanted)) return { kind: "applied", document };
  const expected = before.filter((name) => names.includes(name));
  if (!isSameValue(known, expected)) return { kind: "conflict", found: names };
  const queue = [...wanted];
  const order = names.map((name) => (before.includes(name) ? (queue.shift() ?? name) : name));
  const changed = order.map((name) => items[names.indexOf(name)]);
  return { kind: "applied", document: rebuild(document, above, changed) as GridDocument };
}

function isNameList(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) &&
    value.every((name) => typeof name === "string") &&
    new Set(value).size === value.length
  );
}

/** The same tree with `part` at the end of `tokens`, which lead somewhere. */
function rebuild(whole: unknown, tokens: readonly string[], part: unknown): unknown {
  const [token, ...rest] = tokens;
  if (token === undefined) return part;
  const child = rebuild(childOf(whole, token), rest, part);
  if (Array.isArray(whole)) return whole.with(indexOfName(whole, token), child);
  const entries = isMap(whole) ? Object.entries(whole) : [];
  return Object.fromEntries(entries.map(([key, value]) => [key, key === token ? child : value]));
}

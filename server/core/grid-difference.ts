import { listLeaves } from "#core/grid-difference-leaves.ts";
import type { Leaf, LeafValue } from "#core/grid-difference-leaves.ts";
import { makeGrid } from "#core/grid-document.ts";
import type { GridDocument } from "#core/grid-document.ts";
import { identifierOf } from "#core/grid-path.ts";
import type { GridDraft } from "#core/grid.ts";
import { pointer } from "#core/problem.ts";

/** The parts of a document, in the order in which a person would ask what changed. */
export const gridParts = [
  "grid",
  "themes",
  "criteria",
  "profiles",
  "base",
  "rules",
  "outcomes",
  "needs",
  "delays",
  "messages",
  "boolean_answers",
  "checks",
  "sources",
  "examples",
] as const;
export type GridPart = (typeof gridParts)[number];

/** One field that is not the same: a text, a value, a condition… at the path of a change. */
export type FieldChange = {
  readonly path: string;
  readonly before: LeafValue | null;
  readonly after: LeafValue | null;
};

/** An item of a list that came, went or stayed; `fields` tells what it is made of, or what changed. */
export type ItemChange = {
  readonly id: string;
  /** The path of the item, as a change would name it. */
  readonly path: string;
  readonly fate: "added" | "removed" | "kept";
  /** Whether those that stayed have to make way for it. */
  readonly isMoved: boolean;
  readonly fields: readonly FieldChange[];
};

export type PartDifference = { readonly part: GridPart; readonly items: readonly ItemChange[] };

/** What changed from one document to another, matched by identifiers; empty parts are left out. */
export function compareGrids(before: GridDraft, after: GridDraft): readonly PartDifference[] {
  const [older, newer] = [makeGrid(before), makeGrid(after)];
  return gridParts.flatMap((part) => {
    const items = compareItems(itemsOf(older, part), itemsOf(newer, part));
    return items.length === 0 ? [] : [{ part, items }];
  });
}

/** What changed in one criterion, the rules that read it apart; null when it is in neither. */
export function compareCriterion(
  before: GridDraft,
  after: GridDraft,
  id: string,
): ItemChange | null {
  const only = (draft: GridDraft) =>
    itemsOf(makeGrid(draft), "criteria").filter((item) => item.id === id);
  return compareItems(only(before), only(after))[0] ?? null;
}

type Item = { readonly id: string; readonly path: string; readonly leaves: readonly Leaf[] };

const placeOf: Readonly<Record<GridPart, string>> = {
  grid: "/grid",
  themes: "/themes",
  criteria: "/criteria",
  profiles: "/profiles",
  base: "/rules/base",
  rules: "/rules/profiles",
  outcomes: "/rules/outcomes",
  needs: "/needs",
  delays: "/rules/answers",
  messages: "/rules/messages",
  boolean_answers: "/boolean_answers",
  checks: "/checks",
  sources: "/sources",
  examples: "/examples",
};

/** The number of a version is what names it, not something that changed. */
const ignored: ReadonlySet<string> = new Set(["/grid/id", "/grid/version"]);

/** The items of a part that is a list; the common base, and parts that are no list, are one item. */
function itemsOf(document: GridDocument, part: GridPart): readonly Item[] {
  const path = placeOf[part];
  const value = path
    .split("/")
    .slice(1)
    .reduce<unknown>((parent, key) => Reflect.get(Object(parent), key), document);
  if (!Array.isArray(value) || part === "base") {
    const leaves = listLeaves(value, path).filter((leaf) => !ignored.has(leaf.path));
    return [{ id: part, path, leaves }];
  }
  return value.map((item: unknown, index) => {
    const id = identifierOf(item) ?? String(index);
    const at = pointer(path, id);
    return { id, path: at, leaves: listLeaves(item, at) };
  });
}

function compareItems(before: readonly Item[], after: readonly Item[]): readonly ItemChange[] {
  const older = new Map(before.map((item) => [item.id, item]));
  const newer = new Map(after.map((item) => [item.id, item]));
  const kept = [...newer.keys()].filter((id) => older.has(id));
  const moved = listMoved(
    [...older.keys()].filter((id) => newer.has(id)),
    kept,
  );
  const present = [...newer.values()].map((item): ItemChange => {
    const known = older.get(item.id);
    const { id, path } = item;
    const fate = known === undefined ? "added" : "kept";
    const fields = compareLeaves(known?.leaves ?? [], item.leaves);
    return { id, path, fate, isMoved: moved.has(id), fields };
  });
  const gone = [...older.values()]
    .filter(({ id }) => !newer.has(id))
    .map(({ id, path }): ItemChange => {
      return { id, path, fate: "removed", isMoved: false, fields: [] };
    });
  return [...present, ...gone].filter(
    ({ fate, isMoved, fields }) => fate !== "kept" || isMoved || fields.length > 0,
  );
}

function compareLeaves(before: readonly Leaf[], after: readonly Leaf[]): readonly FieldChange[] {
  const older = new Map(before.map((leaf) => [leaf.key, leaf]));
  const newer = new Map(after.map((leaf) => [leaf.key, leaf]));
  const keys = new Set([...newer.keys(), ...older.keys()]);
  return [...keys].flatMap((key) => {
    const [was, is] = [older.get(key), newer.get(key)];
    const path = (is ?? was)?.path ?? "";
    const change = { path, before: was?.value ?? null, after: is?.value ?? null };
    return isSame(change) ? [] : [change];
  });
}

function isSame({ before, after }: FieldChange): boolean {
  if (before?.kind !== "order" && after?.kind !== "order") {
    return JSON.stringify(before) === JSON.stringify(after);
  }
  // What came or went is told by itself.
  if (before?.kind !== "order" || after?.kind !== "order") return true;
  const stayed = before.names.filter((name) => after.names.includes(name));
  return (
    listMoved(
      stayed,
      after.names.filter((name) => stayed.includes(name)),
    ).size === 0
  );
}

/** The fewest items that must move for one order of the same names to become the other. */
function listMoved(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const ranks = after.map((id) => before.indexOf(id));
  const best = ranks.map(() => ({ length: 1, previous: -1 }));
  ranks.forEach((rank, index) => {
    for (let earlier = 0; earlier < index; earlier += 1) {
      const length = (best[earlier]?.length ?? 0) + 1;
      if ((ranks[earlier] ?? 0) < rank && length > (best[index]?.length ?? 0)) {
        best[index] = { length, previous: earlier };
      }
    }
  });
  const moved = new Set(after);
  let at = best.reduce(
    (top, { length }, index) => (length > (best[top]?.length ?? 0) ? index : top),
    0,
  );
  for (; at >= 0 && at < after.length; at = best[at]?.previous ?? -1) moved.delete(after[at] ?? "");
  return moved;
}

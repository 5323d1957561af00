import type { Condition, OutcomeRow, Texts } from "#core/grid.ts";
import { identifierOf } from "#core/grid-path.ts";
import { pointer } from "#core/problem.ts";
import { languages, operators } from "#core/vocabulary.ts";

/** What a field of a document holds, as far as telling it goes. */
export type LeafValue =
  | { readonly kind: "texts"; readonly texts: Texts }
  | { readonly kind: "value"; readonly value: string | number | boolean }
  | { readonly kind: "names"; readonly names: readonly string[] }
  | { readonly kind: "order"; readonly names: readonly string[] }
  | { readonly kind: "condition"; readonly condition: Condition }
  | { readonly kind: "row"; readonly row: OutcomeRow };

/** Leaves are matched by `key`; `path` is where a change would be made. */
export type Leaf = { readonly key: string; readonly path: string; readonly value: LeafValue };

/** The fields of an item of a document, in its order, without what identifies it. */
export function listLeaves(value: unknown, path: string): readonly Leaf[] {
  if (Array.isArray(value)) return listItems(value, path);
  if (isScalar(value)) return [leaf(path, { kind: "value", value })];
  if (typeof value !== "object" || value === null) return [];
  if (isCondition(value)) return [leaf(path, { kind: "condition", condition: value })];
  const identity = identityOf(value);
  const own = isTexts(value) ? [leaf(path, { kind: "texts", texts: textsOf(value) })] : [];
  const inside = Object.entries(value).filter(
    ([key]) => key !== identity && !(own.length > 0 && languages.some((each) => each === key)),
  );
  return [...own, ...inside.flatMap(([key, each]) => listLeaves(each, pointer(path, key)))];
}

function listItems(list: readonly unknown[], path: string): readonly Leaf[] {
  if (path.endsWith("/when")) return list.flatMap((row) => rowLeaf(row, path));
  if (list.length === 0) return [];
  if (list.every((item) => typeof item === "string")) {
    return [leaf(path, { kind: "names", names: list })];
  }
  const names = list.map((item, index) => {
    const name = identifierOf(item);
    const isAlone = list.filter((each) => identifierOf(each) === name).length === 1;
    return name !== undefined && isAlone ? name : String(index);
  });
  const leaves = list.flatMap((item, index) =>
    listLeaves(item, pointer(path, names[index] ?? index)),
  );
  // The order of conditions says nothing.
  const isOrdered = list.some(
    (item) => typeof item === "object" && item !== null && !isCondition(item),
  );
  return isOrdered ? [...leaves, leaf(`${path}/$order`, { kind: "order", names })] : leaves;
}

/** Rows have no name: one is the same as another when it holds the same. */
function rowLeaf(row: unknown, path: string): readonly Leaf[] {
  if (typeof row !== "object" || row === null) return [];
  const entries = Object.entries(row).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const key = `${path}/${JSON.stringify(entries)}`;
  return [{ key, path, value: { kind: "row", row: row as OutcomeRow } }];
}

function leaf(path: string, value: LeafValue): Leaf {
  return { key: path, path, value };
}

/** The key by which an item of a list is named: it cannot change, it would be another item. */
function identityOf(item: object): string | null {
  const key = ["id", "profile", "criterion", "theme", "level"].find((each) =>
    Object.hasOwn(item, each),
  );
  return key ?? null;
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function isTexts(value: object): value is Texts {
  return languages.every((language) => typeof Reflect.get(value, language) === "string");
}

function textsOf({ fr, en }: Texts): Texts {
  return { fr, en };
}

function isCondition(value: unknown): value is Condition {
  return (
    typeof value === "object" &&
    value !== null &&
    "criterion" in value &&
    operators.some((operator) => operator in value)
  );
}

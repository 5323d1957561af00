import { pointer } from "#core/problem.ts";
import { isMap } from "#core/shape.ts";

/** What identifies an item of a list, the surest first. */
const identifyingKeys = ["id", "profile", "criterion", "theme", "level"] as const;

/** The keys of a JSON Pointer, unescaped; null for a text that is none. */
export function tokensOf(path: string): readonly string[] | null {
  if (!path.startsWith("/")) return path === "" ? [] : null;
  return path
    .slice(1)
    .split("/")
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The JSON Pointer of these keys, escaped. */
export function pathOf(tokens: readonly string[]): string {
  return tokens.reduce<string>((path, token) => pointer(path, token), "");
}

/** The key an item is identified by; undefined for a text, or an item without a name. */
export function identifyingKeyOf(item: unknown): string | undefined {
  if (!isMap(item)) return undefined;
  return identifyingKeys.find((key) => ["string", "number"].includes(typeof item[key]));
}

/** What identifies an item; undefined for a text, or an item without a name. */
export function identifierOf(item: unknown): string | undefined {
  const key = identifyingKeyOf(item);
  return key !== undefined && isMap(item) ? String(item[key]) : undefined;
}

/** How edits name the items of a list: what identifies them; their position for want of it, or when it is taken. */
export function namesOf(list: readonly unknown[]): readonly string[] {
  const taken = new Set<string>();
  return list.map((item, index) => {
    const name = identifierOf(item);
    if (name === undefined || taken.has(name)) return String(index);
    taken.add(name);
    return name;
  });
}

/** Below 0 when nothing has this name. */
export function indexOfName(list: readonly unknown[], name: string): number {
  const index = namesOf(list).indexOf(name);
  if (index >= 0 || !/^\d{1,4}$/u.test(name)) return index;
  // The first of those that share a name may be told by its position too.
  const own = identifierOf(list[Number(name)]);
  const isShared = list.filter((item) => identifierOf(item) === own).length > 1;
  return own !== undefined && isShared ? Number(name) : -1;
}

/** What a key leads to, one step down; undefined for nothing. */
export function childOf(whole: unknown, token: string): unknown {
  if (Array.isArray(whole)) {
    const index = indexOfName(whole, token);
    return index < 0 ? undefined : (whole[index] as unknown);
  }
  return isMap(whole) && Object.hasOwn(whole, token) ? whole[token] : undefined;
}

/** What these keys lead to; undefined for nothing. */
export function partOf(whole: unknown, tokens: readonly string[]): unknown {
  return tokens.reduce(childOf, whole);
}

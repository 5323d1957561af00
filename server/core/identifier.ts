import type { Problem } from "#core/problem.ts";
import { pointer } from "#core/problem.ts";

/** Stable identifiers are kebab-case (grid header). */
export function isIdentifier(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(text);
}

/** Every identifier that is used twice or is not kebab-case, among `items`. */
export function checkIds(
  items: readonly { readonly id: string }[],
  path: string,
  reserved: readonly string[] = [],
): readonly Problem[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index): Problem[] => {
    const at = pointer(pointer(path, index), "id");
    const isRepeated = seen.has(id);
    seen.add(id);
    if (!isIdentifier(id)) {
      return [{ path: at, code: "malformed-id", detail: id }];
    }
    if (isRepeated) return [{ path: at, code: "duplicate-id", detail: id }];
    return reserved.includes(id) ? [{ path: at, code: "reserved-id", detail: id }] : [];
  });
}

import { keptKey } from "#core/search-address.ts";
import { facetIds } from "#core/search.ts";
import { criterionOfKey } from "#core/search-vocabulary.ts";

/** Every key that some page or API answer reads; an address with another is not looked up. */
const readKeys: ReadonlySet<string> = new Set([
  ...facetIds,
  ...["q", "wish", "near", "accounts", "budget", "sort", "view", "page", "size", keptKey],
  ...["lang", "facets", "theme"],
]);

/** More is not what a person asks for. */
const longest = 2_000;

/** Built files are kept compressed where they are served. */
const plainPath = /^(?!\/assets\/)\/(?:[\w~%-][\w.~%-]*(?:\/[\w~%-][\w.~%-]*)*\/?)?$/u;

/**
 * The one spelling of the addresses that are answered alike: keys sorted, the values of each as
 * they came. Null for one that is not to be kept.
 */
export function cacheKey(url: string): string | null {
  const end = url.indexOf("?");
  const path = end === -1 ? url : url.slice(0, end);
  if (url.length > longest || !plainPath.test(path)) return null;
  if (end === -1) return path;
  const keys = new URLSearchParams(url.slice(end + 1));
  for (const key of keys.keys()) {
    if (!readKeys.has(key) && criterionOfKey(key) === null) return null;
  }
  keys.sort();
  return keys.size === 0 ? path : `${path}?${keys}`;
}

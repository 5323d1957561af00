import { differencesKey, shownKey } from "#core/comparison-address.ts";
import { needKey } from "#core/choice.ts";
import { keptKey } from "#core/search-address.ts";
import { facetIds } from "#core/search.ts";
import { criterionKey } from "#core/search-vocabulary.ts";

/**
 * The keys that public pages and API answers read. An address with another is not looked up: it is
 * a mistake, or it holds something personal, as the reasons of a decision.
 */
const readKeys: ReadonlySet<string> = new Set([
  ...facetIds,
  ...["q", "wish", "near", "accounts", "budget", "sort", "view", "page", "size", keptKey],
  ...["lang", "facets", "theme", "criterion", differencesKey, shownKey],
  ...["reach", "place", "product", "de", "a", "exemples", "grille", "version"],
]);

const readPrefixes = [criterionKey(""), needKey("")];

/** More is not what a person asks for. */
const longest = 2_000;

/**
 * Built files and archives are kept compressed where they are served; the outbox looks at who asks;
 * what the working group discusses, and archives, change without raising the catalogue. An escaped
 * character would be another spelling of either, and no address of ours has any.
 */
const plainPath =
  /^(?!\/assets\/|\/(?:en\/)?(?:boite-envoi|groupe|donnees(?!\/api$)))\/(?:[\w~-][\w.~-]*(?:\/[\w~-][\w.~-]*)*\/?)?$/u;

/** Reading an address takes longer than answering it. */
const remembered = new Map<string, string | null>();
const mostRemembered = 5_000;
const longestRemembered = 300;

/**
 * The one spelling of the addresses that are answered alike: keys sorted, the values of each as
 * they came. Null for one that is not to be kept.
 */
export function cacheKey(url: string): string | null {
  const known = remembered.get(url);
  if (known !== undefined) return known;
  const key = findKey(url);
  if (remembered.size === mostRemembered) remembered.clear();
  if (url.length <= longestRemembered) remembered.set(url, key);
  return key;
}

function findKey(url: string): string | null {
  const end = url.indexOf("?");
  const path = end === -1 ? url : url.slice(0, end);
  if (url.length > longest || !plainPath.test(path)) return null;
  if (end === -1) return path;
  const keys = new URLSearchParams(url.slice(end + 1));
  for (const key of keys.keys()) if (!isRead(key)) return null;
  keys.sort();
  return keys.size === 0 ? path : `${path}?${keys}`;
}

function isRead(key: string): boolean {
  return readKeys.has(key) || readPrefixes.some((prefix) => key.startsWith(prefix));
}

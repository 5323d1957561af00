import { readLanguage } from "#core/paths.ts";
import { parseUrl } from "#core/url.ts";

/** More than any page of ours needs. */
const longest = 2_000;

/** What no link of ours leads to: the rules of addresses are kept out of. */
const plainPath = /^\/[!-[\]-~]*$/u;

const anySite = "https://site.invalid";

/**
 * The page of this site that an address names, to go on to after a sign-in; null for anything that
 * a browser could take for another site, and for the sign-in itself, which would go round in circles.
 */
export function readOwnPath(typed: string): string | null {
  if (typed.length > longest || !plainPath.test(typed)) return null;
  const url = parseUrl(typed, anySite);
  if (url === null) return null;
  const { origin, pathname, search } = url;
  // Without its dots, a path may begin as the name of another site does.
  if (origin !== anySite || pathname.startsWith("//")) return null;
  const { bare } = readLanguage(pathname);
  if (bare.startsWith("//") || /^\/connexion(?:\/|$)/u.test(bare)) return null;
  return pathname + search;
}

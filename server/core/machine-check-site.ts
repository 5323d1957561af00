import { parseUrl } from "#core/url.ts";

/** Names under which anyone registers, below a country: `co.uk`, `asso.fr`. Without a list to keep up. */
const sharedNames = new Set("ac asso co com edu gob gouv gov gv net nom or org prd tm".split(" "));

/** Where many people have a name of their own below a name that is not theirs. */
const sharedSites = ["github.io", "gitlab.io", "codeberg.page", "frama.site", "netlify.app"];

/**
 * The name somebody registered, of a host: `example.org` of `www.example.org`. Close to the public
 * suffix list, without it; null for an IP address or a name alone.
 */
export function siteOf(host: string): string | null {
  const labels = host.toLowerCase().replace(/\.$/u, "").split(".");
  const [top = "", second = ""] = labels.toReversed();
  if (labels.length < 2 || host.includes(":") || /^\d+$/u.test(top)) return null;
  const isShared =
    sharedSites.includes(`${second}.${top}`) || (top.length === 2 && sharedNames.has(second));
  const taken = isShared ? 3 : 2;
  return labels.length < taken ? null : labels.slice(-taken).join(".");
}

/** The host of a web address; null when it is none, or one that only a special network reaches. */
export function reachableHost(address: string | null): string | null {
  const url = address === null ? null : parseUrl(address);
  if (url === null || !/^https?:$/u.test(url.protocol) || url.hostname === "") return null;
  return /\.(?:onion|i2p)$/u.test(url.hostname) ? null : url.hostname;
}

/** Whether two hosts are somebody's same site. */
export function isSameSite(one: string, other: string): boolean {
  return one === other || (siteOf(one) !== null && siteOf(one) === siteOf(other));
}

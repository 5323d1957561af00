import { parseUrl } from "#core/url.ts";

/**
 * The host of a web address without "www.", in lower case: what tells whether two
 * addresses lead to the same site. Null when it is no address.
 */
export function hostOf(address: string): string | null {
  return parseUrl(address)?.hostname.replace(/^www\./u, "") ?? null;
}

/** Whether a host is a site, or part of it; both as `hostOf` gives them. */
export function isUnder(host: string, site: string): boolean {
  return host === site || host.endsWith(`.${site}`);
}

/**
 * Whether two addresses are the website of one hoster: same host, and not two different
 * pages of it, since several hosters may share a host.
 */
export function isSameWebsite(one: string, other: string): boolean {
  const host = hostOf(one);
  if (host === null || host !== hostOf(other)) return false;
  const [path, otherPath] = [one, other].map((address) =>
    new URL(address).pathname.replaceAll(/^\/|\/$/gu, "").toLowerCase(),
  );
  return path === otherPath || path === "" || otherPath === "";
}

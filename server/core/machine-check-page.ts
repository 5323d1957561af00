import type { Sighting } from "#core/machine-check.ts";
import type { Reply } from "#core/machine-check-addresses.ts";
import { seeAddress } from "#core/machine-check-addresses.ts";
import { isSameSite, reachableHost } from "#core/machine-check-site.ts";

/** What the HTML of a page asks a browser to fetch, and how much it says by itself. */
export type ReadPage = {
  /** Absolute addresses, as often as they are asked for. */
  readonly requested: readonly string[];
  readonly hasScript: boolean;
  /** Characters of text, without spaces. */
  readonly textLength: number;
};

/** With less, and a script, the page is made by that script. */
const leastText = 200;

/** As many as are named; the others are counted. */
const mostNamed = 10;

/**
 * Which hosts of others a home page has browsers ask. `own` are the hosts of the hoster: its
 * website, its services. Style sheets are not opened and scripts are not run.
 */
export function seeThirdParties(
  reply: Reply,
  page: ReadPage | null,
  own: readonly string[],
): Sighting {
  const sighting = seeAddress(reply, "");
  if (!reply.ok && reply.fault === "too-large") return { sight: "unclear", seen: sighting.seen };
  if (!reply.ok || sighting.sight !== "yes") {
    // That the page is not there says nothing of what it would ask for.
    return sighting.sight === "no" ? { ...sighting, sight: "unclear" } : sighting;
  }
  if (page === null) return { sight: "unclear", seen: { code: "not-a-page" } };
  const hosts = othersOf(page.requested, [...own, reachableHost(reply.address) ?? ""]);
  if (hosts.length > 0) {
    const more = Math.max(0, hosts.length - mostNamed);
    return { sight: "no", seen: { code: "third-party", hosts: hosts.slice(0, mostNamed), more } };
  }
  const isEmpty = page.hasScript && page.textLength < leastText;
  return isEmpty
    ? { sight: "unclear", seen: { code: "needs-script" } }
    : { sight: "yes", seen: { code: "no-third-party" } };
}

function othersOf(requested: readonly string[], own: readonly string[]): readonly string[] {
  const hosts = new Set(requested.flatMap((address) => reachableHost(address) ?? []));
  return [...hosts].filter((host) => !own.some((each) => isSameSite(host, each))).toSorted();
}

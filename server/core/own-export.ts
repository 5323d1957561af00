import { parseUrl } from "#core/url.ts";

/**
 * Whether an address is that of a ChatonsInfos file this site writes: what it says was already
 * known here, and is no news of the hoster. `publicUrl` is without a final slash.
 */
export function isOwnExport(address: string | null, publicUrl: string): boolean {
  const asked = parseUrl(address ?? "");
  const site = parseUrl(publicUrl);
  if (asked === null || site === null || asked.host !== site.host) return false;
  return /^\/hebergeurs\/[^/]+\/chatonsinfos\/[^/]+\.properties$/u.test(asked.pathname);
}

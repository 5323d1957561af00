import { parseUrl } from "#core/url.ts";

/**
 * Whether an address is that of a ChatonsInfos file this site writes: what it says was already
 * known here, and is no news of the hoster. `publicUrl` is without a final slash.
 */
export function isOwnExport(address: string | null, publicUrl: string): boolean {
  const asked = parseUrl(address ?? "");
  const site = parseUrl(publicUrl);
  if (asked === null || site === null || asked.host !== site.host) return false;
  return /^\/hebergeurs\/[^/]+\/chatonsinfos\/[^/]+\.properties$/u.test(
    unescapeAscii(asked.pathname),
  );
}

/** An escaped character is another spelling of the same address. */
function unescapeAscii(path: string): string {
  return path.replaceAll(/%[0-7][\da-f]/giu, (escape) =>
    String.fromCharCode(Number.parseInt(escape.slice(1), 16)),
  );
}

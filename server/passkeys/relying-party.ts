import type { Deps } from "#server/deps.ts";
import type { HttpContext } from "#server/http/context.ts";

/** For whom devices make passkeys (WebAuthn), and the origins of the pages that may ask for them. */
export type RelyingParty = { readonly id: string; readonly origins: readonly string[] };

/** The host of the public address; on one's own machine `localhost`, as devices want a domain. */
export function relyingParty(context: HttpContext): RelyingParty {
  const { hostname, origin } = new URL(context.get("deps").publicUrl);
  if (!isOwnMachine(hostname)) return { id: hostname, origins: [origin] };
  return { id: localName, origins: [origin, localOrigin(context)] };
}

/**
 * Whether the site is that of one machine: to a device, its number is no domain. Which of the two a
 * page was asked by is for its script to tell: a page that is kept is given for both.
 */
export function isLocalSite({ publicUrl }: Pick<Deps, "publicUrl">): boolean {
  return isOwnMachine(new URL(publicUrl).hostname);
}

const localName = "localhost";

function isOwnMachine(hostname: string): boolean {
  return hostname === localName || hostname === "[::1]" || /^127(?:\.\d+){3}$/u.test(hostname);
}

/** The port is the one that was asked: the public address does not know one that was free. */
function localOrigin(context: HttpContext): string {
  const { port } = new URL(context.req.url);
  return `http://${localName}${port === "" ? "" : `:${port}`}`;
}

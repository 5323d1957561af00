import { spacePathTo } from "#core/space-paths.ts";
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
 * The account at an address where passkeys work, when whoever asks came by another: to a device,
 * a machine's number is no domain. Null where they work.
 */
export function passkeyAddress(context: HttpContext): string | null {
  const { hostname } = new URL(context.get("deps").publicUrl);
  const { hostname: asked } = new URL(context.req.url);
  if (!isOwnMachine(hostname) || !isOwnMachine(asked) || asked === localName) return null;
  return localOrigin(context) + spacePathTo.account(context.get("language"));
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

import { parseUrl } from "#core/url.ts";
import type { Answer } from "#server/outgoing/client.ts";

/** Where an answer sends to, as it is or made whole; null when it is itself the answer. */
export function redirectOf({
  status,
  headers,
  address,
}: Pick<Answer, "status" | "headers" | "address">): string | null {
  const location = headers.get("location");
  if (![301, 302, 303, 307, 308].includes(status) || location === null) return null;
  // Accents come unescaped in addresses, as browsers take them.
  const text = Buffer.from(location, "latin1").toString("utf8");
  return parseUrl(text, address)?.href ?? text;
}

import { createHmac } from "node:crypto";
import ipaddr from "ipaddr.js";
import { findSenderKey } from "#server/db/sender-key.ts";
import type { HttpContext } from "#server/http/context.ts";
import { visitorAddress } from "#server/http/limits.ts";

/**
 * Stands for the visitor's network during one day in UTC, so that limits can be counted in SQL
 * without storing an address. To be asked before a transaction: it has its own statement.
 */
export async function senderDigest(context: HttpContext): Promise<string> {
  const { db, now } = context.get("deps");
  const key = await findSenderKey(db, now().toISOString().slice(0, 10));
  return createHmac("sha256", key)
    .update(networkOf(visitorAddress(context)))
    .digest("hex");
}

/** One home has a whole IPv6 /64: its addresses are one sender. */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === "ipv4") return parsed.toString();
  return ipaddr
    .fromByteArray([...parsed.toByteArray().slice(0, 8), ...Array<number>(8).fill(0)])
    .toString();
}

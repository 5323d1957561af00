import { createHmac } from "node:crypto";
import { findSenderKey } from "#server/db/sender-key.ts";
import type { HttpContext } from "#server/http/context.ts";
import { visitorNetwork } from "#server/http/limits.ts";

/**
 * Stands for the visitor's network during one day in UTC, so that limits can be counted in SQL
 * without storing an address. To be asked before a transaction: it has its own statement.
 */
export async function senderDigest(context: HttpContext): Promise<string> {
  const { db, now } = context.get("deps");
  const key = await findSenderKey(db, now().toISOString().slice(0, 10));
  return createHmac("sha256", key).update(visitorNetwork(context)).digest("hex");
}

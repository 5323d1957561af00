import { createHmac } from "node:crypto";
import { findSenderKey } from "#server/db/sender-key.ts";
import type { HttpContext } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";
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

/**
 * Throws `Refusal("too-many-requests")` for a sender that did something `most` times today. The
 * days are those of `senderDigest`: on the next one, nobody knows of it.
 */
export function limitSender(done: number, { most, now }: { most: number; now: Date }): void {
  const secondsLeft = 86_400 - (Math.floor(now.getTime() / 1000) % 86_400);
  if (done >= most) throw new Refusal("too-many-requests", [], secondsLeft);
}

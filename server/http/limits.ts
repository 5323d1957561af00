import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import ipaddr from "ipaddr.js";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";

/** Largest body accepted, in bytes (contract). */
const largestBody = 1_000_000;

export function limitBody() {
  return bodyLimit({
    maxSize: largestBody,
    onError: () => {
      throw new Refusal("body-too-large");
    },
  });
}

/**
 * Slows down whoever posts without end. Every post is computed without storing
 * anything, so each process counts for itself.
 */
export function limitPosts(perMinute: number) {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return createMiddleware<HttpEnv>(async (context, next) => {
    if (context.req.method === "POST") {
      try {
        await limiter.consume(visitorNetwork(context));
      } catch (reached) {
        if (!(reached instanceof RateLimiterRes)) throw reached;
        throw new Refusal("too-many-requests", [], Math.ceil(reached.msBeforeNext / 1000));
      }
    }
    await next();
  });
}

/** Refuses a body of another type than the route reads. */
export function requireContentType(accepted: readonly string[]) {
  return createMiddleware<HttpEnv>(async (context, next) => {
    const type = context.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
    if (context.req.method === "POST" && !accepted.includes(type ?? "")) {
      throw new Refusal("wrong-content-type");
    }
    await next();
  });
}

/** The visitor's network address, or for IPv6 that of a whole home (/64): its addresses are one sender. */
export function visitorNetwork(context: HttpContext): string {
  const address = withoutPort(visitorAddress(context));
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === "ipv4") return parsed.toString();
  const network = [...parsed.toByteArray().slice(0, 8), ...Array<number>(8).fill(0)];
  return ipaddr.fromByteArray(network).toString();
}

/** Some proxies say the port too, another one for each connection. */
function withoutPort(address: string): string {
  const [, bracketed, plain] = /^(?:\[([^\]]*)\](?::\d+)?|([\d.]+):\d+)$/u.exec(address) ?? [];
  return bracketed ?? plain ?? address;
}

/**
 * The address of the connection, or the one the last trusted proxy saw. Anything further left
 * in `X-Forwarded-For` could be invented.
 */
function visitorAddress(context: HttpContext): string {
  const { trustedProxies } = context.get("deps");
  const forwarded = context.req.header("x-forwarded-for")?.split(",") ?? [];
  const seen = trustedProxies === 0 ? undefined : forwarded.at(-trustedProxies);
  if (seen !== undefined) return seen.trim();
  // Without a server, as in tests, there is no environment at all.
  return (context.env as HttpEnv["Bindings"] | undefined)?.incoming?.socket.remoteAddress ?? "";
}

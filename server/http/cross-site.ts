import { createMiddleware } from "hono/factory";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";
import { parseUrl } from "#core/url.ts";

/**
 * Refuses what another site makes a visitor's browser send (OWASP, Cross-Site Request Forgery
 * Prevention): browsers say where a form comes from, by `Sec-Fetch-Site` and `Origin`, and no
 * page can change either. `open` are the paths that anyone may post to, from anywhere.
 */
export function refuseCrossSite({ open }: { readonly open: readonly RegExp[] }) {
  return createMiddleware<HttpEnv>(async (context, next) => {
    const { method, path } = context.req;
    const isRead = ["GET", "HEAD", "OPTIONS"].includes(method);
    if (!isRead && !open.some((pattern) => pattern.test(path)) && !isOwn(context)) {
      throw new Refusal("cross-site");
    }
    await next();
  });
}

/**
 * Forgery borrows what a browser adds by itself. Without either header the request comes from a
 * program, or from a browser too old to trust: it is refused as soon as it carries a cookie.
 */
function isOwn(context: HttpContext): boolean {
  const site = context.req.header("sec-fetch-site");
  const origin = context.req.header("origin");
  if (site === undefined && origin === undefined) return context.req.header("cookie") === undefined;
  const isOwnSite = site === undefined || site === "same-origin" || site === "none";
  return isOwnSite && (origin === undefined || isOwnOrigin(context, origin));
}

/** The site is known by its public address and by the one it was asked at, as on a loopback. */
function isOwnOrigin(context: HttpContext, origin: string): boolean {
  const host = parseUrl(origin)?.host;
  return (
    host !== undefined &&
    [new URL(context.get("deps").publicUrl).host, context.req.header("host")].includes(host)
  );
}

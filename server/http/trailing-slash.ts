import type { HttpContext } from "#server/http/context.ts";

/**
 * The way from an address that leads nowhere to the same one without its final slashes; null when
 * it has none. Without scheme or host: behind a proxy they are not those the visitor asked for.
 */
export function redirectWithoutSlash(context: HttpContext): Response | null {
  const { pathname, search } = new URL(context.req.url);
  const isRead = ["GET", "HEAD"].includes(context.req.method);
  if (!isRead || pathname === "/" || !pathname.endsWith("/")) return null;
  // Two slashes at the start would name another site.
  let [start, end] = [0, pathname.length];
  while (pathname[start] === "/") start += 1;
  while (end > start && pathname[end - 1] === "/") end -= 1;
  return context.redirect(`/${pathname.slice(start, end)}${search}`, 301);
}

import type { HttpContext } from "#server/http/context.ts";

/** The hoster an address names, known or not. */
export function slugOf(context: HttpContext): string {
  return context.req.param("slug") ?? "";
}

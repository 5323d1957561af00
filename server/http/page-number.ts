import type { HttpContext } from "#server/http/context.ts";

/** The page of a list that is asked for, from 1; the first one for what is no number. */
export function pageOf(context: HttpContext): number {
  const asked = /^[1-9]\d{0,5}$/u.exec(context.req.query("page") ?? "")?.[0];
  return asked === undefined ? 1 : Number(asked);
}

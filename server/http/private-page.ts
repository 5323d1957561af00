import type { VNode } from "preact";
import type { HttpContext } from "#server/http/context.ts";
import { renderPage } from "#server/http/render.tsx";

type PageHead = Parameters<typeof renderPage>[1];

/**
 * A page that holds something personal, or whose address does: kept nowhere, found by no search
 * engine, and no other site is told where its visitors come from.
 */
export function renderPrivatePage(
  context: HttpContext,
  head: Omit<PageHead, "isIndexed">,
  page: VNode,
  status = 200,
): Response {
  const response = renderPage(context, { ...head, isIndexed: false }, page, status);
  response.headers.set("cache-control", "no-store");
  response.headers.set("referrer-policy", "same-origin");
  return response;
}

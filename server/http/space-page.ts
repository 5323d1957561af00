import type { VNode } from "preact";
import type { HttpContext } from "#server/http/context.ts";
import { renderPage } from "#server/http/render.tsx";
import { textFor } from "#web/text/text.ts";

/** A page of the space of a hoster. */
export function renderSpacePage(
  context: HttpContext,
  named: { readonly title: string; readonly hoster: string },
  page: VNode,
  status = 200,
): Response {
  const { space } = textFor(context.get("language"));
  const title = space.pageTitle(named.title, named.hoster);
  return renderPage(context, { title, sheet: "space", isIndexed: false }, page, status);
}

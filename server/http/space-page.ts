import type { VNode } from "preact";
import type { Person } from "#core/access.ts";
import type { HttpContext } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";
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

/** Whoever the gate let in. */
export function personOf(context: HttpContext): Person {
  const person = context.get("person");
  if (person === null) throw new Refusal("not-signed-in");
  return person;
}

/** The hoster an address names. */
export function slugOf(context: HttpContext): string {
  return context.req.param("slug") ?? "";
}

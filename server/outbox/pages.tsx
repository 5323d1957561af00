import { Hono } from "hono";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";
import { renderPrivatePage } from "#server/http/private-page.ts";
import { OutboxPage } from "#web/pages/outbox/OutboxPage.tsx";
import { textFor } from "#web/text/text.ts";

/** The mails of a site without a mail server, for whoever runs it on this machine. */
export const outboxPages = new Hono<HttpEnv>().get("/boite-envoi", showOutbox);

async function showOutbox(context: HttpContext): Promise<Response> {
  const { outbox, publicUrl } = context.get("deps");
  if (outbox === null || !isAskedHere(context)) throw new Refusal("not-found");
  const { title } = textFor(context.get("language")).outbox;
  const page = <OutboxPage mails={await outbox.list()} publicUrl={publicUrl} />;
  return renderPrivatePage(context, { title }, page);
}

/**
 * A proxy, or a name that another site made lead to this machine (DNS rebinding), would show
 * strangers links that act for people.
 */
function isAskedHere(context: HttpContext): boolean {
  const { hostname } = new URL(context.req.url);
  const isForwarded = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"].some(
    (name) => context.req.header(name) !== undefined,
  );
  // Unless told otherwise nginx adds none of them, names this machine as the host, and closes the
  // connection, which no browser asks for.
  const isClosed = context.req.header("connection")?.toLowerCase() === "close";
  return !isForwarded && !isClosed && ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}

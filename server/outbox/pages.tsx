import { Hono } from "hono";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";
import type { Outbox } from "#server/mail/outbox.ts";
import { renderPrivatePage } from "#server/http/private-page.ts";
import { OutboxPage } from "#web/pages/outbox/OutboxPage.tsx";
import { textFor } from "#web/text/text.ts";

/** The mails of a site without a mail server, for whoever runs it on this machine. */
export const outboxPages = new Hono<HttpEnv>()
  .get("/boite-envoi", showOutbox)
  .get("/boite-envoi/:file", showHtml);

async function showOutbox(context: HttpContext): Promise<Response> {
  const { publicUrl } = context.get("deps");
  const outbox = openOwn(context);
  const { title } = textFor(context.get("language")).outbox;
  const page = <OutboxPage mails={await outbox.list()} publicUrl={publicUrl} />;
  return renderPrivatePage(context, { title }, page);
}

/** A mail as whoever gets it sees it: nothing in it can run, or ask anything of the network. */
async function showHtml(context: HttpContext): Promise<Response> {
  const html = await openOwn(context).findHtml(context.req.param("file") ?? "");
  if (html === null) throw new Refusal("not-found");
  return new Response(html, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy":
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
      "cache-control": "no-store",
      "referrer-policy": "same-origin",
      "x-robots-tag": "noindex",
    },
  });
}

function openOwn(context: HttpContext): Outbox {
  const { outbox } = context.get("deps");
  if (outbox === null || !isAskedHere(context)) throw new Refusal("not-found");
  return outbox;
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

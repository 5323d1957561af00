import { Hono } from "hono";
import type { VNode } from "preact";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { anyForm } from "#server/http/form-fields.ts";
import { renderPrivatePage } from "#server/http/private-page.ts";
import { openStopLink, stopByLink } from "#server/notifications/actions.ts";
import { MailStopPage, MailStoppedPage } from "#web/pages/notices/MailStopPage.tsx";
import { textFor } from "#web/text/text.ts";

/** The way out of each kind of mails. */
export const noticePages = new Hono<HttpEnv>()
  .get("/courriels/:token", showStop)
  .post("/courriels/:token", anyForm, stop);

async function showStop(context: HttpContext): Promise<Response> {
  const token = tokenOf(context);
  const kind = await openStopLink(context.get("deps"), token);
  return answer(context, "stop", <MailStopPage kind={kind} token={token} />);
}

/** Answers at once: mail services that stop mails follow no redirection (RFC 8058). */
async function stop(context: HttpContext): Promise<Response> {
  const kind = await stopByLink(context.get("deps"), tokenOf(context));
  return answer(context, "stopped", <MailStoppedPage kind={kind} />);
}

function answer(context: HttpContext, step: "stop" | "stopped", page: VNode): Response {
  const { title } = textFor(context.get("language")).notices[step];
  return renderPrivatePage(context, { title, sheet: "space" }, page);
}

function tokenOf(context: HttpContext): string {
  return context.req.param("token") ?? "";
}

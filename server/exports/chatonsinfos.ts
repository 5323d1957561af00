import { Hono } from "hono";
import { exportHoster } from "#server/exports/hoster-files.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";
import { slugOf } from "#server/http/slug.ts";

/** What is public of each hoster in the format of the collective, which may be told to read it here. */
export const chatonsInfosFiles = new Hono<HttpEnv>().get(
  "/hebergeurs/:slug/chatonsinfos/:file{[a-z][a-z0-9_]*\\.properties}",
  sendFile,
);

async function sendFile(context: HttpContext): Promise<Response> {
  const { organization, services } = await exportHoster(context.get("deps"), slugOf(context));
  const name = context.req.param("file")?.replace(/\.properties$/u, "") ?? "";
  const text = name === "organization" ? organization : services.get(name);
  if (text === undefined) throw new Refusal("not-found");
  return context.body(text, 200, {
    "content-type": "text/plain; charset=utf-8",
    "content-language": "fr",
    "access-control-allow-origin": "*",
    // For machines: a search engine has the page.
    "x-robots-tag": "noindex",
  });
}

import { Hono } from "hono";
import { exportPathTo } from "#core/export-paths.ts";
import { writeHumansText } from "#server/exports/humans-text.ts";
import { listIndexedPages } from "#server/exports/indexed-pages.ts";
import { writeSecurityText } from "#server/exports/security-text.ts";
import { writeSitemap } from "#server/exports/sitemap.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";

/** What programs look for at the root of any site. */
export const rootFiles = new Hono<HttpEnv>()
  .get("/robots.txt", (context) => {
    const { publicUrl } = context.get("deps");
    return sendText(
      context,
      [
        "User-agent: *",
        // Nothing there is for them; the rest is, API included.
        ...["compte", "espace", "gt"].flatMap((root) => [
          `Disallow: /${root}/`,
          `Disallow: /en/${root}/`,
        ]),
        "Allow: /",
        "",
        `Sitemap: ${publicUrl}${exportPathTo.sitemap()}`,
        "",
      ].join("\n"),
    );
  })
  .get("/humans.txt", (context) => sendText(context, writeHumansText(context.get("deps"))))
  .get("/.well-known/security.txt", (context) => {
    const { publisher, publicUrl, now } = context.get("deps");
    return sendText(context, writeSecurityText(publisher, { publicUrl, now: now() }));
  })
  .get("/sitemap.xml", (context) => sendSitemap(context))
  .get("/:file{sitemap-[1-9]\\d{0,3}\\.xml}", (context) =>
    sendSitemap(context, Number(/\d+/u.exec(context.req.param("file"))?.[0])),
  );

function sendText(context: HttpContext, text: string): Response {
  return context.body(text, 200, { "content-type": "text/plain; charset=utf-8" });
}

async function sendSitemap(context: HttpContext, part?: number): Promise<Response> {
  const deps = context.get("deps");
  const pages = await listIndexedPages(deps);
  const text = writeSitemap(deps.publicUrl, pages, part === undefined ? {} : { part });
  if (text === undefined) throw new Refusal("not-found");
  return context.body(text, 200, { "content-type": "application/xml; charset=utf-8" });
}

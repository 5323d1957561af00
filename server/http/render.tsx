import { renderToString } from "preact-render-to-string";
import type { VNode } from "preact";
import type { HttpContext } from "#server/http/context.ts";
import type { Refusal } from "#server/http/errors.ts";
import { headersOf } from "#server/http/errors.ts";
import { withoutUnusedSymbols } from "#server/http/unused-symbols.ts";
import { Document } from "#web/document.tsx";
import type { PageHead } from "#web/document.tsx";
import { ErrorPage } from "#web/pages/errors/ErrorPage.tsx";
import { SiteContext } from "#web/site.ts";
import { textFor } from "#web/text/text.ts";

/** A whole page: the document around `content`, in the language of the address. */
export function renderPage(
  context: HttpContext,
  head: PageHead,
  content: VNode,
  status = 200,
): Response {
  const { assets, publicUrl } = context.get("deps");
  const language = context.get("language");
  const url = new URL(context.req.url);
  const page = (
    <SiteContext.Provider value={{ language, text: textFor(language) }}>
      <Document
        head={head}
        path={url.pathname}
        {...{ assets, publicUrl }}
        isSignedIn={context.get("person") !== null}
      >
        {content}
      </Document>
    </SiteContext.Provider>
  );
  const html = renderToString(page);
  // An island may show any drawing later.
  const drawn = head.hasIsland === true ? html : withoutUnusedSymbols(html);
  return new Response(`<!doctype html>${drawn}`, {
    status,
    headers: { "content-type": "text/html; charset=utf-8", "content-language": language },
  });
}

/** A refusal as a page that says what to do next. */
export function renderRefusal(context: HttpContext, refusal: Refusal): Response {
  const { title, remedy } = textFor(context.get("language")).refusals[refusal.code];
  const response = renderPage(
    context,
    { title, sheet: "choosing", isIndexed: false },
    <ErrorPage
      title={title}
      remedy={remedy}
      requestId={refusal.status >= 500 ? context.get("requestId") : undefined}
    />,
    refusal.status,
  );
  for (const [name, value] of Object.entries(headersOf(refusal))) response.headers.set(name, value);
  return response;
}

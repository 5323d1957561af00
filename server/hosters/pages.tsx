import { Hono } from "hono";
import { renderToString } from "preact-render-to-string";
import { choicePathTo } from "#core/choice-paths.ts";
import { exportPathTo } from "#core/export-paths.ts";
import { summaryIn } from "#core/hoster.ts";
import { pathTo } from "#core/paths.ts";
import { listRevisionsOfPage } from "#server/assessments/queries.ts";
import { listComingEvents } from "#server/events/actions.ts";
import { describeOrganization } from "#server/hosters/linked-data.ts";
import { openHistory } from "#server/hosters/history.ts";
import { withdrawnOf } from "#server/assessments/actions.ts";
import { listPublicFacts } from "#server/hosters/actions.ts";
import { openSheet } from "#server/hosters/sheet.ts";
import { listReviewsOfAnswers } from "#server/reviews/actions.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { renderPage } from "#server/http/render.tsx";
import { slugOf } from "#server/http/slug.ts";
import type { PageHead } from "#web/document.tsx";
import { HistoryPage } from "#web/pages/history/HistoryPage.tsx";
import { Badge } from "#web/pages/hoster/Badge.tsx";
import { badgeThemes } from "#web/pages/hoster/badge-style.ts";
import { HosterPage } from "#web/pages/hoster/HosterPage.tsx";
import { SiteContext } from "#web/site.ts";
import { textFor } from "#web/text/text.ts";

/** Everything public of one hoster, for people, and the badge it may show on its own site. */
export const hosterPages = new Hono<HttpEnv>()
  .get("/hebergeurs/:slug", showHoster)
  .get("/hebergeurs/:slug/historique", showHistory)
  .get("/hebergeurs/:slug/badge.svg", showBadge);

/** Revisions named on the page of a hoster; all of them are in its history. */
const revisionsNamed = 3;

/** The calendar of the hoster has the others. */
const eventsShown = 3;

async function showHoster(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const language = context.get("language");
  const { hoster, card, grid, assessment } = await openSheet(deps, slugOf(context));
  const last = { limit: revisionsNamed, offset: 0 };
  const isDeclined = hoster.stance === "declined";
  const revisions = isDeclined ? [] : await listRevisionsOfPage(deps.db, hoster.id, last);
  const path = pathTo.hoster(language, card.slug);
  const head: PageHead = {
    title: card.name,
    description: summaryIn(card, language)?.text ?? textFor(language).hoster.description(card.name),
    sheet: "hoster",
    section: "directory",
    canonical: path,
    feed: exportPathTo.hosterFeed(language, card.slug),
    isIndexed: !card.imaginary,
    ...(!card.imaginary && { jsonLd: describeOrganization(card, deps.publicUrl + path) }),
  };
  return renderPage(
    context,
    head,
    <HosterPage
      card={card}
      facts={await listPublicFacts(deps, hoster)}
      grid={grid}
      assessment={assessment}
      revisions={revisions.map(({ number, gridVersion, publishedAt, withdrawal }) => ({
        number,
        gridVersion,
        publishedAt: publishedAt.toISOString(),
        withdrawn: withdrawnOf(withdrawal),
      }))}
      events={await listComingEvents(deps, hoster.id, eventsShown)}
      reviews={await listReviewsOfAnswers(deps, hoster.id, assessment)}
      today={deps.now().toISOString()}
      publicUrl={deps.publicUrl}
    />,
  );
}

async function showHistory(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const language = context.get("language");
  const history = await openHistory(deps, slugOf(context), context.req.query("page"));
  const { card, page } = history;
  const words = textFor(language).history;
  const head: PageHead = {
    title: words.pageTitle(card.name),
    description: words.description(card.name),
    sheet: "choosing",
    section: "directory",
    canonical: choicePathTo.history(language, card.slug, page === 1 ? "" : `page=${page}`),
    feed: exportPathTo.hosterFeed(language, card.slug),
    isIndexed: !card.imaginary && page === 1,
  };
  return renderPage(context, head, <HistoryPage {...history} today={deps.now().toISOString()} />);
}

/** Read anew at each request: right on the first one after a publication. */
async function showBadge(context: HttpContext): Promise<Response> {
  const language = context.get("language");
  const { card, grid, assessment } = await openSheet(context.get("deps"), slugOf(context));
  const theme = badgeThemes.find((each) => each === context.req.query("theme"));
  const badge = renderToString(
    <SiteContext.Provider value={{ language, text: textFor(language) }}>
      <Badge card={card} grid={grid} assessment={assessment} theme={theme} />
    </SiteContext.Provider>,
  );
  return new Response(badge, {
    headers: {
      "content-type": "image/svg+xml; charset=utf-8",
      "content-language": language,
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
      "access-control-allow-origin": "*",
      "cache-control": "no-cache",
    },
  });
}

import { Hono } from "hono";
import { choicePathTo } from "#core/choice-paths.ts";
import { exportPathTo } from "#core/export-paths.ts";
import { pathTo } from "#core/paths.ts";
import { latestEntries, writeAtom } from "#server/atom-text.ts";
import type { AtomFeed } from "#server/atom-text.ts";
import { tellGrid } from "#server/feeds/grid-news.ts";
import { tellHosters } from "#server/feeds/hoster-news.ts";
import { findGridInForce } from "#server/grids/actions.ts";
import { openHoster } from "#server/hosters/actions.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { slugOf } from "#server/http/slug.ts";
import { localize, textFor } from "#web/text/text.ts";

/** What changes, as Atom feeds: everything, one hoster, the grid. */
export const changeFeeds = new Hono<HttpEnv>()
  .get("/flux.atom", sendAll)
  .get("/grille/flux.atom", sendGrid)
  .get("/hebergeurs/:slug/flux.atom", sendHoster);

async function sendAll(context: HttpContext): Promise<Response> {
  const { db, isDemo } = context.get("deps");
  const language = context.get("language");
  const scope = { hosterId: null, showsImaginary: isDemo };
  return send(context, {
    name: `changes/${language}`,
    title: textFor(language).feeds.changes.all,
    path: exportPathTo.feed(language),
    page: pathTo.home(language),
    entries: [...(await tellHosters({ db }, scope, language)), ...(await tellGrid(db, language))],
  });
}

async function sendGrid(context: HttpContext): Promise<Response> {
  const language = context.get("language");
  return send(context, {
    name: `changes/grid/${language}`,
    title: textFor(language).feeds.changes.grid,
    path: exportPathTo.gridFeed(language),
    page: pathTo.grid(language),
    entries: await tellGrid(context.get("deps").db, language),
  });
}

async function sendHoster(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const language = context.get("language");
  const { id, slug, name } = await openHoster(deps, slugOf(context));
  const scope = { hosterId: id, showsImaginary: deps.isDemo };
  return send(context, {
    name: `changes/hoster/${slug}/${language}`,
    title: textFor(language).feeds.changes.hoster(name),
    path: exportPathTo.hosterFeed(language, slug),
    page: choicePathTo.history(language, slug),
    entries: await tellHosters(deps, scope, language),
  });
}

async function send(
  context: HttpContext,
  feed: Pick<AtomFeed, "name" | "title" | "path" | "page" | "entries">,
): Promise<Response> {
  const { db, now, publicUrl } = context.get("deps");
  const language = context.get("language");
  const { grid } = await findGridInForce({ db });
  const text = writeAtom({
    ...feed,
    ...{ language, publicUrl },
    subtitle: localize(language, grid.document.grid.notice),
    entries: latestEntries(feed.entries),
    today: `${now().toISOString().slice(0, 10)}T00:00:00.000Z`,
  });
  return context.body(text, 200, {
    "content-type": "application/atom+xml; charset=utf-8",
    "content-language": language,
    "access-control-allow-origin": "*",
    "x-robots-tag": "noindex",
  });
}

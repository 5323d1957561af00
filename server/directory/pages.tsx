import { Hono } from "hono";
import { choicePathTo } from "#core/choice-paths.ts";
import { departments } from "#core/departments.ts";
import { exportPathTo } from "#core/export-paths.ts";
import { pathTo } from "#core/paths.ts";
import { emptySearch, listKeys, writeSearch } from "#core/search-address.ts";
import { criterionKey } from "#core/search-vocabulary.ts";
import type { Search, SearchResult } from "#core/search.ts";
import { watchedQuery } from "#core/watched-search.ts";
import {
  countDirectory,
  findListed,
  findRemoval,
  listNearMisses,
  listMatches,
  listPlaces,
  readAddress,
  searchDirectory,
} from "#server/directory/actions.ts";
import type { Deps } from "#server/deps.ts";
import { describeWebSite } from "#server/directory/linked-data.ts";
import { readCriterion, splitCriteria } from "#server/directory/shown-criterion.ts";
import { listSuggestions, suggestQuestion } from "#server/directory/suggestions.ts";
import { findGridInForce } from "#server/grids/actions.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { renderPage } from "#server/http/render.tsx";
import { DirectoryPage } from "#web/pages/directory/DirectoryPage.tsx";
import { fewest } from "#web/pages/directory/Found.tsx";
import { isNobodyAssessedIn } from "#web/pages/directory/nobody-assessed.ts";
import { directoryTitle } from "#web/pages/directory/search-sentence.ts";
import { HelpPage } from "#web/pages/help/HelpPage.tsx";
import { HomePage } from "#web/pages/home/HomePage.tsx";
import { AccessibilityPage } from "#web/pages/legal/AccessibilityPage.tsx";
import { LegalPage } from "#web/pages/legal/LegalPage.tsx";
import { textFor } from "#web/text/text.ts";

/** Finding a hoster, and the few pages that say what this site is. */
export const directoryPages = new Hono<HttpEnv>()
  .get("/", showHome)
  .get("/hebergeurs", showDirectory)
  .get("/aide", showHelp)
  .get("/mentions-legales", showLegal)
  .get("/accessibilite", showAccessibility);

async function showHome(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const language = context.get("language");
  const { title, description } = textFor(language).home;
  const feed = exportPathTo.feed(language);
  const { grid, products } = await deps.readModel.current();
  const figures = await countDirectory(deps);
  const page = <HomePage {...figures} grid={grid} products={products} />;
  const jsonLd = describeWebSite(language, deps.publicUrl);
  return renderPage(context, { title, description, sheet: "home", feed, jsonLd }, page);
}

async function showDirectory(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const site = { language: context.get("language"), text: textFor(context.get("language")) };
  const { searchParams } = new URL(context.req.url);
  const { criteria, searchKeys } = splitCriteria([...searchParams]);
  const { grid, search, ignored } = await readAddress(deps, searchKeys);
  const shown = readCriterion(grid, criteria);
  const extraKeys = shown.criterion === null ? [] : [criterionKey(shown.criterion)];
  const result = await searchDirectory(deps, search, extraKeys);
  const kept = await findListed(deps, search.kept);
  const head = {
    title: directoryTitle(site, grid, search),
    description: site.text.directory.description,
    sheet: "directory",
    section: "directory",
    canonical: pathTo.directory(site.language, writeSearch(search)),
    feed: choicePathTo.directoryAtom(site.language, watchedQuery(search)),
    isIndexed: listKeys(search).every(([key]) => key === "page"),
    hasIsland: true,
  } as const;
  return renderPage(
    context,
    head,
    <DirectoryPage
      result={result}
      search={search}
      ignored={[...ignored, ...shown.ignored]}
      grid={grid}
      options={{ departments, suggestions: await listSuggestions(deps) }}
      criterion={shown.criterion}
      kept={kept.map(({ card }) => card)}
      today={deps.now().toISOString()}
      places={search.view === "map" ? await listPlaces(deps, search) : null}
      {...await findMore(deps, search, result)}
    />,
  );
}

/** What else is told when little is found. */
async function findMore(deps: Deps, search: Search, { total, hosters }: SearchResult) {
  const everyone = total === 0 ? await searchDirectory(deps, emptySearch) : null;
  const removal = total < fewest ? await findRemoval(deps, search) : null;
  // Who refuses a need is named by the near misses.
  const isRefusal = removal === null || removal.key === "need";
  const wider = isRefusal ? [] : await listMatches(deps, removal.search);
  const isShown = (slug: string) => hosters.some((shown) => shown.slug === slug);
  return {
    isAnybodyAssessed: everyone === null || !isNobodyAssessedIn(everyone, emptySearch),
    removal,
    setAside: wider.filter(({ slug }) => !isShown(slug)).slice(0, fewest),
    nearMisses: total < fewest ? await listNearMisses(deps, search) : [],
    suggestion: total === 0 && search.q !== "" ? await suggestQuestion(deps, search.q) : null,
  };
}

async function showHelp(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const { title, description } = textFor(context.get("language")).help;
  const { grid } = await findGridInForce(deps);
  const head = { title, description, sheet: "reading", section: "help" } as const;
  return renderPage(context, head, <HelpPage grid={grid} />);
}

function showLegal(context: HttpContext): Response {
  const { publisher, sourceUrl } = context.get("deps");
  const { title, description } = textFor(context.get("language")).legal;
  const page = <LegalPage publisher={publisher} sourceUrl={sourceUrl} />;
  return renderPage(context, { title, description, sheet: "reading" }, page);
}

function showAccessibility(context: HttpContext): Response {
  const { title, description } = textFor(context.get("language")).legal.accessibility;
  return renderPage(context, { title, description, sheet: "reading" }, <AccessibilityPage />);
}

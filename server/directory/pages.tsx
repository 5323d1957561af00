import { Hono } from "hono";
import { departments } from "#core/departments.ts";
import { pathTo } from "#core/paths.ts";
import { listKeys, writeSearch } from "#core/search-address.ts";
import {
  countDirectory,
  findRemoval,
  readAddress,
  searchDirectory,
} from "#server/directory/actions.ts";
import { listRealSlugs } from "#server/directory/queries.ts";
import { makeSitemap } from "#server/directory/sitemap.ts";
import { findGridInForce } from "#server/grids/actions.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { renderPage } from "#server/http/render.tsx";
import { DirectoryPage } from "#web/pages/directory/DirectoryPage.tsx";
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

/** What robots read, at the root alone. */
export const robotPages = new Hono<HttpEnv>()
  .get("/sitemap.xml", async (context) => {
    const { db, publicUrl } = context.get("deps");
    return context.body(makeSitemap(publicUrl, await listRealSlugs(db)), 200, {
      "content-type": "application/xml; charset=utf-8",
    });
  })
  .get("/robots.txt", (context) =>
    context.text(
      `User-agent: *\nAllow: /\nSitemap: ${context.get("deps").publicUrl}/sitemap.xml\n`,
    ),
  );

async function showHome(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const { title, description } = textFor(context.get("language")).home;
  const { grid } = await findGridInForce(deps);
  const figures = await countDirectory(deps);
  return renderPage(context, { title, description }, <HomePage {...figures} grid={grid} />);
}

async function showDirectory(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const language = context.get("language");
  const { title, description } = textFor(language).directory;
  const { searchParams } = new URL(context.req.url);
  const { grid, search, ignored } = await readAddress(deps, [...searchParams]);
  const result = await searchDirectory(deps, search);
  const head = {
    title,
    description,
    section: "directory",
    canonical: pathTo.directory(language, writeSearch(search)),
    isIndexed: listKeys(search).every(([key]) => key === "page"),
  } as const;
  return renderPage(
    context,
    head,
    <DirectoryPage
      result={result}
      search={search}
      ignored={ignored}
      grid={grid}
      options={{ departments }}
      removal={result.total === 0 ? await findRemoval(deps, search) : null}
    />,
  );
}

async function showHelp(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const { title, description } = textFor(context.get("language")).help;
  const { grid } = await findGridInForce(deps);
  const head = { title, description, section: "help" } as const;
  return renderPage(context, head, <HelpPage grid={grid} publicUrl={deps.publicUrl} />);
}

function showLegal(context: HttpContext): Response {
  const { publisher, sourceUrl } = context.get("deps");
  const { title, description } = textFor(context.get("language")).legal;
  const page = <LegalPage publisher={publisher} sourceUrl={sourceUrl} />;
  return renderPage(context, { title, description }, page);
}

function showAccessibility(context: HttpContext): Response {
  const { title, description } = textFor(context.get("language")).legal.accessibility;
  return renderPage(context, { title, description }, <AccessibilityPage />);
}

import { Hono } from "hono";
import { crawlPathTo } from "#core/crawl-paths.ts";
import { fileFates } from "#core/crawl.ts";
import { isUuid } from "#core/uuid.ts";
import { countByFate, findCrawlFile, listCrawlFiles } from "#server/crawl-files/queries.ts";
import { changeFederation, federationDeeds, followFederation } from "#server/crawls/actions.ts";
import type { AddressFault } from "#server/crawls/actions.ts";
import {
  findCrawl,
  findFederation,
  listCrawls,
  listFederations,
  listLastCrawls,
} from "#server/crawls/queries.ts";
import type { Crawl } from "#server/crawls/queries.ts";
import { readLines, shownCounts, shownCrawl, shownFile } from "#server/crawls/shown.ts";
import { listHosters } from "#server/hosters/queries.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";
import { formOnly, readFormFields } from "#server/http/form-fields.ts";
import { pageOf } from "#server/http/page-number.ts";
import { renderPrivatePage } from "#server/http/private-page.ts";
import { personOf } from "#server/http/signed-in.ts";
import { listSourceFiles } from "#server/source-files/queries.ts";
import { CrawlFilePage } from "#web/pages/crawls/CrawlFilePage.tsx";
import { CrawlPage } from "#web/pages/crawls/CrawlPage.tsx";
import { CrawlsPage } from "#web/pages/crawls/CrawlsPage.tsx";
import { crawlNews, headingOf } from "#web/pages/crawls/crawl-props.ts";
import type { CrawlNews } from "#web/pages/crawls/crawl-props.ts";
import { textFor } from "#web/text/text.ts";

/** Where the working group says which federations are read, and sees what became of each file. */
export const crawlPages = new Hono<HttpEnv>()
  .get("/gt/recoltes", (context) => showCrawls(context))
  .post("/gt/recoltes", formOnly, follow)
  .post("/gt/recoltes/federations/:id", formOnly, change)
  .get("/gt/recoltes/:id", showCrawl);

const crawlsPerPage = 20;
const filesPerPage = 100;

async function showCrawls(
  context: HttpContext,
  unsaved?: { readonly typed: string; readonly fault: AddressFault },
): Promise<Response> {
  const { db, now } = context.get("deps");
  const page = pageOf(context);
  const asked = { limit: crawlsPerPage + 1, offset: (page - 1) * crawlsPerPage };
  const crawls = await listCrawls(db, asked);
  const last = await listLastCrawls(db);
  const federations = await listFederations(db);
  const news = crawlNews.find((each) => each === context.req.query("fait")) ?? null;
  return renderPrivatePage(
    context,
    { title: textFor(context.get("language")).crawls.title, sheet: "space" },
    <CrawlsPage
      federations={federations.map(({ id, address, name, pausedAt }) => ({
        ...{ id, address, name, pausedAt: pausedAt?.toISOString() ?? null },
        last: lastOf(last.find(({ federationId }) => federationId === id)),
      }))}
      crawls={crawls.slice(0, crawlsPerPage).map((crawl) => shownCrawl(crawl, crawl))}
      {...{ page, hasMore: crawls.length > crawlsPerPage }}
      today={now().toISOString()}
      news={unsaved === undefined ? news : null}
      typed={unsaved?.typed ?? ""}
      fault={unsaved?.fault ?? null}
    />,
    unsaved === undefined ? 200 : 422,
  );
}

function lastOf(crawl: Crawl | undefined) {
  return crawl === undefined ? null : { id: crawl.id, askedAt: crawl.askedAt.toISOString() };
}

async function follow(context: HttpContext): Promise<Response> {
  const typed = (await readFormFields(context)).get("address") ?? "";
  const personId = personOf(context).id;
  const fault = await followFederation(context.get("deps"), { personId, typed });
  return fault === null ? goBack(context, "followed") : showCrawls(context, { typed, fault });
}

async function change(context: HttpContext): Promise<Response> {
  const asked = (await readFormFields(context)).get("do");
  const deed = federationDeeds.find((each) => each === asked);
  if (deed === undefined) throw new Refusal("malformed-request");
  const id = context.req.param("id") ?? "";
  await changeFederation(context.get("deps"), { id, deed, personId: personOf(context).id });
  return goBack(context, deed);
}

function goBack(context: HttpContext, news: CrawlNews): Response {
  return context.redirect(crawlPathTo.crawls(context.get("language"), `fait=${news}`), 303);
}

/** How far a crawl is, its report, or one of its files. */
async function showCrawl(context: HttpContext): Promise<Response> {
  const { db } = context.get("deps");
  const id = context.req.param("id") ?? "";
  const crawl = isUuid(id) ? await findCrawl(db, id) : undefined;
  if (crawl === undefined) throw new Refusal("not-found");
  const fileId = context.req.query("fichier");
  if (fileId !== undefined) return showFile(context, crawl, fileId);
  const page = pageOf(context);
  const fate = fileFates.find((each) => each === context.req.query("etat")) ?? null;
  const files = await listCrawlFiles(db, {
    ...{ crawlId: id, fate },
    ...{ limit: filesPerPage + 1, offset: (page - 1) * filesPerPage },
  });
  const shown = await nameCrawl(context, crawl);
  const { crawls } = textFor(context.get("language"));
  const response = renderPrivatePage(
    context,
    { title: crawls.report.titleOf(headingOf(shown)), sheet: "space" },
    <CrawlPage
      crawl={shown}
      {...shownCounts(await countByFate(db, id))}
      files={files.slice(0, filesPerPage).map(shownFile)}
      {...{ fate, page, hasMore: files.length > filesPerPage }}
    />,
  );
  if (crawl.endedAt === null) response.headers.set("refresh", "5");
  return response;
}

async function nameCrawl(context: HttpContext, crawl: Crawl) {
  const { db } = context.get("deps");
  const { federationId, hosterId } = crawl;
  const federation = federationId === null ? undefined : await findFederation(db, federationId);
  const [hoster] = hosterId === null ? [] : await listHosters(db, [hosterId]);
  return shownCrawl(crawl, { federation: federation?.name ?? null, hoster: hoster?.name ?? null });
}

async function showFile(context: HttpContext, crawl: Crawl, fileId: string): Promise<Response> {
  const { db } = context.get("deps");
  const file = isUuid(fileId) ? await findCrawlFile(db, fileId) : undefined;
  if (file === undefined || file.crawlId !== crawl.id) throw new Refusal("not-found");
  const [row] = await listSourceFiles(db, [file.address]);
  const read = readLines(row);
  const isSame =
    read !== null &&
    read.lines.length === file.taken + file.kept + file.ignored &&
    row?.readAt !== null;
  const shown = await nameCrawl(context, crawl);
  return renderPrivatePage(
    context,
    { title: file.name ?? file.address, sheet: "space" },
    <CrawlFilePage
      crawl={shown}
      file={shownFile(file)}
      lines={isSame ? (read?.lines ?? null) : null}
    />,
  );
}

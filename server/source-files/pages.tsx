import { Hono } from "hono";
import { crawlPathTo } from "#core/crawl-paths.ts";
import { exportPathTo } from "#core/export-paths.ts";
import { listCrawlFiles } from "#server/crawl-files/queries.ts";
import { readLines, readOwnFiles, shownCrawl, shownFile } from "#server/crawls/actions.ts";
import type { AddressFault } from "#server/crawls/actions.ts";
import { listOwnCrawls } from "#server/crawls/queries.ts";
import { openOwnHoster } from "#server/hosters/actions.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { formOnly, readFormFields } from "#server/http/form-fields.ts";
import { personOf } from "#server/http/signed-in.ts";
import { slugOf } from "#server/http/slug.ts";
import { renderSpacePage } from "#server/http/space-page.ts";
import { listFilesOfHoster } from "#server/source-files/queries.ts";
import type { SourceFileRow } from "#server/source-files/queries.ts";
import { OwnFilesPage } from "#web/pages/crawls/OwnFilesPage.tsx";
import { textFor } from "#web/text/text.ts";

/** Where the team of a hoster has the files it publishes read. */
export const sourceFilePages = new Hono<HttpEnv>()
  .get("/espace/:slug/chatonsinfos", (context) => showFiles(context))
  .post("/espace/:slug/chatonsinfos", formOnly, askToRead);

/** The most of a hoster's files that are read again to be shown by name and line by line. */
const mostDetailed = 30;

async function showFiles(
  context: HttpContext,
  unsaved?: { readonly typed: string; readonly fault: AddressFault },
): Promise<Response> {
  const deps = context.get("deps");
  const hoster = await openOwnHoster(deps, slugOf(context));
  const files = await listFilesOfHoster(deps.db, hoster.id);
  const last = await findLastReading(context, hoster.id);
  const known = files.find(({ role }) => role === "organization")?.address ?? "";
  const { crawls } = textFor(context.get("language"));
  const response = renderSpacePage(
    context,
    { title: crawls.own.title, hoster: hoster.name },
    <OwnFilesPage
      {...{ hoster, last }}
      person={personOf(context)}
      isImaginary={hoster.isImaginary}
      isDescribed={hoster.describedAt !== null}
      files={files.map((row, index) => ownFile(row, index < mostDetailed))}
      exported={deps.publicUrl + exportPathTo.organizationFile(hoster.slug)}
      today={deps.now().toISOString()}
      isAsked={unsaved === undefined && context.req.query("fait") === "demande"}
      typed={unsaved?.typed ?? last?.address ?? known}
      fault={unsaved?.fault ?? null}
    />,
    unsaved === undefined ? 200 : 422,
  );
  if (last !== null && last.crawl.endedAt === null) response.headers.set("refresh", "5");
  return response;
}

async function findLastReading(context: HttpContext, hosterId: string) {
  const { db } = context.get("deps");
  const [crawl] = await listOwnCrawls(db, hosterId, 1);
  if (crawl === undefined) return null;
  const files = await listCrawlFiles(db, { crawlId: crawl.id, fate: null });
  return {
    address: crawl.address,
    crawl: shownCrawl(crawl, { federation: null, hoster: null }),
    files: files.map(shownFile),
  };
}

function ownFile(row: SourceFileRow, isDetailed: boolean) {
  const { address, role, readAt, unreachableSince, fault } = row;
  const read = isDetailed ? readLines(row) : null;
  return {
    ...{ address, role, fault, name: read?.name ?? null },
    readAt: readAt?.toISOString() ?? null,
    unreachableSince: unreachableSince?.toISOString() ?? null,
    lines: read?.lines ?? [],
  };
}

async function askToRead(context: HttpContext): Promise<Response> {
  const typed = (await readFormFields(context)).get("address") ?? "";
  const slug = slugOf(context);
  const personId = personOf(context).id;
  const fault = await readOwnFiles(context.get("deps"), { slug, typed, personId });
  if (fault !== null) return showFiles(context, { typed, fault });
  const path = crawlPathTo.ownFiles(context.get("language"), slug);
  return context.redirect(`${path}?fait=demande`, 303);
}

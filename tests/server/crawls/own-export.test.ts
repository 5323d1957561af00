import { afterEach, beforeEach, expect, test } from "vitest";
import { askForAddress } from "#server/crawls/actions.ts";
import { everythingStored } from "#tests/server/exchange/exchange-site.ts";
import { openCrawlSite } from "./crawl-site.ts";
import type { CrawlSite } from "./crawl-site.ts";

let site: CrawlSite;
beforeEach(async () => {
  site = await openCrawlSite();
});
afterEach(() => site.close());

const exported = "/hebergeurs/kaz/chatonsinfos/organization.properties";

/** Crawls an address of the server as if it were this site. */
async function crawlHere(path: string) {
  const deps = { ...site.deps, publicUrl: site.server.origin };
  const { id } = await askForAddress(deps, site.server.origin + path);
  await site.workWith(deps);
  return (await site.report(id)).fates;
}

test.each([exported, "/elsewhere"])(
  "a file that this site wrote teaches it nothing, asked for at %s",
  async (path) => {
    site.serveOrganization("Kaz");
    site.server.served.set(exported, site.server.served.get("/Kaz") ?? "");
    site.server.served.set("/elsewhere", (_, response) =>
      response.writeHead(302, { location: exported }).end(),
    );
    expect(await crawlHere(path)).toEqual({ [path]: "own-export" });
    expect((await everythingStored(site.deps)).hosters).toEqual([]);
    expect(await crawlHere("/Kaz")).toEqual({ "/Kaz": "taken" });
    expect((await everythingStored(site.deps)).hosters).toHaveLength(1);
  },
);

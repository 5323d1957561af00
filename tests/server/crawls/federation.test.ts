import { expect, test } from "vitest";
import { fateOfReason } from "#core/crawl.ts";
import type { FileReason } from "#core/crawl.ts";
import { countByFate } from "#server/crawl-files/queries.ts";
import { everythingStored } from "#tests/server/exchange/exchange-site.ts";
import { openCrawlSite } from "./crawl-site.ts";
import type { CrawlSite } from "./crawl-site.ts";
import { breakings, serveSound } from "./organizations.ts";
import type { Expected } from "./organizations.ts";

const organizations = 100;

/** A third of them broken, in every way there is, again and again. */
function serveAll(site: CrawlSite): Expected {
  const ways = Object.values(breakings);
  const names = Array.from({ length: organizations }, (_, index) => `o${index}`);
  const expected = names.map((name, index) => {
    const way = index % 3 === 0 ? ways[(index / 3) % ways.length] : undefined;
    return way === undefined ? serveSound(site, name) : way(site, name);
  });
  site.serveFederation(
    "/federation",
    names.map((name) => `/${name}`),
  );
  return Object.assign({ "/federation": "taken" }, ...expected) as Expected;
}

test(
  "a federation of a hundred organizations, a third of them broken, is crawled twice with the right report",
  { timeout: 180_000 },
  async () => {
    const site = await openCrawlSite();
    const expected = serveAll(site);
    const first = await site.crawl("/federation");
    expect(first.fates).toEqual(expected);
    const stored = await everythingStored(site.deps);
    const names = stored.hosters.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const websites = stored.services.map(({ url }) => url);
    expect(new Set(websites).size).toBe(websites.length);
    expect(new Set(stored.sources.map(({ key }) => key)).size).toBe(stored.sources.length);

    site.clock.now = new Date("2026-11-23T03:00:00.000Z");
    site.server.asked.length = 0;
    const second = await site.crawl("/federation");
    expect(second.fates).toEqual(
      Object.fromEntries(
        Object.entries(expected).map(([path, fate]) => [
          path,
          fate === "taken" ? "unchanged" : fate,
        ]),
      ),
    );
    expect(
      second.files.filter(({ outcome }) => outcome === "added" || outcome === "changed"),
    ).toEqual([]);
    expect(await everythingStored(site.deps)).toEqual(stored);
    const came = second.files.filter(({ fate }) => fate === "unchanged").length;
    expect(
      site.server.asked.filter(({ isConditional }) => isConditional).length,
    ).toBeGreaterThanOrEqual(came);
    const counts = await countByFate(site.deps.db, second.id);
    const broken = Object.values(expected).filter((fate) => fate !== "taken");
    for (const fate of ["wrong", "unreachable", "left-out"] as const) {
      const reasons = broken.filter((reason) => fateOfReason(reason as FileReason) === fate);
      expect(counts.get(fate) ?? 0).toBe(reasons.length);
    }
    await site.close();
  },
);

import { afterEach, beforeEach, expect, test } from "vitest";
import { everythingStored } from "#tests/server/exchange/exchange-site.ts";
import { openCrawlSite } from "./crawl-site.ts";
import type { CrawlSite } from "./crawl-site.ts";

let site: CrawlSite;

beforeEach(async () => {
  site = await openCrawlSite();
});

afterEach(() => site.close());

test("a federation leads to organizations, and those to services", async () => {
  site.serveService("/nuage", "https://nuage.kaz.example");
  site.serveService("/pad", "https://pad.kaz.example");
  site.serveOrganization("Kaz", ["/nuage", "/pad"], "organization.website = https://kaz.example");
  site.serveOrganization("Lilas");
  site.serveFederation("/federation", ["/Kaz", "/Lilas"]);
  const { isOver, fates, files } = await site.crawl("/federation");
  expect(isOver).toBe(true);
  expect(fates).toEqual({
    "/federation": "taken",
    "/Kaz": "taken",
    "/nuage": "taken",
    "/pad": "taken",
    "/Lilas": "taken",
  });
  expect(files.map(({ outcome }) => outcome)).toEqual([null, "added", null, null, "added"]);
  const { hosters, services } = await everythingStored(site.deps);
  expect(hosters.map(({ name }) => name).toSorted()).toEqual(["Kaz", "Lilas"]);
  expect(services.map(({ name }) => name)).toEqual(["nuage", "pad"]);
});

test("a second crawl asks for what changed alone, and changes nothing", async () => {
  site.serveService("/nuage", "https://nuage.kaz.example");
  site.serveOrganization("Kaz", ["/nuage"]);
  site.serveFederation("/federation", ["/Kaz"]);
  await site.crawl("/federation");
  const before = await everythingStored(site.deps);
  site.clock.now = new Date("2026-11-23T03:00:00.000Z");
  site.server.asked.length = 0;
  const { fates, files } = await site.crawl("/federation");
  expect(site.server.asked.every(({ isConditional }) => isConditional)).toBe(true);
  expect(Object.values(fates)).toEqual(["unchanged", "unchanged", "unchanged"]);
  expect(files[1]?.outcome).toBe("unchanged");
  expect(await everythingStored(site.deps)).toEqual(before);
});

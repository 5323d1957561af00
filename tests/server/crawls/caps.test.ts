import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { askForAddress, crawlSlice } from "#server/crawls/actions.ts";
import { everythingStored } from "#tests/server/exchange/exchange-site.ts";
import { openCrawlSite } from "./crawl-site.ts";
import type { CrawlSite } from "./crawl-site.ts";

let site: CrawlSite;

beforeEach(async () => {
  site = await openCrawlSite();
  const services = Array.from({ length: 12 }, (_, index) =>
    site.serveService(`/s${index}`, `https://s${index}.kaz.example`),
  );
  site.serveOrganization("Kaz", services);
  site.serveFederation("/federation", ["/Kaz"]);
});

afterEach(() => site.close());

/** What is done while a path is asked for, the next time. */
function meanwhile(path: string, work: () => Promise<unknown>): void {
  const text = String(site.server.served.get(path));
  site.server.served.set(path, (_, response) => {
    site.server.served.set(path, text);
    void work().then(() => response.end(text));
  });
}

describe("a crawl that went over its", () => {
  test.each([
    ["six hours", sql`update crawls set started_at = started_at - interval '7 hours'`],
    ["size", sql`update crawls set stored_bytes = 200000001`],
  ])("%s ends, deletes nothing, and the next one goes on", async (_, excess) => {
    await site.crawl("/federation");
    const before = await everythingStored(site.deps);
    site.clock.now = new Date("2026-11-23T03:00:00.000Z");
    const asked = await askForAddress(site.deps, `${site.server.origin}/federation`);
    // It is in the middle when its worker dies.
    meanwhile("/s0", () =>
      site.deps.db.execute(
        sql`update crawls set held_by = gen_random_uuid() where ended_at is null`,
      ),
    );
    expect(await crawlSlice(site.deps)).toBe("held-elsewhere");
    await site.deps.db.execute(sql`update crawls set held_by = null, held_until = null`);
    await site.deps.db.execute(excess);
    await site.work();
    const { isOver, fates } = await site.report(asked.id);
    expect([isOver, fates["/Kaz"], fates["/s0"]]).toEqual([true, "unchanged", "crawl-capped"]);
    expect(await everythingStored(site.deps)).toEqual(before);
    site.clock.now = new Date("2026-11-24T03:00:00.000Z");
    expect((await site.crawl("/federation")).fates["/s11"]).toBe("unchanged");
  });
});

test("an organization whose files took too long leaves the others of them for the next crawl", async () => {
  meanwhile("/s0", () =>
    site.deps.db.execute(sql`update crawl_files set took = 300001 where place = 0`),
  );
  const { isOver, fates } = await site.crawl("/federation");
  expect([isOver, fates["/s7"], fates["/s8"]]).toEqual([true, "taken", "crawl-capped"]);
});

test("an organization that cannot be recorded is left out at last, and the crawl ends", async () => {
  site.serveOrganization("Lilas");
  site.serveFederation("/federation", ["/Kaz", "/Lilas"]);
  meanwhile("/s0", () =>
    site.deps.db.execute(sql`update crawl_files set attempts = 3 where place = 0 and rank = 1`),
  );
  const { isOver, fates } = await site.crawl("/federation");
  expect(isOver).toBe(true);
  expect(fates).toMatchObject({ "/Kaz": "our-side", "/s3": "our-side", "/Lilas": "taken" });
  const { hosters } = await everythingStored(site.deps);
  expect(hosters.map(({ name }) => name)).toEqual(["Lilas"]);
});

test("a server that asks to wait for each of its files is left alone after a few", async () => {
  for (let index = 0; index < 12; index += 1) {
    site.server.served.set(`/s${index}`, (_, response) => {
      response.writeHead(429, { "retry-after": "600" }).end();
    });
  }
  const asked = await site.crawl("/federation");
  for (let waits = 0; waits < 4; waits += 1) {
    site.clock.now = new Date(site.clock.now.getTime() + 601_000);
    await site.work();
  }
  const { isOver, fates } = await site.report(asked.id);
  expect([isOver, fates["/s0"], fates["/s11"]]).toEqual([true, "asked-to-wait", "host-given-up"]);
});

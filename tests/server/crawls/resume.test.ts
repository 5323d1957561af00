import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { askForAddress, crawlSlice, startCrawls } from "#server/crawls/actions.ts";
import { findCrawlUnderWay } from "#server/crawls/queries.ts";
import { everythingStored } from "#tests/server/exchange/exchange-site.ts";
import { openCrawlSite } from "./crawl-site.ts";
import type { CrawlSite } from "./crawl-site.ts";

let site: CrawlSite;

beforeEach(async () => {
  site = await openCrawlSite();
  for (const name of ["Kaz", "Lilas", "Moine"]) {
    site.serveService(`/${name}-nuage`, `https://nuage.${name.toLowerCase()}.example`);
    site.serveOrganization(name, [`/${name}-nuage`]);
  }
  site.serveFederation("/federation", ["/Kaz", "/Lilas", "/Moine"]);
});

afterEach(() => site.close());

/** Nothing comes of a path before the test says so. */
function holdBack(path: string) {
  const text = String(site.server.served.get(path));
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const reached = new Promise<void>((resolve) => {
    site.server.served.set(path, (_, response) => {
      resolve();
      void released.then(() => response.end(text));
    });
  });
  return { reached, release };
}

function ask() {
  return askForAddress(site.deps, `${site.server.origin}/federation`);
}

test("a crawl that lost its job in the middle goes on when the timetable comes, and does nothing twice", async () => {
  const gate = holdBack("/Lilas-nuage");
  const asked = await ask();
  const work = crawlSlice(site.deps);
  await gate.reached;
  // The process is dead: nobody has its job any more, and what it holds runs out.
  await site.deps.db.execute(sql`delete from jobs`);
  await site.deps.db.execute(sql`update crawls set held_by = gen_random_uuid()`);
  gate.release();
  expect(await work).toBe("held-elsewhere");
  expect((await everythingStored(site.deps)).hosters.map(({ name }) => name)).toEqual(["Kaz"]);
  site.clock.now = new Date(site.clock.now.getTime() + 10 * 60_000);
  const before = site.server.paths();
  await startCrawls(site.deps);
  await site.work();
  const { isOver, files } = await site.report(asked.id);
  expect(isOver).toBe(true);
  expect(files.map(({ fate }) => fate)).toEqual(Array.from({ length: 7 }, () => "taken"));
  const again = site.server.paths().slice(before.length);
  expect(again.filter((path) => before.includes(path))).toEqual(["/Lilas-nuage"]);
  const { hosters, services } = await everythingStored(site.deps);
  expect(hosters).toHaveLength(3);
  expect(services).toHaveLength(3);
});

test("of two workers, one has a crawl in hand and the other does nothing", async () => {
  const gate = holdBack("/Kaz");
  await ask();
  const first = crawlSlice(site.deps);
  await gate.reached;
  expect(await crawlSlice(site.deps)).toBe("held-elsewhere");
  gate.release();
  expect(await first).toBe("over");
  expect(site.server.paths()).toHaveLength(7);
  expect(await crawlSlice(site.deps)).toBe("nothing-to-do");
});

test("two handlers at once read every file once", async () => {
  await ask();
  await Promise.all([site.work(), site.work()]);
  const paths = site.server.paths();
  expect(new Set(paths).size).toBe(paths.length);
  expect((await everythingStored(site.deps)).hosters).toHaveLength(3);
});

test("one crawl goes on at a time, the others wait in the order they were asked for", async () => {
  const gate = holdBack("/federation");
  await ask();
  site.clock.now = new Date(site.clock.now.getTime() + 1_000);
  const other = await askForAddress(site.deps, `${site.server.origin}/Kaz`);
  const first = crawlSlice(site.deps);
  await gate.reached;
  expect((await findCrawlUnderWay(site.deps.db))?.address).toContain("/federation");
  await expect(
    site.deps.db.execute(sql`update crawls set started_at = now() where id = ${other.id}`),
  ).rejects.toThrow();
  gate.release();
  await first;
  await site.work();
  expect((await site.report(other.id)).isOver).toBe(true);
});

test("asking for the same crawl twice is asking once", async () => {
  expect((await ask()).id).toBe((await ask()).id);
});

test("a file whose reading kills the process each time is left out at last", async () => {
  const asked = await ask();
  await site.deps.db.execute(sql`update crawl_files set attempts = 3`);
  await site.work();
  expect((await site.report(asked.id)).fates).toEqual({ "/federation": "our-side" });
});

import { setImmediate } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { createApp } from "#server/app.ts";
import { watchRevision } from "#server/db/catalogue-revision.ts";
import type { Db } from "#server/db/client.ts";
import { seed } from "#server/db/seed.ts";
import { refreshListings } from "#server/directory/refresh.ts";
import { findHoster, updateHoster } from "#server/hosters/queries.ts";
import { cacheKey } from "#server/http/cache-key.ts";
import { serveFromMemory } from "#server/http/cache.ts";
import { chance, pick, seededDice, times } from "#tests/core/dice.ts";
import type { Dice } from "#tests/core/dice.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { serveInTest } from "#tests/support/http-client.ts";
import { makeTestDeps } from "#tests/support/test-site.ts";

/** Where the summary of `les-mailles` is shown. */
const addresses = [
  "/hebergeurs/les-mailles",
  "/en/hebergeurs/les-mailles",
  "/api/hosters/les-mailles",
  "/hebergeurs?q=mailles",
  "/en/hebergeurs?q=mailles",
  "/api/hosters?q=mailles&lang=en",
];
/** Those that need nothing of the other hosters, and so are made in a moment. */
const light = addresses.slice(0, 3);
const encodings = ["br", "gzip", "identity", "gzip, deflate, br, zstd"];

/** A whole site, served from memory. */
async function openServedSite() {
  const { db, listen } = await openTestDatabase();
  const revision = watchRevision(db);
  onTestFinished(() => revision.close());
  const deps = makeTestDeps(db, { revision });
  await seed(deps);
  revision.watch({ listen });
  await revision.refresh();
  const app = createApp(deps);
  return { deps, app, ask: await serveInTest(serveFromMemory(deps, app)) };
}

/** Publishes a summary that holds a number, as an action does. */
async function publish(site: Awaited<ReturnType<typeof openServedSite>>, turn: number) {
  const { deps } = site;
  await deps.db.transaction(async (db: Db) => {
    const hoster = await findHoster(db, "les-mailles");
    if (hoster === undefined) throw new Error("The imaginary hosters are not there.");
    const changes = { summary: `Chapitre ${turn}.`, summaryEn: `Chapitre ${turn}.` };
    await updateHoster(db, hoster.id, changes);
    await refreshListings(deps, db, [hoster.id]);
  });
}

function shownTurn(text: string): number {
  return Number(/Chapitre\s(?<turn>\d+)\./u.exec(text)?.groups?.["turn"]);
}

test("what was just written is read at once, a thousand times", { timeout: 600_000 }, async () => {
  const site = await openServedSite();
  const dice = seededDice(12);
  for (let turn = 1; turn <= 1_000; turn += 1) {
    await publish(site, turn);
    await site.deps.revision.refresh();
    const path = pick(dice, chance(dice, 15) ? addresses : light);
    const reads = chance(dice, 50) ? 1 : 3;
    const answers = await Promise.all(
      times(reads, () => site.ask(path, { "accept-encoding": pick(dice, encodings) })),
    );
    for (const { text } of answers) expect(shownTurn(text), path).toBe(turn);
  }
});

test(
  "nobody is shown less than what was acknowledged before asking",
  { timeout: 120_000 },
  async () => {
    const site = await openServedSite();
    let acknowledged = 0;
    let isOver = false;
    const readers = times(6, async (reader) => {
      const dice = seededDice(reader);
      let reads = 0;
      while (!isOver) {
        const least = acknowledged;
        const { text } = await site.ask(pick(dice, addresses), {
          "accept-encoding": pick(dice, encodings),
        });
        if (least > 0) expect(shownTurn(text)).toBeGreaterThanOrEqual(least);
        reads += 1;
      }
      return reads;
    });
    for (let turn = 1; turn <= 60; turn += 1) {
      await publish(site, turn);
      await site.deps.revision.refresh();
      acknowledged = turn;
      for (let pause = turn % 20; pause > 0; pause -= 1) await setImmediate();
    }
    isOver = true;
    const reads = await Promise.all(readers);
    expect(reads.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(60);
  },
);

test("what another process writes is read within a second", async () => {
  const site = await openServedSite();
  for (let turn = 1; turn <= 10; turn += 1) {
    await site.ask("/hebergeurs/les-mailles");
    await publish(site, turn);
    await vi.waitUntil(
      async () => shownTurn((await site.ask("/hebergeurs/les-mailles")).text) === turn,
      { timeout: 1_000, interval: 10 },
    );
  }
});

test("a form that was sent is followed by pages that know of it", async () => {
  const site = await openServedSite();
  await site.ask("/hebergeurs/les-mailles");
  const refreshes = vi.spyOn(site.deps.revision, "refresh");
  await site.ask("/hebergeurs/les-mailles");
  expect(refreshes).toHaveBeenCalledTimes(0);
  await site.ask("/essayer", { "content-type": "application/x-www-form-urlencoded" }, "POST");
  expect(refreshes).toHaveBeenCalledTimes(1);
});

test("a form that is refused, or fails, leaves the pages in memory as they are", async () => {
  const site = await openServedSite();
  const refreshes = vi.spyOn(site.deps.revision, "refresh");
  const send = () => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    return site.ask("/hebergeurs/les-mailles/signaler", headers, "POST");
  };
  expect((await send()).status).toBe(422);
  const away = vi.spyOn(site.deps.db, "select").mockImplementation(() => {
    throw new Error("The database is away.");
  });
  expect((await send()).status).toBe(500);
  away.mockRestore();
  expect(refreshes).not.toHaveBeenCalled();
});

test("languages, encodings and addresses are never mixed", { timeout: 60_000 }, async () => {
  const site = await openServedSite();
  const dice = seededDice(5);
  const fresh = new Map<string, string>();
  const paths = times(60, () => randomPath(dice));
  for (let visit = 0; visit < 1_500; visit += 1) {
    const path = pick(dice, paths);
    const answer = await site.ask(path, { "accept-encoding": pick(dice, encodings) });
    const expected = fresh.get(path) ?? (await (await site.app.request(path)).text());
    fresh.set(path, expected);
    expect(answer.text === expected, path).toBe(true);
    const language = path.startsWith("/en") || path.includes("lang=en") ? "en" : "fr";
    if (!path.endsWith(".xml"))
      expect(answer.headers["content-language"] ?? language).toBe(language);
  }
});

test.each([
  "/hebergeurs?q=%ff%fe&service=mail",
  "/hebergeurs?service=nope&need=nope&page=0&size=1e9",
  "/hebergeurs?q=%3Cscript%3E&q=b&page=2&page=3",
  "/hebergeurs?&&==&=a",
  "/hebergeurs?q=%00%0d%0aSet-Cookie:a",
  `/hebergeurs?${"service=files&".repeat(9)}`,
  "/hebergeurs/%E0%A4%A",
  "/hebergeurs/..%2f..%2fetc",
  "/api/hosters?size=0&lang=zz",
  "/hebergeurs?%71=mail",
])("%s is answered as its one spelling is, with and without memory", async (path) => {
  const site = await openServedSite();
  const asked = await site.app.request(cacheKey(path) ?? path);
  const expected = withoutRequestId(await asked.text());
  for (const visit of ["first", "second"]) {
    const answer = await site.ask(path);
    expect(answer.status, visit).toBe(asked.status);
    expect(withoutRequestId(answer.text) === expected, visit).toBe(true);
  }
});

function withoutRequestId(text: string): string {
  return text.replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gu, "");
}

function randomPath(dice: Dice): string {
  const language = pick(dice, ["", "/en"]);
  const slug = pick(dice, ["les-mailles", "kaz", "toile-d-assos"]);
  return pick(dice, [
    () => language || "/",
    () => `${language}/hebergeurs?${randomQuery(dice)}`,
    () => `${language}/hebergeurs/${slug}`,
    () => `/api/hosters?${randomQuery(dice)}&lang=${pick(dice, ["fr", "en"])}`,
    () => `/api/hosters/${slug}?lang=${pick(dice, ["fr", "en"])}`,
    () => `${language}/grille/1/backups`,
    () => "/sitemap.xml",
    () => "/api/openapi.json",
  ])();
}

function randomQuery(dice: Dice): string {
  const keys = ["q=mail", "service=files", "need=signed-dpa", "sort=name", "near=29", "size=5"];
  return keys.filter(() => chance(dice, 40)).join("&");
}

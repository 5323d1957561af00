import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exampleAnswers } from "#core/check-examples.ts";
import { publishAssessment } from "#server/assessments/actions.ts";
import { refreshListings } from "#server/directory/actions.ts";
import { addHosters } from "#server/hosters/actions.ts";
import { findHoster } from "#server/hosters/queries.ts";
import { withdrawAssessment } from "#server/publications/actions.ts";
import { addVersion } from "#tests/server/grids/grid-versions.ts";
import { changeStance } from "#tests/server/hosters/known-hosters.ts";
import { bring } from "#tests/support/cast.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { openTestSite } from "#tests/support/test-site.ts";
import { readAtom } from "./atom-rules.ts";

let site: Awaited<ReturnType<typeof openTestSite>>;
const clock = { now: new Date("2026-11-22T10:00:00.000Z") };
beforeAll(async () => {
  site = await openTestSite({ changes: { now: () => clock.now } });
  clock.now = new Date("2026-11-23T10:00:00.000Z");
});
afterAll(() => site.close());

async function read(path: string) {
  const response = await site.app.request(path);
  if (response.status !== 200) throw new Error(`${path} answers ${response.status}`);
  // Texts have the spaces of French typography.
  return readAtom((await response.text()).replaceAll(/[\u00A0\u202F]/gu, " "));
}

async function publish(slug: string, publishedAt: string): Promise<void> {
  const { deps } = site;
  const hoster = await findHoster(deps.db, slug);
  const [example] = matouGrid.document.examples;
  if (hoster === undefined || example === undefined) throw new Error("Nothing to publish");
  await deps.db.transaction(async (db) => {
    await publishAssessment(db, {
      hosterId: hoster.id,
      grid: matouGrid,
      answers: exampleAnswers(matouGrid, example),
      publishedAt: new Date(publishedAt),
    });
    await refreshListings(deps, db, [hoster.id]);
  });
}

describe("the feed of everything", () => {
  test("tells who came, what was published and which version holds, the latest first", async () => {
    await publish("kaz", "2026-11-23T09:59:58.123Z");
    const feed = await read("/flux.atom");
    expect(feed).toMatchObject({
      id: "tag:matou.example,2026:changes/fr",
      language: "fr",
      title: "MATOU : tout ce qui change",
      self: "https://matou.example/flux.atom",
      page: "https://matou.example/",
      updated: "2026-11-23T09:59:58.123Z",
    });
    expect(feed.entries[0]).toEqual({
      id: "tag:matou.example,2026:hoster/kaz/revision/1",
      title: "Kaz : réponses publiées",
      published: "2026-11-23T09:59:58.123Z",
      updated: "2026-11-23T09:59:58.123Z",
      page: "https://matou.example/hebergeurs/kaz/historique/1",
      summary: expect.stringContaining("Artisanal et familial"),
    });
    const ids = feed.entries.map(({ id }) => id.replace("tag:matou.example,2026:", ""));
    expect(ids).toEqual(
      expect.arrayContaining(["hoster/kaz/arrival", "hoster/les-mailles/arrival"]),
    );
    expect(ids.filter((id) => id.startsWith("grid/1/in-force/"))).toHaveLength(1);
    const moments = feed.entries.map(({ updated }) => updated);
    expect(moments).toEqual(moments.toSorted().toReversed());
  });

  test("marks the imaginary hosters", async () => {
    const { entries } = await read("/flux.atom");
    const titles = entries.map(({ title }) => title);
    expect(titles).toContain("Les Mailles (exemple imaginaire) : réponses publiées");
  });

  test("leads to pages that are there, in its language", async () => {
    for (const path of ["/flux.atom", "/en/flux.atom", "/grille/flux.atom"]) {
      const { entries, page } = await read(path);
      const pages = [page, ...entries.map((entry) => entry.page)];
      const isEnglish = (each: string) => /^https:\/\/matou\.example\/en(?:\/|$)/u.test(each);
      expect(pages.every((each) => isEnglish(each) === path.startsWith("/en/"))).toBe(true);
      for (const address of new Set(pages)) {
        const { status } = await site.app.request(address.replace("https://matou.example", ""));
        expect([address, status]).toEqual([address, 200]);
      }
    }
  });

  test("has the same ids in English", async () => {
    const idsOf = async (path: string) => (await read(path)).entries.map(({ id }) => id);
    expect(await idsOf("/en/flux.atom")).toEqual(await idsOf("/flux.atom"));
    const feed = await read("/en/flux.atom");
    expect(feed.language).toBe("en");
    expect(feed.entries[0]?.title).toBe("Kaz: answers published");
  });

  test("holds a hundred entries at most, and whatever hosters are called", async () => {
    const { deps } = site;
    const names = Array.from({ length: 120 }, (_, rank) => `Nuage <b>&\u0007 ${rank}`);
    await addHosters(
      deps,
      deps.db,
      names.map((name) => ({ name, sources: [] })),
    );
    const { entries } = await read("/flux.atom");
    expect(entries).toHaveLength(100);
    expect(entries.map(({ title }) => title)).toContain("Nuage <b>& 7 : entre dans l’annuaire");
  });

  test("may be read by any site, keeps no visitor, and is sent once", async () => {
    const response = await site.app.request("/flux.atom");
    expect(response.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("set-cookie")).toBeNull();
    const etag = response.headers.get("etag") ?? "";
    const again = await site.app.request("/flux.atom", { headers: { "if-none-match": etag } });
    expect(again.status).toBe(304);
  });
});

describe("the feed of a hoster", () => {
  const slug = "toile-d-assos";
  const feedOf = (name: string) => read(`/hebergeurs/${name}/flux.atom`);

  test("tells of it alone", async () => {
    const feed = await feedOf(slug);
    expect(feed.page).toBe(`https://matou.example/hebergeurs/${slug}/historique`);
    expect(feed.entries.map(({ id }) => id)).toEqual([
      `tag:matou.example,2026:hoster/${slug}/arrival`,
      `tag:matou.example,2026:hoster/${slug}/revision/2`,
      `tag:matou.example,2026:hoster/${slug}/revision/1`,
    ]);
  });

  test("tells what it took back, and why", async () => {
    const { person } = await bring(site.deps, "Alice", { roles: { [slug]: "owner" } });
    await withdrawAssessment(site.deps, { slug, person, reason: "Nous déménageons." });
    const [latest] = (await feedOf(slug)).entries;
    expect(latest).toMatchObject({
      id: `tag:matou.example,2026:hoster/${slug}/withdrawal/2`,
      title: "Toile d’assos (exemple imaginaire) : réponses retirées",
      updated: clock.now.toISOString(),
      summary: expect.stringContaining("Nous déménageons."),
    });
  });

  test("of one that declines to be situated tells nothing of its answers", async () => {
    await changeStance(site.deps, "kaz", "declined");
    const told = [await feedOf("kaz"), await read("/flux.atom")].flatMap(({ entries }) =>
      entries.map(({ id }) => id),
    );
    await changeStance(site.deps, "kaz", "listed");
    expect(told).toContain("tag:matou.example,2026:hoster/kaz/arrival");
    expect(told.filter((id) => id.includes("/kaz/revision/"))).toEqual([]);
  });

  test("is gone with it, and nobody else's", async () => {
    await changeStance(site.deps, "kaz", "removed");
    const gone = await site.app.request("/hebergeurs/kaz/flux.atom");
    const { entries } = await read("/flux.atom");
    await changeStance(site.deps, "kaz", "listed");
    expect(gone.status).toBe(410);
    expect(entries.filter(({ id }) => id.includes("/kaz/"))).toEqual([]);
    expect((await site.app.request("/hebergeurs/personne/flux.atom")).status).toBe(404);
  });
});

describe("the feed of the grid", () => {
  test("tells each step of a version, with its day and its reason, and no draft", async () => {
    const { db } = site.deps;
    await addVersion(db, { version: 2, state: "announced", haste: "Une faille" });
    await addVersion(db, { version: 3, state: "draft" });
    await addVersion(db, { version: 4, state: "retired" });
    const { entries } = await read("/grille/flux.atom");
    expect(entries.map(({ title }) => title)).toEqual([
      "Grille, version 1 : entre en vigueur",
      "Grille, version 4 : abandonnée",
      "Grille, version 2 : annoncée",
      "Grille, version 2 : en discussion",
    ]);
    expect(entries[2]).toMatchObject({
      id: "tag:matou.example,2026:grid/2/announced/2026-11-20T09:00:00.000Z",
      page: "https://matou.example/grille/2",
      summary: expect.stringMatching(/1 février 2027.*« Une faille »/u),
    });
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pathTo } from "#core/paths.ts";
import { writeSitemap } from "#server/exports/sitemap.ts";
import { findHoster } from "#server/hosters/queries.ts";
import { addVersion } from "#tests/server/grids/grid-versions.ts";
import { changeStance } from "#tests/server/hosters/known-hosters.ts";
import { openTestSite } from "#tests/support/test-site.ts";
import { childrenOf, parseXml } from "#tests/support/xml.ts";
import type { XmlElement } from "#tests/support/xml.ts";

const origin = "https://matou.example";

let site: Awaited<ReturnType<typeof openTestSite>>;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

function readMap(text: string) {
  const map = parseXml(text);
  expect(map.name).toBe("urlset");
  return childrenOf(map, "url").map((url) => ({
    loc: textOf(url, "loc"),
    changedOn: textOf(url, "lastmod") || null,
    alternates: childrenOf(url, "xhtml:link").map(({ attributes }) => attributes),
  }));
}

function textOf(element: XmlElement, name: string): string {
  return childrenOf(element, name)[0]?.text ?? "";
}

async function readSitemap() {
  const response = await site.app.request("/sitemap.xml");
  expect(response.headers.get("content-type")).toBe("application/xml; charset=utf-8");
  return readMap(await response.text());
}

describe("the sitemap", () => {
  test("names pages that are there, that engines may keep, each under its own address", async () => {
    const { db } = site.deps;
    await addVersion(db, { version: 2, state: "in-discussion" });
    await addVersion(db, { version: 3, state: "draft" });
    const entries = await readSitemap();
    const paths = entries.map(({ loc }) => loc.replace(origin, ""));
    expect(new Set(paths).size).toBe(paths.length);
    // The pages of criteria are all made alike: a few stand for them.
    const visited = paths
      .filter((path) => !/^\/en(?:\/|$)/u.test(path))
      .filter((path, rank) => !/^\/grille\/[^/]+\/./u.test(path) || rank % 8 === 0);
    for (const path of visited) {
      const response = await site.app.request(path);
      const html = await response.text();
      expect([path, response.status]).toEqual([path, 200]);
      expect(html, path).not.toContain('content="noindex');
      expect(html, path).toContain(`<link rel="canonical" href="${origin}${path}"/>`);
    }
    expect(paths).toEqual(
      expect.arrayContaining([
        ...["/", "/en", "/hebergeurs/kaz", "/en/hebergeurs/kaz", "/grille/1", "/grille/2"],
        ...["/grille/1/backups", "/grille/criteres/backups", "/groupe", "/groupe/versions/2"],
        ...["/statistiques", "/donnees", "/donnees/api", "/remplacer"],
      ]),
    );
    expect(paths.filter((path) => /^\/grille\/3|les-mailles|differences/u.test(path))).toEqual([]);
  });

  test("names each page with its translations", async () => {
    const kaz = (await readSitemap()).find(({ loc }) => loc === `${origin}/en/hebergeurs/kaz`);
    expect(kaz?.alternates).toEqual([
      { rel: "alternate", hreflang: "fr", href: `${origin}/hebergeurs/kaz` },
      { rel: "alternate", hreflang: "en", href: `${origin}/en/hebergeurs/kaz` },
    ]);
  });

  test("says when a hoster or a version last changed", async () => {
    const dayOf = (path: string, entries: Awaited<ReturnType<typeof readSitemap>>) =>
      entries.find(({ loc }) => loc === origin + path)?.changedOn;
    const entries = await readSitemap();
    expect(dayOf("/hebergeurs/kaz", entries)).toBe("2026-11-22");
    expect(dayOf("/aide", entries)).toBeNull();
    expect(dayOf("/grille/1", entries)).toBe("2026-11-22");
  });

  test("forgets who left", async () => {
    await changeStance(site.deps, "kaz", "removed");
    const entries = await readSitemap();
    await changeStance(site.deps, "kaz", "listed");
    expect(entries.filter(({ loc }) => loc.includes("/kaz"))).toEqual([]);
    expect(await findHoster(site.deps.db, "kaz")).toMatchObject({ stance: "listed" });
  });

  test("has no part while one file holds it", async () => {
    expect((await site.app.request("/sitemap-1.xml")).status).toBe(404);
  });

  test("is cut in parts that no engine refuses, nothing lost", () => {
    const pages = Array.from({ length: 26 }, (_, rank) => ({
      ...{ path: pathTo.hoster("fr", `h-${rank}`), changedOn: "2026-11-22" },
    }));
    const list = parseXml(writeSitemap(origin, pages, { most: 20 }) ?? "");
    expect(list.name).toBe("sitemapindex");
    const parts = childrenOf(list, "sitemap").map((each) => textOf(each, "loc"));
    expect(parts).toEqual([1, 2, 3].map((part) => `${origin}/sitemap-${part}.xml`));
    const read = [1, 2, 3].map((part) =>
      readMap(writeSitemap(origin, pages, { most: 20, part }) ?? ""),
    );
    expect(read.map(({ length }) => length)).toEqual([20, 20, 12]);
    expect(new Set(read.flat().map(({ loc }) => loc)).size).toBe(52);
    expect(writeSitemap(origin, pages, { most: 20, part: 4 })).toBeUndefined();
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestSite } from "#tests/support/test-site.ts";
import { readable } from "#tests/web/rendered.tsx";
import { addVersion, askMore, leaveUnfinished } from "./grid-versions.ts";

let site: Awaited<ReturnType<typeof openTestSite>>;

beforeAll(async () => {
  site = await openTestSite();
  const { db } = site.deps;
  await addVersion(db, { version: 2, state: "announced", haste: "Une loi l’exige." }, askMore);
  await addVersion(db, { version: 3, state: "in-discussion" });
  await addVersion(db, { version: 4, state: "draft" }, leaveUnfinished);
  await addVersion(db, { version: 5, state: "draft", basedOn: 2 });
  await addVersion(db, { version: 6, state: "retired" });
});
afterAll(() => site.close());

async function read(path: string) {
  const response = await site.app.request(path);
  const html = await response.text();
  return { response, html, text: readable(html) };
}

test("the grid in force tells what is coming", async () => {
  const { text, html, response } = await read("/grille");

  expect(text).toContain("Version 2 : annoncée, en vigueur le 1 février 2027.");
  expect(text).toContain("Pourquoi elle vient plus tôt que prévu : Une loi l’exige.");
  expect(text).toContain("Version 3 : en discussion depuis le 10 novembre 2026.");
  expect(html).toContain('href="/groupe/versions/3"');
  expect(html).toContain('href="/grille/differences?de=2&amp;a=5"');
  expect(response.headers.get("cache-control") ?? "").not.toContain("no-store");
});

test.each([
  ["/grille/2", "Elle ne changera plus : elle entrera en vigueur le 1 février 2027."],
  ["/grille/3", "Cette version est en discussion depuis le 10 novembre 2026."],
  ["/grille/5", "Cette version s’écrit à partir de la version 2, depuis le 1 novembre 2026."],
  ["/grille/6", "Le groupe de travail a abandonné cette version le 21 novembre 2026."],
  ["/en/grille/2", "It will not change any more: it comes into force on 1 February 2027."],
])("%s says what the version is", async (path, sentence) => {
  const { text, response } = await read(path);

  expect(response.status).toBe(200);
  expect(text).toContain(sentence);
});

describe("a draft that is no grid yet", () => {
  test("has a page with its problems in words and what changed", async () => {
    const { text, response } = await read("/grille/4");

    expect(response.status).toBe(200);
    expect(text).toContain("Cette version est en cours d’écriture.");
    expect(text).toContain("Critère « Sauvegardes », thème");
    expect(text).toContain("Le thème « nowhere » n’existe pas dans cette grille.");
    expect(text).toContain("Ce qui change de la version 1 à la version 4");
  });

  test("gives its document as it is", async () => {
    const json = await site.app.request("/api/grids/matou/4");
    const yaml = await site.app.request("/api/grids/matou/4.yaml");

    expect(await json.json()).toMatchObject({ grid: { version: 4 } });
    expect(await yaml.text()).toContain("theme: nowhere");
  });

  test("leads from its criteria to that page", async () => {
    const { response } = await read("/en/grille/4/backups");

    expect([response.status, response.headers.get("location")]).toEqual([302, "/en/grille/4"]);
  });

  test("classifies nobody, and says why", async () => {
    const response = await site.app.request("/api/classification", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ gridId: "matou", gridVersion: 4, grid: undefined, answers: {} }),
    });

    expect(response.status).toBe(422);
  });
});

test.each([
  "/grille/4",
  "/grille/5",
  "/grille/5/backups",
  "/grille/differences?de=1&a=5",
  "/grille/criteres/backups",
  "/api/grids",
  "/api/grids/matou/5",
  "/api/grids/matou/4.yaml",
])("%s is never kept, since a draft changes without notice", async (path) => {
  expect((await site.app.request(path)).headers.get("cache-control")).toBe("no-store");
});

test("the list of versions has every date of their lives", async () => {
  const response = await site.app.request("/api/grids");
  const { grids } = (await response.json()) as { grids: readonly { version: number }[] };

  expect(grids.find(({ version }) => version === 2)).toMatchObject({
    state: "announced",
    basedOn: 1,
    announcedAt: "2026-11-20T09:00:00.000Z",
    effectiveAt: "2027-02-01T09:00:00.000Z",
    inForceSince: null,
    retiredAt: null,
  });
});

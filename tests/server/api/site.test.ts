import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { matouDocument } from "#tests/support/matou-grid.ts";
import { openTestSite } from "#tests/support/test-site.ts";

let site: Awaited<ReturnType<typeof openTestSite>>;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

test("the versions of the grid are listed with their state", async () => {
  const response = await site.app.request("/api/grids");
  expect(await response.json()).toMatchObject({
    grids: [{ id: "matou", version: 1, state: "in-force" }],
  });
});

test("a grid document comes back whole, as JSON and as YAML", async () => {
  const json = await site.app.request("/api/grids/matou/1");
  const yaml = await site.app.request("/api/grids/matou/1.yaml");
  expect(await json.json()).toEqual(matouDocument());
  expect(yaml.headers.get("content-type")).toContain("application/yaml");
  expect(parse(await yaml.text())).toEqual(matouDocument());
});

test.each([
  "/api/grids/matou/2",
  "/api/grids/matou/0",
  "/api/grids/matou/x",
  "/api/grids/matou/9999999999",
  "/api/grids/other/1",
  "/api/grids/%00/1",
])("%s is a grid that does not exist", async (path) => {
  const response = await site.app.request(path);
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ code: "unknown-grid" });
});

test.each([
  "/api/grids",
  "/api/grids/matou/1",
  "/api/hosters/kaz",
  "/api/hosters/les-mailles/revisions",
  "/api/hosters/les-mailles/revisions/1",
])("%s refuses what it does not know", async (path) => {
  expect((await site.app.request(`${path}?lang=en`)).status).toBe(200);
  const response = await site.app.request(`${path}?colour=blue`);
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({
    errors: [{ path: "/query/colour", code: "unknown-field" }],
  });
});

test("an imaginary hoster tells its story in the language of the page", async () => {
  const french = await (await site.app.request("/hebergeurs/les-mailles")).text();
  const english = await (await site.app.request("/en/hebergeurs/les-mailles")).text();
  expect(french).toContain("Une salariée et douze bénévoles");
  expect(english).toContain("One employee and twelve volunteers");
  expect(english).not.toContain("douze bénévoles");
  const json = await (await site.app.request("/api/hosters/les-mailles?lang=en")).json();
  expect(json.summary).toContain("One employee");
});

test("the API describes every one of its routes", async () => {
  const response = await site.app.request("/api/openapi.json");
  const { paths, components } = await response.json();
  expect(Object.keys(paths).sort()).toEqual([
    "/api/classification",
    "/api/grids",
    "/api/grids/{id}/{version}",
    "/api/hosters",
    "/api/hosters/{slug}",
    "/api/hosters/{slug}/revisions",
    "/api/hosters/{slug}/revisions/{number}",
  ]);
  expect(Object.keys(components.schemas)).toContain("Classification");
});

test("search engines are given the real hosters in both languages, and no imaginary one", async () => {
  const sitemap = await (await site.app.request("/sitemap.xml")).text();
  expect(sitemap).toContain("<loc>https://matou.example/hebergeurs/kaz</loc>");
  expect(sitemap).toContain("<loc>https://matou.example/en/hebergeurs/kaz</loc>");
  expect(sitemap).not.toContain("les-mailles");
  const robots = await (await site.app.request("/robots.txt")).text();
  expect(robots).toContain("Sitemap: https://matou.example/sitemap.xml");
});

test("the process says that it serves and that its database is ready", async () => {
  expect((await site.app.request("/health")).status).toBe(200);
  expect((await site.app.request("/ready")).status).toBe(200);
});

test("an unknown page is a page, an unknown API address a problem document", async () => {
  const page = await site.app.request("/en/nowhere");
  expect(page.status).toBe(404);
  expect(await page.text()).toContain("This page does not exist");
  const api = await site.app.request("/api/nowhere");
  expect(api.status).toBe(404);
  expect(api.headers.get("content-type")).toContain("application/problem+json");
});

test("every answer forbids inline code, framing and foreign content", async () => {
  for (const path of ["/", "/api/grids", "/nowhere"]) {
    const { headers } = await site.app.request(path);
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("content-security-policy")).not.toContain("unsafe");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("set-cookie")).toBeNull();
  }
});

test("a page that has not changed is not sent again", async () => {
  const first = await site.app.request("/grille");
  const etag = first.headers.get("etag") ?? "";
  const second = await site.app.request("/grille", { headers: { "if-none-match": etag } });
  expect(second.status).toBe(304);
});

test("slashes without end are cut as fast as one", async () => {
  const started = performance.now();
  const response = await site.app.request(`http://inside.example/a${"/".repeat(60_000)}b/`);
  expect(response.status).toBe(301);
  expect(performance.now() - started).toBeLessThan(1_000);
});

test.each([
  ["/hebergeurs/?q=a", "/hebergeurs?q=a"],
  ["/en/", "/en"],
  ["//elsewhere.example//", "/elsewhere.example"],
])("%s leads to the same address without its last slash, on this site", async (path, address) => {
  const response = await site.app.request(`http://inside.example${path}`);
  expect(response.status).toBe(301);
  expect(response.headers.get("location")).toBe(address);
});

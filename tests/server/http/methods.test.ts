import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestSite } from "#tests/support/test-site.ts";

let site: Awaited<ReturnType<typeof openTestSite>>;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

test.each([
  ["POST", "/hebergeurs", "GET, HEAD"],
  ["DELETE", "/en/hebergeurs/kaz", "GET, HEAD"],
  ["GET", "/api/classification", "POST"],
  ["PUT", "/essayer", "GET, HEAD, POST"],
])("%s %s is refused, with what is allowed there", async (method, path, allowed) => {
  const response = await site.app.request(path, { method });
  expect([response.status, response.headers.get("allow")]).toEqual([405, allowed]);
  const isApi = path.startsWith("/api/");
  expect(response.headers.get("content-type")).toContain(isApi ? "problem+json" : "text/html");
});

test("no method is allowed where nothing is", async () => {
  const response = await site.app.request("/nowhere", { method: "POST" });
  expect([response.status, response.headers.get("allow")]).toEqual([404, null]);
});

test("what is not sent again says what it depends on, and keeps its own policy", async () => {
  for (const path of ["/grille", "/hebergeurs/les-mailles/badge.svg"]) {
    const { headers } = await site.app.request(path);
    const given = { "if-none-match": headers.get("etag") ?? "" };
    const again = await site.app.request(path, { headers: given });
    expect(again.status).toBe(304);
    for (const name of ["vary", "etag", "cache-control", "content-security-policy"]) {
      expect(again.headers.get(name), name).toBe(headers.get(name));
    }
    expect(again.headers.get("content-type")).toBeNull();
  }
});

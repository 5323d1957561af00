import { beforeAll, describe, expect, test } from "vitest";
import { makeDump } from "#server/dumps/actions.ts";
import { bring } from "#tests/support/cast.ts";
import { openTestSite } from "#tests/support/test-site.ts";

let site: Awaited<ReturnType<typeof openTestSite>>;
beforeAll(async () => {
  site = await openTestSite();
  await makeDump(site.deps);
});

const origin = "https://elsewhere.example";

function ask(path: string, headers: Readonly<Record<string, string>> = {}, method = "GET") {
  return site.app.request(path, { method, headers: { origin, ...headers } });
}

describe("a page of another site", () => {
  test.each([
    "/api/hosters",
    "/api/hosters/kaz",
    "/api/hosters/nobody",
    "/api/grids",
    "/api/openapi.json",
    "/donnees/2026-11-22/hosters.csv",
    "/donnees/2026-11-22/unknown",
    "/hebergeurs.csv",
    "/en/hebergeurs.csv",
    "/hebergeurs.atom",
    "/flux.atom",
    "/hebergeurs/kaz/badge.svg",
    "/hebergeurs/les-mailles/chatonsinfos/organization.properties",
  ])("may read %s, without what a browser knows of its visitor", async (path) => {
    for (const method of ["GET", "HEAD"]) {
      const { headers } = await ask(path, {}, method);
      expect(headers.get("access-control-allow-origin")).toBe("*");
      expect(headers.get("access-control-allow-credentials")).toBeNull();
    }
  });

  test.each([
    "/",
    "/hebergeurs",
    "/connexion",
    "/compte/export.json",
    "/gt/journal.csv",
    "/espace/kaz/reponses.csv",
  ])("may not read %s", async (path) => {
    const ada = await bring(site.deps, "Ada", {
      email: `${path.length}@example.org`,
      groupRole: "administrator",
    });
    const { headers } = await ask(path, ada.headers);
    expect(headers.get("access-control-allow-origin")).toBeNull();
    const asked = await ask(path, { "access-control-request-method": "GET" }, "OPTIONS");
    expect(asked.headers.get("access-control-allow-origin")).toBeNull();
  });

  test("may post what is classified and nothing else", async () => {
    const asked = {
      "access-control-request-method": "POST",
      "access-control-request-headers": "content-type",
    };
    const allowed = await ask("/api/classification", asked, "OPTIONS");
    expect([allowed.status, await allowed.text()]).toEqual([204, ""]);
    expect(allowed.headers.get("access-control-allow-methods")).toBe("GET, HEAD, POST");
    expect(allowed.headers.get("access-control-allow-headers")).toContain("content-type");
    const reading = await ask("/api/hosters", asked, "OPTIONS");
    expect(reading.headers.get("access-control-allow-methods")).toBe("GET, HEAD");
    const posted = await site.app.request("/api/classification", {
      method: "POST",
      headers: { origin, "sec-fetch-site": "cross-site", "content-type": "application/json" },
      body: JSON.stringify({ grid: { id: "matou", version: 1 }, answers: {} }),
    });
    expect(posted.status).toBe(200);
    expect(posted.headers.get("access-control-allow-origin")).toBe("*");
  });

  test("may read the tag of an answer, and is told when it has not changed", async () => {
    for (const path of [
      "/api/hosters",
      "/api/hosters/kaz",
      "/api/grids",
      "/api/grids/matou/1",
      "/hebergeurs.csv",
    ]) {
      const first = await ask(path);
      expect(first.headers.get("access-control-expose-headers")).toContain("etag");
      const again = await ask(path, { "if-none-match": first.headers.get("etag") ?? "" });
      expect([path, again.status, await again.text()]).toEqual([path, 304, ""]);
      expect(again.headers.get("access-control-allow-origin")).toBe("*");
    }
  });
});

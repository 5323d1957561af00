import { beforeAll, describe, expect, test } from "vitest";
import type { createApp } from "#server/app.ts";
import { openTestSite } from "#tests/support/test-site.ts";

let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  ({ app } = await openTestSite({ isSeeded: false }));
});

async function post(path: string, headers: Readonly<Record<string, string>>) {
  const response = await app.request(path, { method: "POST", headers });
  return response.status;
}

/** An address nobody answers at: 404 when the form was let through. */
const form = "/nowhere";

describe("a form", () => {
  test.each([
    [
      "sent from a page of the site",
      { "sec-fetch-site": "same-origin", origin: "https://matou.example" },
    ],
    ["sent again by the person", { "sec-fetch-site": "none" }],
    ["from an older browser", { origin: "https://matou.example" }],
    [
      "at the address the site was asked at",
      { origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" },
    ],
    ["from a program that carries nothing", {}],
  ])("%s is read", async (_, headers) => {
    expect(await post(form, headers)).toBe(404);
  });

  test.each([
    ["another site", { "sec-fetch-site": "cross-site", origin: "https://elsewhere.example" }],
    ["a neighbour below the same domain", { "sec-fetch-site": "same-site" }],
    ["another site, by an older browser", { origin: "https://elsewhere.example" }],
    ["a page without an origin", { origin: "null" }],
    [
      "a page without an origin that says it is ours",
      { origin: "null", "sec-fetch-site": "same-origin" },
    ],
    ["another port", { origin: "https://matou.example:8443" }],
    ["an address that cannot be read", { origin: "matou.example" }],
    ["a program that carries a cookie", { cookie: "session=1" }],
  ])("sent from %s is refused", async (_, headers) => {
    expect(await post(form, headers)).toBe(403);
  });
});

test("the refusal is a page in the language of the address", async () => {
  const headers = { origin: "https://elsewhere.example" };
  const response = await app.request("/en/nowhere", { method: "POST", headers });
  expect(await response.text()).toContain("sent from another site");
});

test("the API, which keeps nothing, may be called from any site", async () => {
  expect(await post("/api/nowhere", { origin: "https://elsewhere.example" })).toBe(404);
});

test("reading is open to all", async () => {
  const headers = { "sec-fetch-site": "cross-site" };
  expect((await app.request("/nowhere", { headers })).status).toBe(404);
});

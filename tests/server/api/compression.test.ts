import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestSite } from "#tests/support/test-site.ts";

let site: Awaited<ReturnType<typeof openTestSite>>;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

async function ask(path: string, accepted: string) {
  const response = await site.app.request(path, { headers: { "accept-encoding": accepted } });
  const encoding = response.headers.get("content-encoding");
  return { response, encoding, bytes: Buffer.from(await response.arrayBuffer()) };
}

test("a page is the same whatever it is compressed with", async () => {
  const plain = await ask("/grille", "identity");
  const brotli = await ask("/grille", "gzip, deflate, br");
  const gzip = await ask("/grille", "gzip");
  expect([plain.encoding, brotli.encoding, gzip.encoding]).toEqual([null, "br", "gzip"]);
  expect(brotliDecompressSync(brotli.bytes)).toEqual(plain.bytes);
  expect(gunzipSync(gzip.bytes)).toEqual(plain.bytes);
  expect(brotli.bytes.length).toBeLessThan(gzip.bytes.length);
  for (const { response } of [plain, brotli, gzip]) {
    expect(response.headers.get("vary")).toContain("Accept-Encoding");
  }
});

test("a short answer and one without a body are sent as they are", async () => {
  expect((await ask("/health", "br")).encoding).toBeNull();
  const etag = (await ask("/grille", "br")).response.headers.get("etag") ?? "";
  const headers = { "accept-encoding": "br", "if-none-match": etag };
  const again = await site.app.request("/grille", { headers });
  expect(again.status).toBe(304);
  expect(again.headers.get("content-encoding")).toBeNull();
});

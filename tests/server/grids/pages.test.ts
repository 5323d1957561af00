import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestSite } from "#tests/support/test-site.ts";

let site: Awaited<ReturnType<typeof openTestSite>>;

beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

test("the grid in force is read at its own address and at its version's", async () => {
  const inForce = await site.app.request("/grille");
  const version = await site.app.request("/grille/1");

  expect([inForce.status, version.status]).toEqual([200, 200]);
  expect(await inForce.text()).toContain("Grille MATOU, version 1");
  expect(await version.text()).toContain(
    '<link rel="canonical" href="https://matou.example/grille/1"/>',
  );
});

test("a criterion is read in both languages", async () => {
  const french = await site.app.request("/grille/1/backups");
  const english = await site.app.request("/en/grille/1/backups");

  expect(await french.text()).toContain("<title>Sauvegardes – MATOU</title>");
  expect(await english.text()).toContain("<title>Backups – MATOU</title>");
});

test.each([
  "/grille/2",
  "/grille/0",
  "/grille/1.5",
  "/grille/abc",
  "/grille/99999999999999999999",
  "/grille/1/no-such-criterion",
  "/grille/1/__proto__",
  "/grille/2/backups",
  "/en/grille/1/%3Cscript%3E",
])("%s is a page that does not exist", async (path) => {
  const response = await site.app.request(path);

  expect(response.status).toBe(404);
  expect(response.headers.get("content-type")).toContain("text/html");
  expect(await response.text()).not.toContain("<script>");
});

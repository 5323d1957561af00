import { afterAll, beforeAll, expect, test } from "vitest";
import { makeGrid } from "#core/grid-document.ts";
import { digestOf } from "#server/digest.ts";
import { updateDocument } from "#server/grid-drafts/queries.ts";
import { serveFromMemory } from "#server/http/cache.ts";
import { serveInTest } from "#tests/support/http-client.ts";
import { matouDraft } from "#tests/support/matou-grid.ts";
import { openTestSite } from "#tests/support/test-site.ts";
import { addVersion, askMore, leaveUnfinished } from "./grid-versions.ts";

let site: Awaited<ReturnType<typeof openTestSite>>;

beforeAll(async () => {
  site = await openTestSite();
  await addVersion(site.deps.db, { version: 2, state: "draft" }, leaveUnfinished);
});
afterAll(() => site.close());

test("an edit of a draft is seen at once by those who are answered from memory", async () => {
  await site.deps.revision.refresh();
  const ask = await serveInTest(serveFromMemory(site.deps, site.app));
  const paths = ["/grille/2", "/grille/differences?de=1&a=2", "/api/grids/matou/2"];
  const read = async () =>
    Promise.all(paths.map(async (path) => (await ask(path)).bytes.toString("utf8")));
  const before = await read();
  const draft = askMore(matouDraft);
  const document = JSON.stringify(makeGrid({ ...draft, grid: { ...draft.grid, version: 2 } }));

  await updateDocument(
    site.deps.db,
    { gridId: "matou", version: 2 },
    { document, digest: digestOf(document) },
  );

  expect(before.every((text) => text.includes("nowhere"))).toBe(true);
  for (const text of await read()) {
    expect(text).not.toContain("nowhere");
    expect(text).toContain("Copiez");
  }
});

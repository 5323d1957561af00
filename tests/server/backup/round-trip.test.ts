import { expect, test } from "vitest";
import { createApp } from "#server/app.ts";
import type { Database } from "#server/db/client.ts";
import { makeUsedDirectory } from "#tests/support/data-directory.ts";
import { testDatabaseKind } from "#tests/support/database.ts";
import { makeEmptyDatabase } from "#tests/support/empty-database.ts";
import { makeTestDeps } from "#tests/support/test-site.ts";
import { askForAll, forgottenOf } from "./crawl.ts";
import { openFullSite } from "./full-site.ts";
import { backUp, linesOf, open, restoreInto } from "./restored.ts";

/** Where the backup is restored: the tests that run on a server reach both kinds of database. */
const places = [makeEmptyDatabase, ...(testDatabaseKind === "server" ? [openEmbedded] : [])];

async function openEmbedded() {
  return { kind: "embedded", directory: await makeUsedDirectory() } as const;
}

test(
  "a restored site answers every visitor as the first did, and gives the same backup",
  { timeout: 600_000 },
  async () => {
    const { app, deps } = await openFullSite();
    const path = await backUp(deps);
    const before = await askForAll(app);
    expect(await forgottenOf(app, before)).toStrictEqual([]);
    for (const makePlace of places) {
      const database = await open(await makePlace());
      await restoreInto(database, path);
      await expectSameBackup(database, path);
      const after = await askForAll(createApp(makeTestDeps(database.db, { now: deps.now })));
      expect([...after.keys()]).toStrictEqual([...before.keys()]);
      for (const [address, answer] of before) expect(after.get(address), address).toBe(answer);
    }
  },
);

test.runIf(testDatabaseKind === "server")(
  "a site goes to the embedded database and comes back",
  { timeout: 300_000 },
  async () => {
    const { deps } = await openFullSite();
    const path = await backUp(deps);
    const embedded = await open(await openEmbedded());
    await restoreInto(embedded, path);
    const server = await open(await makeEmptyDatabase());
    await restoreInto(server, await backUp(embedded));
    await expectSameBackup(server, path);
  },
);

async function expectSameBackup(database: Database, path: string): Promise<void> {
  const again = linesOf(await backUp(database));
  expect(again).toStrictEqual(linesOf(path));
}

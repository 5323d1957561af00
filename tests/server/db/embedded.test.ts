import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { openDatabase, selectRows } from "#server/db/client.ts";
import { sendCommand } from "#server/db/commands.ts";
import { embeddedMajor } from "#server/db/pglite.ts";
import {
  type BundledEntry,
  bundleEntry,
  type Child,
  startEntry,
} from "#tests/support/bundled-entry.ts";
import { makeDataDirectory, makeUsedDirectory } from "#tests/support/data-directory.ts";
import { testDatabaseKind } from "#tests/support/database.ts";

describe.runIf(testDatabaseKind === "embedded")(
  "the embedded database",
  { timeout: 60_000 },
  () => {
    let user: BundledEntry;
    beforeAll(async () => {
      user = await bundleEntry("tests/fixtures/data-directory-user.ts");
    });
    afterAll(() => user.remove());

    test("is refused to a second process, and the first one keeps working", async () => {
      const directory = await makeUsedDirectory();
      await startOpen(directory);
      await expect(openDatabase({ kind: "embedded", directory })).rejects.toMatchObject({
        code: "data-directory-in-use",
      });
      expect(await addThere(directory, 2, 3)).toBe("5\n");
    });

    test("is taken over from a process that was killed", async () => {
      const directory = await makeUsedDirectory();
      const former = await startOpen(directory);
      await former.kill();
      await startOpen(directory);
      expect(await addThere(directory, 20, 22)).toBe("42\n");
    });

    test("goes to exactly one of two processes that take it over at once", async () => {
      const directory = await makeUsedDirectory();
      const former = await startOpen(directory);
      await former.kill();
      const takers = [start(directory), start(directory)];
      for (const taker of takers) expect(await taker.hear()).toBe("ready");
      for (const taker of takers) taker.say("go");
      const outcomes = await Promise.all(takers.map((taker) => taker.hear()));
      expect(new Set(outcomes)).toEqual(new Set(["data-directory-in-use", "open"]));
    });

    test("is the same when one process opens it twice, until both have closed it", async () => {
      const directory = await makeUsedDirectory();
      const first = await openDatabase({ kind: "embedded", directory });
      vi.resetModules();
      const reloaded = await import("#server/db/client.ts");
      const second = await reloaded.openDatabase({ kind: "embedded", directory });
      await first.db.execute(sql`create table notes (text text)`);
      await first.close();
      await first.close();
      expect(await selectRows(second.db, sql`select text from notes`)).toEqual([]);
      await second.close();
      await expect(selectRows(second.db, sql`select text from notes`)).rejects.toThrow();
    });

    test("may be opened again while it is being closed", async () => {
      const directory = await makeUsedDirectory();
      const first = await openDatabase({ kind: "embedded", directory });
      const [, second] = await Promise.all([
        first.close(),
        openDatabase({ kind: "embedded", directory }),
      ]);
      expect(await selectRows(second.db, sql`select 1 as one`)).toEqual([{ one: 1 }]);
      await second.close();
    });

    test("is refused when another version of PostgreSQL made it", async () => {
      const directory = await makeUsedDirectory();
      await writeFile(join(directory, "database/PG_VERSION"), "17\n");
      await expect(openDatabase({ kind: "embedded", directory })).rejects.toMatchObject({
        code: "data-directory-other-version",
        detail: "17",
      });
    });

    test("is of the version its directories are compared with", async () => {
      const directory = await makeUsedDirectory();
      const { db, close } = await openDatabase({ kind: "embedded", directory });
      onTestFinished(close);
      const version = await selectRows(
        db,
        sql`select (current_setting('server_version_num')::int / 10000)::text as major`,
      );
      expect(version).toEqual([{ major: embeddedMajor }]);
    });

    test("is refused where there can be no directory", async () => {
      const file = join(await makeDataDirectory(), "file");
      await writeFile(file, "");
      await expect(openDatabase({ kind: "embedded", directory: file })).rejects.toMatchObject({
        code: "data-directory-unusable",
        detail: file,
      });
    });

    test("is refused when its files are damaged", async () => {
      const directory = await makeUsedDirectory();
      await writeFile(join(directory, "database/global/pg_control"), "");
      await expect(openDatabase({ kind: "embedded", directory })).rejects.toMatchObject({
        code: "data-directory-unusable",
      });
    });

    test("keeps its files and its socket from other users", async () => {
      const directory = await makeUsedDirectory();
      const { close } = await openDatabase({ kind: "embedded", directory });
      onTestFinished(close);
      for (const folder of ["database", "lock"]) {
        const { mode } = await stat(join(directory, folder));
        expect(mode & 0o077).toBe(0);
      }
    });

    function start(directory: string): Child {
      const child = startEntry(user, directory, "hold");
      onTestFinished(() => child.kill());
      return child;
    }

    async function startOpen(directory: string): Promise<Child> {
      const child = start(directory);
      child.say("go");
      for (const line of ["ready", "open"]) expect(await child.hear()).toBe(line);
      return child;
    }
  },
);

/** Has the process that holds the directory add two numbers, in its database. */
async function addThere(directory: string, first: number, second: number): Promise<string> {
  let out = "";
  await sendCommand(directory, { argv: [String(first), String(second)], cwd: "/" }, (printed) => {
    if ("out" in printed) out += printed.out;
  });
  return out;
}

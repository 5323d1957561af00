import fs from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { type Database, openDatabase, selectRows } from "#server/db/client.ts";
import { type BundledEntry, bundleEntry, startEntry } from "#tests/support/bundled-entry.ts";
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

    test("writes a commit through to the disk before acknowledging it", async () => {
      const { db } = await open(await makeUsedDirectory());
      await db.execute(sql`create table notes (text text)`);
      const synced = watchSyncs();
      await db.execute(sql`insert into notes values ('kept')`);
      expect(synced()).toEqual([expect.stringContaining("/pg_wal/")]);
    });

    test("asks nothing of the disk when it only reads", async () => {
      const { db } = await open(await makeUsedDirectory());
      const synced = watchSyncs();
      await db.execute(sql`select 1`);
      expect(synced()).toEqual([]);
    });

    test("stops at once, without acknowledging, when the disk refuses", async () => {
      const writer = startEntry(user, await makeUsedDirectory(), "fail");
      onTestFinished(() => writer.kill());
      writer.say("go");
      for (const line of ["ready", "open", "1", "2", "3"]) expect(await writer.hear()).toBe(line);
      expect(await writer.ended).toBe(1);
      expect(await writer.hear()).toBeNull();
    });

    test("keeps everything it acknowledged when its process is killed while writing", async () => {
      const directory = await makeUsedDirectory();
      const writer = startEntry(user, directory, "write");
      onTestFinished(() => writer.kill());
      writer.say("go");
      for (const line of ["ready", "open"]) expect(await writer.hear()).toBe(line);
      for (let number = 1; number <= 200; number += 1) {
        expect(await writer.hear()).toBe(String(number));
      }
      await writer.kill();
      const { db } = await open(directory);
      const [written] = await selectRows<{ count: number; last: number }>(
        db,
        sql`select count(*)::int as count, max(number) as last from written`,
      );
      expect(written?.count).toBeGreaterThanOrEqual(200);
      expect(written?.last).toBe(written?.count);
    });

    test("begins again a creation that was interrupted", async () => {
      const directory = await makeDataDirectory();
      await mkdir(join(directory, "database.new"));
      await writeFile(join(directory, "database.new/PG_VERSION"), "18\n");
      const { db } = await open(directory);
      expect(await selectRows(db, sql`select 1 as one`)).toEqual([{ one: 1 }]);
    });

    test("gives back the room of rewritten rows when maintained", async () => {
      const { db, maintain } = await open(await makeUsedDirectory());
      await db.execute(sql`create table counters as select n from generate_series(1, 5000) as n`);
      const rewrite = async () => {
        for (let round = 0; round < 3; round += 1) {
          await db.execute(sql`update counters set n = n + 1`);
          await maintain();
        }
        const [table] = await selectRows<{ size: number }>(
          db,
          sql`select pg_relation_size('counters')::int as size`,
        );
        return table?.size;
      };
      expect(await rewrite()).toBe(await rewrite());
    });
  },
);

async function open(directory: string): Promise<Database> {
  const database = await openDatabase({ kind: "embedded", directory });
  onTestFinished(() => database.close());
  return database;
}

/** Gives the paths of the files that were written through since. */
function watchSyncs(): () => string[] {
  const paths: string[] = [];
  const sync = fs.fsyncSync;
  vi.spyOn(fs, "fsyncSync").mockImplementation((file) => {
    paths.push(fs.readlinkSync(`/proc/self/fd/${file}`));
    sync(file);
  });
  onTestFinished(() => void vi.restoreAllMocks());
  return () => paths;
}

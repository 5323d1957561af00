import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { type DataLock, lockDirectory, lockFolder } from "#server/db/data-lock.ts";
import { StartRefusal } from "#server/db/start-refusal.ts";
import { makeDataDirectory } from "#tests/support/data-directory.ts";
import { testDatabaseKind } from "#tests/support/database.ts";

describe.runIf(testDatabaseKind === "embedded")("the lock of an embedded database", () => {
  test("refuses everyone but the one who has it", async () => {
    const directory = await makeDataDirectory();
    await lock(directory);
    await expect(lockDirectory(directory)).rejects.toMatchObject({
      code: "data-directory-in-use",
      detail: directory,
    });
  });

  test("is free again once released, and leaves nothing behind", async () => {
    const directory = await makeDataDirectory();
    const first = await lockDirectory(directory);
    await first.release();
    expect(await readdir(lockFolder(directory))).toEqual([]);
    await lock(directory);
  });

  test("goes to exactly one of many who ask at once", async () => {
    for (let round = 0; round < 100; round += 1) {
      const directory = await makeDataDirectory();
      const outcomes = await Promise.allSettled(
        Array.from({ length: 6 }, () => lockDirectory(directory)),
      );
      const holders = outcomes.flatMap((it) => (it.status === "fulfilled" ? [it.value] : []));
      const refusals = outcomes.flatMap((it) => (it.status === "rejected" ? [it.reason] : []));
      expect(holders).toHaveLength(1);
      expect(refusals.every((reason) => reason instanceof StartRefusal)).toBe(true);
      await holders[0]?.release();
    }
  });

  test("works in a folder whose path is longer than a socket's address may be", async () => {
    const directory = join(await makeDataDirectory(), "d".repeat(120), "é".repeat(60));
    await mkdir(directory, { recursive: true });
    await lock(directory);
    await expect(lockDirectory(directory)).rejects.toMatchObject({
      code: "data-directory-in-use",
    });
    expect(await readdir(lockFolder(directory))).toHaveLength(1);
  });
});

async function lock(directory: string): Promise<DataLock> {
  const held = await lockDirectory(directory);
  onTestFinished(() => held.release());
  return held;
}

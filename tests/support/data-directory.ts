import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { inject, onTestFinished } from "vitest";
import { openDatabase } from "#server/db/client.ts";

/** A folder for one test, removed with whatever the test put there. */
export async function makeDataDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "matou-data-"));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

/** The same, already holding an embedded database without any table: a copy, ten times faster than new. */
export async function makeUsedDirectory(): Promise<string> {
  const directory = await makeDataDirectory();
  original ??= createOriginal();
  await promisify(execFile)("cp", ["-R", `${await original}/.`, directory]);
  return directory;
}

let original: Promise<string> | undefined;

async function createOriginal(): Promise<string> {
  const directory = await mkdtemp(join(inject("testFolder"), "data-"));
  const database = await openDatabase({ kind: "embedded", directory });
  await database.close();
  return directory;
}

import { openAsBlob } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { Database } from "#server/db/client.ts";
import { pgliteDatabase, pgliteOptions } from "#server/db/pglite.ts";
import type { TestTemplate } from "./test-template.ts";

export async function makeEmbeddedTemplate(migrations: string): Promise<{
  template: TestTemplate;
  remove: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), "matou-template-"));
  const file = join(folder, "template.tar");
  // A small log, since it is copied too.
  const client = await PGlite.create({ ...pgliteOptions, initDbStartParams: ["--wal-segsize=1"] });
  const database = pgliteDatabase(client);
  await database.applyMigrations(migrations);
  await database.maintain();
  const dump = await client.dumpDataDir("none");
  await writeFile(file, dump.stream());
  await database.close();
  return {
    template: { kind: "embedded", file },
    remove: () => rm(folder, { recursive: true }),
  };
}

/** A copy in memory, lost with the process. */
export async function openEmbeddedCopy(file: string): Promise<Database> {
  const client = await PGlite.create({ ...pgliteOptions, loadDataDir: await openAsBlob(file) });
  return { ...pgliteDatabase(client), answerCommands: () => {} };
}

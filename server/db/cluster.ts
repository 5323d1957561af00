import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { errorCode } from "./error-code.ts";
import { embeddedMajor } from "./pglite.ts";
import { StartRefusal } from "./start-refusal.ts";

/**
 * Gives the folder of the database files in a data directory, created if there is none.
 * A creation that was interrupted leaves nothing under the final name. For the holder of the lock.
 */
export async function ensureCluster(directory: string): Promise<string> {
  const cluster = join(directory, "database");
  const major = await readMajor(cluster);
  if (major === null) await createCluster(directory, cluster);
  else if (major !== embeddedMajor) throw new StartRefusal("data-directory-other-version", major);
  return cluster;
}

async function readMajor(cluster: string): Promise<string | null> {
  try {
    return (await readFile(join(cluster, "PG_VERSION"), "utf8")).trim();
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}

async function createCluster(directory: string, cluster: string): Promise<void> {
  const draft = `${cluster}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  const client = await PGlite.create({ fs: new NodeFS(draft) });
  await client.close();
  await syncTree(draft);
  await rename(draft, cluster);
  await sync(directory);
}

async function syncTree(root: string): Promise<void> {
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    await sync(join(entry.parentPath, entry.name));
  }
  await sync(root);
}

/** Returns once the file, or the names in the folder, are on the disk. */
async function sync(path: string): Promise<void> {
  const file = await open(path, "r");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

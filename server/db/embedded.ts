import { mkdir, realpath } from "node:fs/promises";
import type { Database } from "./client.ts";
import { ensureCluster } from "./cluster.ts";
import { answerCommands } from "./commands.ts";
import { lockDirectory } from "./data-lock.ts";
import { openDurably, pgliteDatabase } from "./pglite.ts";
import { StartRefusal } from "./start-refusal.ts";

/**
 * Opens the database embedded in a directory, creating both as needed.
 * In one process, a directory opened again is the same database until the last opener closes it:
 * a development server that reloads its modules opens it twice.
 */
export async function openEmbedded(directory: string): Promise<Database> {
  const path = await usable(directory, makeDirectory(directory));
  await shared().get(path)?.closed;
  const database = shared().get(path) ?? { users: 0, opened: open(path) };
  shared().set(path, database);
  database.users += 1;
  try {
    const opened = await database.opened;
    let isOpen = true;
    return {
      ...opened,
      close: async () => {
        if (isOpen) await leave(path, database);
        isOpen = false;
      },
    };
  } catch (error) {
    shared().delete(path);
    throw error;
  }
}

type SharedDatabase = {
  users: number;
  readonly opened: Promise<Database>;
  closed?: Promise<void>;
};

const sharedKey = Symbol.for("matou.embedded-databases");

/** Kept outside of modules, which a development server loads anew. */
function shared(): Map<string, SharedDatabase> {
  const holder = globalThis as { [sharedKey]?: Map<string, SharedDatabase> };
  return (holder[sharedKey] ??= new Map());
}

async function leave(path: string, database: SharedDatabase): Promise<void> {
  database.users -= 1;
  if (database.users > 0) return;
  const { close } = await database.opened;
  database.closed = close().finally(() => shared().delete(path));
  await database.closed;
}

async function open(path: string): Promise<Database> {
  const lock = await usable(path, lockDirectory(path));
  try {
    const client = await usable(path, ensureCluster(path).then(openDurably));
    const database = pgliteDatabase(client);
    return {
      ...database,
      answerCommands: (handler) => answerCommands(lock, handler),
      close: async () => {
        await database.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function makeDirectory(directory: string): Promise<string> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  return realpath(directory);
}

/** Everything that may go wrong in here lies in the directory: its rights, its room, its contents. */
async function usable<T>(directory: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    if (cause instanceof StartRefusal) throw cause;
    throw new StartRefusal("data-directory-unusable", directory, { cause });
  }
}

import fs from "node:fs";
import process from "node:process";
import { PGlite, types } from "@electric-sql/pglite";
import { citext } from "@electric-sql/pglite/contrib/citext";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import type { Database } from "./client.ts";

/** Major version of PostgreSQL inside the pinned PGlite; a data directory belongs to one. */
export const embeddedMajor = "18";

/** Shared with the tests, which keep their databases in memory. */
export const pgliteOptions = {
  extensions: { citext, pg_trgm, unaccent },
  // As the PostgreSQL driver does: a count someone forgot to cast differs from a number on both.
  parsers: { [types.INT8]: (value: string) => value },
};

/** Opens an existing data directory so that a commit is on the disk before it is acknowledged. */
export function openDurably(directory: string): Promise<PGlite> {
  return PGlite.create({
    ...pgliteOptions,
    fs: new DurableFs(directory),
    startParams: [
      ...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"),
      ...["-c", "fsync=on"],
      // The default, fdatasync, never reaches the file system of the embedded database.
      ...["-c", "wal_sync_method=fsync"],
      // What a checkpoint keeps for reuse; without it, a gigabyte.
      ...["-c", "max_wal_size=64MB", "-c", "min_wal_size=32MB"],
    ],
  });
}

/** What either kind of PGlite, on disk or in memory, can do; closing is for its owner to complete. */
export function pgliteDatabase(client: PGlite): Omit<Database, "answerCommands"> {
  const db = drizzle({ client });
  return {
    db,
    applyMigrations: (folder) => migrate(db, { migrationsFolder: folder }),
    exclusively: (work) => work(),
    // It cannot fail but by the closing of the database, and then there is nothing more to hear.
    listen: (channel, { hear }) => void client.listen(channel, hear).then(hear, () => {}),
    maintain: async () => {
      await client.exec("vacuum analyze");
      await client.exec("checkpoint");
    },
    close: () => client.close(),
  };
}

/** The part of the compiled PostgreSQL that reads and writes the files of this machine. */
type NodeFiles = {
  readonly NODEFS: {
    readonly stream_ops: { fsync?: (stream: { readonly nfd: number }) => number };
  };
};

/** Gives the file system of PGlite the one operation it lacks: without it, `fsync` does nothing. */
class DurableFs extends NodeFS {
  override async init(
    ...[client, options]: Parameters<NodeFS["init"]>
  ): ReturnType<NodeFS["init"]> {
    const { emscriptenOpts } = await super.init(client, options);
    const preRun = [...(emscriptenOpts.preRun ?? []), addFsync];
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }
}

function addFsync({ NODEFS }: NodeFiles): void {
  NODEFS.stream_ops.fsync = ({ nfd }) => {
    try {
      fs.fsyncSync(nfd);
      return 0;
    } catch (error) {
      // As PostgreSQL does: what the disk holds is unknown until the log is replayed by a new start.
      console.error("Le disque a refusé une écriture ; arrêt immédiat.", error);
      return process.exit(1);
    }
  };
}

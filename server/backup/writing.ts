import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { access, open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { errorCode } from "#server/db/error-code.ts";
import { BackupRefusal } from "./refusal.ts";

/** Refuses a name that is taken. */
export async function refuseTaken(path: string): Promise<void> {
  const isTaken = await access(path).then(
    () => true,
    () => false,
  );
  if (isTaken) throw new BackupRefusal("file-exists", path);
}

/**
 * Writes text, gzipped, beside a file and then in its place, once all of it is on the disk: a full disk
 * or a kill leaves nothing under its name. Whoever runs this alone can read it. Gives its size in bytes.
 */
export async function writeWhole(path: string, pieces: AsyncIterable<string>): Promise<number> {
  const aside = `${path}.${randomBytes(4).toString("hex")}.part`;
  try {
    await writeSynced(aside, pieces);
    const { size } = await stat(aside);
    await rename(aside, path);
    await sync(dirname(path));
    return size;
  } catch (error) {
    await rm(aside, { force: true }).catch(() => {});
    throw refusalOf(error, path);
  }
}

async function writeSynced(path: string, pieces: AsyncIterable<string>): Promise<void> {
  const disk = createWriteStream(path, { flags: "wx", mode: 0o600 });
  await pipeline(Readable.from(pieces), createGzip(), disk);
  await sync(path);
}

/** Returns once the file, or the names in the folder, are on the disk. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What the folder or the disk refuses; any other error rises. */
function refusalOf(error: unknown, path: string): unknown {
  const code = errorCode(error);
  if (code === "ENOSPC" || code === "EDQUOT") return new BackupRefusal("disk-full", path);
  return unwritable.includes(code) ? new BackupRefusal("file-unwritable", path) : error;
}

const unwritable = [
  ...["ENOENT", "ENOTDIR", "EISDIR", "ENAMETOOLONG", "ELOOP"],
  ...["EACCES", "EPERM", "EROFS", "EIO", "EFBIG"],
];

import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Bytes that the address of a local socket may take: 104 on some systems, its name and the end included. */
const longest = 80;

/**
 * Gives `use` a path of the same folder short enough to hold the address of a socket.
 * The short path is a passing link: the socket itself is always in the folder, so that two processes
 * meet there even when they do not share a temporary directory.
 */
export async function withShortPath<T>(
  folder: string,
  use: (shortFolder: string) => Promise<T>,
): Promise<T> {
  if (Buffer.byteLength(folder) <= longest) return use(folder);
  const holder = await mkdtemp(join(tmpdir(), "matou-"));
  try {
    const link = join(holder, "link");
    await symlink(folder, link);
    return await use(link);
  } finally {
    await rm(holder, { recursive: true });
  }
}

import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdir, rename, rm } from "node:fs/promises";
import { createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type LockState, socketSuffix, type Visit, visitAll } from "./lock-visit.ts";
import { withShortPath } from "./short-path.ts";
import { StartRefusal } from "./start-refusal.ts";

/** A data directory held by this process. */
export type DataLock = {
  /** From now on, greets visitors as `answering` and hands them over. */
  receive(host: (visitor: Socket) => void): void;
  release(): Promise<void>;
};

/** Where the sockets of a data directory are. */
export function lockFolder(directory: string): string {
  return join(directory, "lock");
}

/**
 * Takes a data directory for this process, or throws `data-directory-in-use`.
 *
 * Every taker listens on a socket of its own before it looks for others, so that of two takers at least
 * one sees the other. Against one that holds, it gives up; against one that is also taking, the smaller id
 * stays. A killed process listens no more, whatever its process id has become, so it stops nobody.
 */
export async function lockDirectory(directory: string): Promise<DataLock> {
  const folder = lockFolder(directory);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const claim = await publishClaim(folder);
  try {
    while (await hasRivals(folder, claim.id, directory)) await setTimeout(20);
  } catch (error) {
    await claim.release();
    throw error;
  }
  claim.hold();
  return claim;
}

type Claim = DataLock & { readonly id: string; hold(): void };

async function publishClaim(folder: string): Promise<Claim> {
  const id = randomBytes(8).toString("hex");
  const path = join(folder, id + socketSuffix);
  const visitors = new Set<Socket>();
  let state: LockState = "claiming";
  let host: (visitor: Socket) => void = () => {};
  const server = createServer((visitor) => {
    visitors.add(visitor);
    visitor.on("close", () => visitors.delete(visitor));
    // A visitor may leave at any word; the lines read from it then end.
    visitor.on("error", () => visitor.destroy());
    visitor.write(`${JSON.stringify({ state })}\n`);
    host(visitor);
  });
  await publishListening(server, folder, path);
  return {
    id,
    hold: () => {
      state = "holding";
    },
    receive: (newHost) => {
      host = newHost;
      state = "answering";
    },
    release: async () => {
      await rm(path, { force: true });
      const closed = once(server, "close");
      server.close();
      for (const visitor of visitors) visitor.destroy();
      await closed;
    },
  };
}

/** Renames the socket once it listens: under its final name it answers or its process is dead. */
async function publishListening(server: Server, folder: string, path: string): Promise<void> {
  const draft = `${randomBytes(8).toString("hex")}.new`;
  await withShortPath(folder, async (short) => {
    server.listen(join(short, draft));
    await once(server, "listening");
  });
  // The lock never keeps a process alive that has nothing left to do.
  server.unref();
  await rename(join(folder, draft), path);
}

/** Whether to look again: those left are about to give up, or to hold. */
async function hasRivals(folder: string, id: string, directory: string): Promise<boolean> {
  const rivals = await visitAll(folder, id);
  for (const { socket } of rivals) socket.destroy();
  if (rivals.some((rival) => prevails(rival, id))) {
    throw new StartRefusal("data-directory-in-use", directory);
  }
  return rivals.length > 0;
}

function prevails(rival: Visit, id: string): boolean {
  return rival.state !== "claiming" || rival.id < id;
}

import { once } from "node:events";
import { readdir, rm } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { basename, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { z } from "zod";
import { errorCode } from "./error-code.ts";
import { withShortPath } from "./short-path.ts";

/**
 * What every process that wants or has the data directory says first to whoever connects;
 * `answering` holds it and takes operator commands.
 */
export const greeting = z.object({ state: z.enum(["claiming", "holding", "answering"]) });
export type LockState = z.infer<typeof greeting>["state"];

/** A connection to a living process; to be ended by the visitor. */
export type Visit = {
  readonly id: string;
  readonly state: LockState;
  readonly socket: Socket;
  /** What it says after its greeting. */
  readonly lines: AsyncIterable<string>;
};

export const socketSuffix = ".sock";

/** How long a living process may be too busy to greet before it counts as holding, in milliseconds. */
const patience = 10_000;

/**
 * Visits every process that listens in the folder but the one named `except`, and removes the sockets of
 * dead ones: a name is never used twice, so what refuses once is dead for good.
 */
export async function visitAll(folder: string, except?: string): Promise<Visit[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(socketSuffix));
  const visits: Visit[] = [];
  for (const name of names) {
    const id = basename(name, socketSuffix);
    const found = id === except ? null : await visit(folder, name);
    if (found) visits.push({ id, ...found });
  }
  return visits;
}

/** Lines until the other side leaves, whether it says goodbye or dies. */
export async function* readLines(socket: Socket): AsyncGenerator<string, void> {
  let rest = "";
  socket.setEncoding("utf8");
  try {
    for await (const chunk of socket) {
      const lines = (rest + String(chunk)).split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
  } catch {
    // Between two processes of one machine, a connection fails only by the end of one of them.
  }
}

async function visit(folder: string, name: string): Promise<Omit<Visit, "id"> | null> {
  const socket = await withShortPath(folder, (short) => connectTo(join(short, name)));
  if (!socket) {
    await rm(join(folder, name), { force: true });
    return null;
  }
  const lines = readLines(socket);
  const first = await Promise.race([lines.next(), setTimeout(patience, null, { ref: false })]);
  if (first === null) return { state: "holding", socket, lines };
  if (first.done) return null;
  const { state } = greeting.parse(JSON.parse(first.value));
  return { state, socket, lines };
}

/** Refused by a dead process, missing, or reset by one that was leaving: nobody listens there again. */
const gone: readonly string[] = ["ECONNREFUSED", "ENOENT", "ECONNRESET"];

async function connectTo(path: string): Promise<Socket | null> {
  const socket = connect(path);
  try {
    await once(socket, "connect");
    return socket;
  } catch (error) {
    if (gone.includes(errorCode(error))) return null;
    throw error;
  }
}

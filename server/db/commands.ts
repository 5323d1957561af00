import type { Socket } from "node:net";
import { setTimeout } from "node:timers/promises";
import { z } from "zod";
import { type DataLock, lockFolder } from "./data-lock.ts";
import { errorCode } from "./error-code.ts";
import { readLines, type Visit, visitAll } from "./lock-visit.ts";
import { StartRefusal } from "./start-refusal.ts";

const commandSchema = z.strictObject({ argv: z.array(z.string()), cwd: z.string() });
const printedSchema = z.union([z.object({ out: z.string() }), z.object({ err: z.string() })]);
const replySchema = z.union([printedSchema, z.object({ exit: z.number().int() })]);

/** An operator command: its words, and the folder its relative paths start from. */
export type Command = z.infer<typeof commandSchema>;

/** Text for the operator's terminal, line ends included. */
export type Printed = z.infer<typeof printedSchema>;
export type Print = (printed: Printed) => void;

/** Runs a command, prints as it goes, gives its exit status. */
export type CommandHandler = (command: Command, print: Print) => Promise<number>;

/**
 * Answers the commands that come through the lock of a data directory. One JSON object per line:
 * `{argv, cwd}` from the operator, then `{out}` or `{err}` any number of times and `{exit}` from here.
 */
export function answerCommands(lock: DataLock, handler: CommandHandler): void {
  lock.receive((visitor) => void converse(visitor, handler));
}

/**
 * Has the process that holds the data directory run a command, and gives its exit status;
 * null when no process holds it, then or after waiting. Throws a `StartRefusal` when that process ends first,
 * or when the directory belongs to somebody else.
 */
export async function sendCommand(
  directory: string,
  command: Command,
  print: Print,
): Promise<number | null> {
  const visit = await visitAnswering(directory);
  if (!visit) return null;
  const { socket, lines } = visit;
  try {
    say(socket, command);
    for await (const line of lines) {
      const reply = replySchema.parse(JSON.parse(line));
      if ("exit" in reply) return reply.exit;
      print(reply);
    }
  } finally {
    socket.destroy();
  }
  throw new StartRefusal("command-interrupted", command.argv.join(" "));
}

async function converse(visitor: Socket, handler: CommandHandler): Promise<void> {
  const print: Print = (printed) => say(visitor, printed);
  for await (const line of readLines(visitor)) {
    const exit = await run(line, handler, print);
    say(visitor, { exit });
  }
}

/** A command that fails concerns the operator who typed it, not the process that ran it. */
async function run(line: string, handler: CommandHandler, print: Print): Promise<number> {
  try {
    return await handler(commandSchema.parse(JSON.parse(line)), print);
  } catch (error) {
    print({ err: `${String(error)}\n` });
    return 1;
  }
}

/** Waits while a process is on its way: a site that starts will answer, another command will end. */
async function visitAnswering(directory: string): Promise<Visit | null> {
  for (;;) {
    const visits = await visitHolders(directory);
    const answering = visits.find(({ state }) => state === "answering") ?? null;
    for (const visit of visits) if (visit !== answering) visit.socket.destroy();
    if (answering || visits.length === 0) return answering;
    await setTimeout(50);
  }
}

async function visitHolders(directory: string): Promise<Visit[]> {
  try {
    return await visitAll(lockFolder(directory));
  } catch (cause) {
    if (errorCode(cause) === "ENOENT") return [];
    throw new StartRefusal("data-directory-unusable", directory, { cause });
  }
}

function say(socket: Socket, message: Command | Printed | { exit: number }): void {
  if (socket.writable) socket.write(`${JSON.stringify(message)}\n`);
}

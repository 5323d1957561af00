import { pino } from "pino";
import type { DestinationStream, Level, Logger } from "pino";

/** The log of a process. Of an error it holds what tells where it failed, never what with. */
export function openLog(level: Level | "silent", destination?: DestinationStream): Logger {
  const options = { level, serializers: { err: describeError } };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/**
 * The message of a failed query repeats its parameters, and both databases add the row or the
 * parameters to its cause: addresses, messages, secrets.
 */
function describeError(error: unknown): object | string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (!(cause instanceof Error)) return typeof cause;
  const { type, message, stack } = pino.stdSerializers.err(cause);
  return { type, message, stack, ...namesIn(cause) };
}

/** What databases and the system say beside the message that names no value. */
const named = ["code", "syscall", "schema", "table", "column", "constraint", "routine"];

function namesIn(error: Error): object {
  return Object.fromEntries(Object.entries(error).filter(([name]) => named.includes(name)));
}

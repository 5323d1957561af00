import { resolve } from "node:path";
import type { Problem } from "#core/problem.ts";
import { sayLostFile } from "#server/exchange/report.ts";
import { readPath } from "#server/exchange/source-file.ts";
import { decodeText } from "#server/exchange/text-encoding.ts";
import { describeProblem } from "#web/text/problems.ts";

/** Where a command was typed, and how it speaks: one line at a time. */
export type Terminal = {
  readonly cwd: string;
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
};

/** Exit status of a command that was given too much or too little: its usage is then shown. */
export const misunderstood = 2;

/** Largest listing or grid read, in bytes. */
const largestText = 50_000_000;

/** The text of a file, from where the command was typed; null once what is wrong with it was said. */
export async function readText(
  path: string,
  { cwd, printError }: Terminal,
): Promise<string | null> {
  const bytes = await readPath(resolve(cwd, path), largestText);
  if (bytes.ok) return decodeText(bytes.value);
  for (const fault of bytes.problems) printError(sayLostFile({ source: path, fault }));
  return null;
}

/** Says everything that is wrong with a document, and gives the exit status of a refusal. */
export function printProblems(
  problems: readonly Problem[],
  { printError }: Pick<Terminal, "printError">,
): 1 {
  for (const problem of problems) {
    printError(`${problem.path || "/"} : ${describeProblem("fr", problem)}`);
  }
  return 1;
}

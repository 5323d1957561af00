import { runCommand } from "#server/commands.ts";
import type { Deps } from "#server/deps.ts";

/** Runs a command as it is typed in a folder, and gives what it said. */
export async function runTyped(deps: Deps, words: string, cwd: string) {
  const said: string[] = [];
  const complained: string[] = [];
  const status = await runCommand(deps, words.split(" ").filter(Boolean), {
    cwd,
    print: (line) => said.push(line),
    printError: (line) => complained.push(line),
  });
  return { status, said, complained };
}

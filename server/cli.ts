import { join } from "node:path";
import { runRestore } from "#server/backup-commands.ts";
import { helpAsked, runCommand } from "#server/commands.ts";
import { sendCommand } from "#server/db/commands.ts";
import { readEnv } from "#server/env.ts";
import { endWith, openProcess, root } from "#server/process.ts";
import { startSentence } from "#server/start-sentences.ts";
import type { Terminal } from "#server/terminal.ts";

const argv = process.argv.slice(2);
const cwd = process.env["INIT_CWD"] ?? process.cwd();
const terminal: Terminal = {
  cwd,
  print: (line) => console.log(line),
  printError: (line) => console.error(line),
};

try {
  process.exitCode = await run();
} catch (error) {
  endWith(startSentence(error), error);
}

/** Through the running site when it holds the embedded database, else by opening the database. */
async function run(): Promise<number> {
  const help = helpAsked(argv);
  if (help !== null) {
    console.log(help);
    return 0;
  }
  const env = readEnv(process.env);
  if (env.database.kind === "embedded") {
    const exit = await sendCommand(env.database.directory, { argv, cwd }, (printed) => {
      if ("out" in printed) process.stdout.write(printed.out);
      else process.stderr.write(printed.err);
    });
    if (exit !== null) return exit;
  }
  const [command, ...given] = argv;
  if (command === "restore") {
    // Opening the process would fill the database.
    const place = { settings: env.database, migrations: join(root, "migrations") };
    return await runRestore(place, given, terminal);
  }
  const { deps, database } = await openProcess({ ...env, logLevel: "warn" });
  try {
    return await runCommand(deps, argv, terminal);
  } finally {
    await database.close();
  }
}

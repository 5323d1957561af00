import { helpAsked, runCommand } from "#server/commands.ts";
import { sendCommand } from "#server/db/commands.ts";
import { readEnv } from "#server/env.ts";
import { endWith, openProcess } from "#server/process.ts";
import { startSentence } from "#server/start-sentences.ts";

const argv = process.argv.slice(2);
const cwd = process.env["INIT_CWD"] ?? process.cwd();

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
  const { deps, database } = await openProcess({ ...env, logLevel: "warn" });
  try {
    return await runCommand(deps, argv, {
      cwd,
      print: (line) => console.log(line),
      printError: (line) => console.error(line),
    });
  } finally {
    await database.close();
  }
}

import { spawn } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { bundle, bundles, isBundled, sourceStamp } from "./bundle.mjs";
import { Failure, tell } from "./failure.mjs";
import { install, isInstalled, root } from "./installation.mjs";
import { withLock } from "./lock.mjs";

/** @typedef {import("node:child_process").ChildProcess} ChildProcess */

/** How often `dev` looks for a changed file, in milliseconds. Polling works on every file system. */
const watchInterval = 400;

const commands = {
  serve: async () => {
    await prepare();
    await run("main.js", []);
  },
  matou: async (/** @type {string[]} */ args) => {
    await prepare();
    await run("cli.js", args);
  },
  build: () => prepare(),
  dev: develop,
};

/**
 * Runs one command of `package.json`. A failure the person can mend is told in one sentence, and what is
 * being prepared too: both apart from the output of the command, which may go to a file.
 *
 * @param {string | undefined} name
 * @param {string[]} args
 */
export async function launch(name, args) {
  const command = Object.entries(commands).find(([known]) => known === name)?.[1];
  process.env["MATOU_ROOT"] = root;
  try {
    if (!command) throw new Failure(`Commande inconnue : ${name ?? "(aucune)"}.`);
    await command(args);
  } catch (error) {
    tell(error);
    process.exit(1);
  }
}

/**
 * Installs and builds what is missing or has changed; returns at once when nothing has.
 * The tools of the project need no bundles.
 */
export async function prepare({ development = false, isBundleNeeded = true } = {}) {
  const scope = { development };
  if (isInstalled(scope) && (!isBundleNeeded || isBundled())) return;
  await withLock(join(root, ".start-lock"), async () => {
    if (!isInstalled(scope)) await install(scope);
    if (isBundleNeeded && !isBundled()) await bundle();
  });
}

/**
 * In this process, so that signals, the exit code and the terminal are the program's own.
 *
 * @param {string} entry
 * @param {string[]} args
 */
async function run(entry, args) {
  const path = join(bundles, "server", entry);
  process.argv.splice(1, Infinity, path, ...args);
  await import(pathToFileURL(path).href);
}

/** Rebuilds and restarts at each change; a version that does not build leaves the last one running. */
async function develop() {
  await prepare();
  let server = startServer();
  let stamp = sourceStamp();
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
    process.once(signal, () => void stop(server, signal).then(() => process.exit()));
  }
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, watchInterval));
    const latest = sourceStamp();
    if (latest === stamp) continue;
    stamp = latest;
    try {
      await prepare();
      await stop(server, "SIGTERM");
      server = startServer();
    } catch (error) {
      tell(error);
    }
  }
}

function startServer() {
  return spawn(process.execPath, [join(bundles, "server/main.js")], { stdio: "inherit" });
}

/**
 * Waits for the end: the embedded database belongs to one process at a time.
 *
 * @param {ChildProcess} server
 * @param {NodeJS.Signals} signal
 */
async function stop(server, signal) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill(signal);
  const patience = setTimeout(() => server.kill("SIGKILL"), 5_000);
  await ended;
  clearTimeout(patience);
}

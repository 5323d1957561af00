import { createServer } from "node:http";
import type { Server } from "node:http";
import { createApp } from "#server/app.ts";
import { runCommand } from "#server/commands.ts";
import type { Database } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { refreshAllListings } from "#server/directory/actions.ts";
import type { Env } from "#server/env.ts";
import { readEnv } from "#server/env.ts";
import { serveAssets } from "#server/http/assets.ts";
import { serveFromMemory } from "#server/http/cache.ts";
import { clientFolder, endWith, openProcess } from "#server/process.ts";
import { takeServiceNames } from "#server/settings/service-names.ts";
import { startSentence } from "#server/start-sentences.ts";
import { startWorker } from "#server/worker.ts";
import type { Worker } from "#server/worker.ts";

/** Longest wait for requests and work under way when the process is asked to stop, in milliseconds. */
const patience = 5_000;

try {
  const env = readEnv(process.env);
  const { deps, database } = await openProcess(env);
  const server = env.role === "worker" ? null : await listen(env, deps);
  answerOperators(deps, database);
  refreshAtStart(deps);
  const worker = env.role === "web" ? null : startWorker(deps, database);
  if (server === null) console.log("MATOU travaille, sans répondre aux visites.");
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void stop({ server, worker, database }));
  }
} catch (error) {
  endWith(startSentence(error), error);
}

function listen(env: Env, deps: Deps): Promise<Server> {
  const app = createApp(deps, serveAssets(clientFolder));
  const server = createServer(serveFromMemory(deps, app));
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(env.port, env.host, () => {
      console.log(`MATOU répond sur http://${placeOf(server)}`);
      resolve(server);
    });
  });
}

function placeOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === "string") return String(address);
  const host = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return `${host}:${address.port}`;
}

/** Runs the commands typed beside a running site: the embedded database belongs to this process. */
function answerOperators(deps: Deps, database: Database): void {
  database.answerCommands(({ argv, cwd }, print) =>
    runCommand(deps, argv, {
      cwd,
      print: (line) => print({ out: `${line}\n` }),
      printError: (line) => print({ err: `${line}\n` }),
    }).catch((error: unknown) => {
      deps.log.error({ err: error }, "command failed");
      const sentence = startSentence(error) ?? "La commande a échoué : voyez le journal du site.";
      print({ err: `${sentence}\n` });
      return 1;
    }),
  );
}

/** Rewrites what the directory searches: the code that makes it may be new. */
function refreshAtStart(deps: Deps): void {
  takeServiceNames(deps)
    .then(() => deps.db.transaction((db) => refreshAllListings(deps, db)))
    .catch((error: unknown) => deps.log.error({ err: error }, "listings not refreshed"));
}

type Running = {
  readonly server: Server | null;
  readonly worker: Worker | null;
  readonly database: Database;
};

async function stop({ server, worker, database }: Running): Promise<void> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, patience).unref());
  await Promise.race([Promise.all([close(server), worker?.stop()]), late]);
  await database.close();
  process.exit(0);
}

function close(server: Server | null): Promise<void> {
  if (server === null) return Promise.resolve();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  return closed;
}

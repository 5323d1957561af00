import { serve } from "@hono/node-server";
import type { ServerType } from "@hono/node-server";
import { createApp } from "#server/app.ts";
import { runCommand } from "#server/commands.ts";
import type { Database } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { refreshAllListings } from "#server/directory/actions.ts";
import type { Env } from "#server/env.ts";
import { readEnv } from "#server/env.ts";
import { serveAssets } from "#server/http/assets.ts";
import { clientFolder, endWith, openProcess } from "#server/process.ts";
import { startSentence } from "#server/start-sentences.ts";

/** Longest wait for requests under way when the process is asked to stop, in milliseconds. */
const patience = 5_000;

/** In milliseconds. */
const day = 86_400_000;

try {
  const env = readEnv(process.env);
  const { deps, database } = await openProcess(env);
  const server = await listen(env, deps);
  answerOperators(deps, database);
  keepCurrent(deps, database);
  setInterval(() => keepCurrent(deps, database), day).unref();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void stop(server, database));
  }
} catch (error) {
  endWith(startSentence(error), error);
}

function listen(env: Env, deps: Deps): Promise<ServerType> {
  const app = createApp(deps, serveAssets(clientFolder));
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port: env.port, hostname: env.host }, (address) => {
      const host = address.family === "IPv6" ? `[${address.address}]` : address.address;
      console.log(`MATOU répond sur http://${host}:${address.port}`);
      resolve(server);
    });
    server.once("error", reject);
  });
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

/**
 * Rewrites what the directory searches, at start because the code that makes it may be
 * new and daily because answers expire; then tidies the embedded database, which
 * reclaims nothing by itself.
 */
function keepCurrent(deps: Deps, database: Database): void {
  deps.db
    .transaction((db) => refreshAllListings(deps, db))
    .then(() => database.maintain())
    .catch((error: unknown) => deps.log.error({ err: error }, "daily upkeep failed"));
}

async function stop(server: ServerType, database: Database): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const late = new Promise<void>((resolve) => setTimeout(resolve, patience).unref());
  if ("closeIdleConnections" in server) server.closeIdleConnections();
  await Promise.race([closed, late]);
  await database.close();
  process.exit(0);
}

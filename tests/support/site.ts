import { spawn } from "node:child_process";
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Deps } from "#server/deps.ts";
import { readEnv } from "#server/env.ts";
import { openProcess } from "#server/process.ts";
import { addManyHosters } from "./many-hosters.ts";

const root = process.env["MATOU_ROOT"] ?? process.cwd();

export type RunningSite = {
  /** Address of the site, without a final slash. */
  readonly url: string;
  /** Stops it, does something to its data, and starts it again at the same address. */
  readonly whileStopped: (work: (deps: Deps) => Promise<unknown>) => Promise<void>;
  readonly stop: () => Promise<void>;
};

export type SiteOptions = {
  /** How many hosters it lists at least; without it, those of an ordinary start. */
  readonly hosters?: number;
  /** What is done to its data before it starts. */
  readonly prepare?: (deps: Deps) => Promise<void>;
  /** An empty database of a server; without it, the embedded database. */
  readonly databaseUrl?: string;
};

/** The built site in a process of its own, on a free port and a new data folder, with its examples. */
export async function startSite(options: SiteOptions = {}): Promise<RunningSite> {
  const directory = await mkdtemp(join(tmpdir(), "matou-site-"));
  const database = { DATABASE_URL: options.databaseUrl ?? "", DATA_DIR: directory, DEMO: "1" };
  const { hosters, prepare } = options;
  if (hosters !== undefined) await fill(database, (deps) => addManyHosters(deps, hosters));
  if (prepare !== undefined) await fill(database, prepare);
  const first = await launch(database);
  const { url } = first;
  let { site } = first;
  return {
    url,
    async whileStopped(work) {
      await end(site);
      await fill(database, work);
      ({ site } = await launch({ ...database, PORT: new URL(url).port }));
    },
    async stop() {
      await end(site);
      await rm(directory, { recursive: true });
    },
  };
}

type Launched = { readonly site: ChildProcessWithoutNullStreams; readonly url: string };

async function launch(settings: NodeJS.ProcessEnv): Promise<Launched> {
  const site = spawn(process.execPath, [join(root, "dist/server/main.js")], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      MATOU_ROOT: root,
      HOST: "127.0.0.1",
      PORT: "0",
      ...settings,
      // Visitors may say which network they come from.
      TRUST_PROXY: "1",
      LOG_LEVEL: "error",
    },
  });
  const url = await readAddress(site);
  const ready = await fetch(`${url}/ready`);
  if (!ready.ok) throw new Error(`The site is not ready: ${ready.status} ${await ready.text()}`);
  return { site, url };
}

async function end(site: ChildProcessWithoutNullStreams): Promise<void> {
  if (site.exitCode !== null) return;
  const gone = once(site, "exit");
  site.kill("SIGTERM");
  await gone;
}

/** Puts something in the database of a site that is not started yet. */
async function fill(
  settings: NodeJS.ProcessEnv,
  prepare: (deps: Deps) => Promise<unknown>,
): Promise<void> {
  const { deps, database } = await openProcess(readEnv({ ...settings, LOG_LEVEL: "error" }));
  await prepare(deps);
  await database.close();
}

/** The address the process says it answers at; everything it said, when it ends before. */
export async function readAddress(site: ChildProcessWithoutNullStreams): Promise<string> {
  const said: string[] = [];
  const ended = once(site, "close");
  site.stderr.on("data", (piece: Buffer) => said.push(piece.toString()));
  for await (const line of createInterface({ input: site.stdout })) {
    const [address] = /http:\/\/\S+$/u.exec(line) ?? [];
    if (address !== undefined) return address;
    said.push(line);
  }
  await ended;
  throw new Error(`The site did not start:\n${said.join("\n")}`);
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Deps } from "#server/deps.ts";
import { readEnv } from "#server/env.ts";
import { openProcess, root } from "#server/process.ts";
import { bring } from "./cast.ts";
import { readAddress } from "./site.ts";

/** The hoster whose answers are saved and published. */
export const crashedHoster = "les-mailles";

/** Where the data of a site is: an address of PostgreSQL, or a folder. */
export type CrashPlace = { readonly DATABASE_URL: string } | { readonly DATA_DIR: string };

/** A site in a process of its own, to be killed. */
export type MortalSite = {
  readonly url: string;
  /** Ends it at once, as a power cut does, and waits for its end. */
  readonly kill: () => Promise<void>;
};

export async function startMortal(place: CrashPlace): Promise<MortalSite> {
  const site = spawn(process.execPath, [`${root}/dist/server/main.js`], {
    env: { ...process.env, ...environmentOf(place), MATOU_ROOT: root, NODE_ENV: "production" },
  });
  const url = await readAddress(site);
  // A pipe nobody reads would fill up.
  site.stdout.resume();
  return {
    url,
    async kill() {
      if (site.exitCode !== null || site.signalCode !== null) return;
      const gone = once(site, "exit");
      site.kill("SIGKILL");
      await gone;
    },
  };
}

/** Does something with the data of a site that is not running. */
export async function withData<T>(place: CrashPlace, work: (deps: Deps) => Promise<T>): Promise<T> {
  const { deps, database } = await openProcess(readEnv(environmentOf(place)));
  try {
    return await work(deps);
  } finally {
    await database.close();
  }
}

/** Fills the data of a new site, and gives what the browser of the owner of the hoster sends. */
export function prepareData(place: CrashPlace): Promise<Readonly<Record<string, string>>> {
  return withData(place, async (deps) => {
    const { headers } = await bring(deps, "Alice", { roles: { [crashedHoster]: "owner" } });
    return headers;
  });
}

function environmentOf(place: CrashPlace) {
  const nowhere = { DATABASE_URL: "", DATA_DIR: "" };
  return { ...nowhere, ...place, DEMO: "1", HOST: "127.0.0.1", PORT: "0", LOG_LEVEL: "error" };
}

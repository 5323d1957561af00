import { randomUUID } from "node:crypto";
import { pino } from "pino";
import { createApp } from "#server/app.ts";
import { seed } from "#server/db/seed.ts";
import type { Deps } from "#server/deps.ts";
import { openTestDatabase } from "./database.ts";

/** The day every test site lives in. */
export const testDay = "2026-11-22T10:00:00.000Z";

type TestSiteOptions = {
  /** Whether the imaginary hosters are there. */
  readonly isDemo?: boolean;
  /** Whether the starting data are loaded. */
  readonly isSeeded?: boolean;
};

/** A whole site on a fresh test database: act on it with `app.request`. */
export async function openTestSite({ isDemo = true, isSeeded = true }: TestSiteOptions = {}) {
  const { db, close } = await openTestDatabase();
  const deps: Deps = {
    db,
    now: () => new Date(testDay),
    newId: randomUUID,
    log: pino({ level: "silent" }),
    publicUrl: "https://matou.example",
    isDemo,
    trustedProxies: 0,
    publisher: null,
    sourceUrl: null,
    assets: {
      stylesheet: "/assets/site.css",
      font: "/assets/font.woff2",
      client: "/assets/client.js",
    },
    root: process.cwd(),
  };
  if (isSeeded) await seed(deps);
  return { app: createApp(deps), deps, close };
}

import { randomUUID } from "node:crypto";
import { pino } from "pino";
import type { Deps } from "#server/deps.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { now, storeGrid } from "./stored-catalogue.ts";

/** The day of `now` in Paris. */
export const today = "2026-11-22";

/** What the directory needs to work on a fresh database with a grid in force and no hoster. */
export async function openDirectory(changes: Partial<Deps> = {}): Promise<Deps> {
  const { db } = await openTestDatabase();
  await storeGrid(db);
  return {
    db,
    now: () => now,
    newId: randomUUID,
    log: pino({ level: "silent" }),
    publicUrl: "https://matou.example",
    isDemo: true,
    trustedProxies: 0,
    publisher: null,
    sourceUrl: null,
    assets: { stylesheet: "/site.css", font: "/font.woff2", client: "/client.js" },
    root: process.cwd(),
    ...changes,
  };
}

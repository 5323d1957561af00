import { randomUUID } from "node:crypto";
import { pino } from "pino";
import { createApp } from "#server/app.ts";
import { askRevision } from "#server/db/catalogue-revision.ts";
import type { Db } from "#server/db/client.ts";
import { seed } from "#server/db/seed.ts";
import type { Deps } from "#server/deps.ts";
import { openReadModel } from "#server/directory/read-model.ts";
import { openTestDatabase } from "./database.ts";

/** The day every test site lives in. */
export const testDay = "2026-11-22T10:00:00.000Z";

/** What a site needs from outside the process, on a given database. */
export function makeTestDeps(db: Db, changes: Partial<Deps> = {}): Deps {
  const revision = changes.revision ?? askRevision(db);
  return {
    db,
    revision,
    readModel: openReadModel({ db, revision }),
    sendMail: async () => {},
    outbox: null,
    lookUp: { texts: async () => [], file: async () => null },
    now: () => new Date(testDay),
    newId: randomUUID,
    log: pino({ level: "silent" }),
    publicUrl: "https://matou.example",
    isDemo: true,
    trustedProxies: 0,
    publisher: null,
    sourceUrl: null,
    assets: {
      stylesheet: "/assets/site.css",
      sheets: {},
      font: "/assets/font.woff2",
      client: "/assets/client.js",
    },
    root: process.cwd(),
    ...changes,
  };
}

type TestSiteOptions = {
  /** Whether the imaginary hosters are there. */
  readonly isDemo?: boolean;
  /** Whether the starting data are loaded. */
  readonly isSeeded?: boolean;
  /** What this site has of its own: a mailbox, a clock. */
  readonly changes?: Partial<Deps>;
};

/** A whole site on a fresh test database: act on it with `app.request`. */
export async function openTestSite({
  isDemo = true,
  isSeeded = true,
  changes,
}: TestSiteOptions = {}) {
  const { db, close } = await openTestDatabase();
  const deps = makeTestDeps(db, { isDemo, ...changes });
  if (isSeeded) await seed(deps);
  return { app: createApp(deps), deps, close };
}

import { randomUUID } from "node:crypto";
import { pino } from "pino";
import { failure } from "#core/result.ts";
import { createApp } from "#server/app.ts";
import { askRevision } from "#server/db/catalogue-revision.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { openReadModel } from "#server/directory/read-model.ts";
import type { Outgoing } from "#server/outgoing/client.ts";
import { openTestDatabase } from "./database.ts";
import { seedOnce } from "./seeded-copy.ts";

/** The day every test site lives in. */
export const testDay = "2026-11-22T10:00:00.000Z";

/** The network of a site that is told of none. */
const noNetwork: Outgoing = {
  get: async () => failure(["our-side"]),
  records: async () => failure(["our-side"]),
};

/** What a site needs from outside the process, on a given database. */
export function makeTestDeps(db: Db, changes: Partial<Deps> = {}): Deps {
  const revision = changes.revision ?? askRevision(db);
  return {
    db,
    revision,
    readModel: openReadModel({ db, revision }),
    sendMail: async () => {},
    outbox: null,
    outgoing: noNetwork,
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
  /** How it reaches what is outside; it does not unless told. */
  readonly outgoing?: Outgoing;
  /** What this site has of its own: a mailbox, a clock. */
  readonly changes?: Partial<Deps>;
};

/** A whole site on a fresh test database: act on it with `app.request`. */
export async function openTestSite({
  isDemo = true,
  isSeeded = true,
  outgoing = noNetwork,
  changes,
}: TestSiteOptions = {}) {
  const { db, close } = await openTestDatabase();
  const deps = makeTestDeps(db, { isDemo, outgoing, ...changes });
  if (isSeeded) await seedOnce(deps);
  return { app: createApp(deps), deps, close };
}

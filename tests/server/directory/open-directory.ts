import { createHash, randomUUID } from "node:crypto";
import { pino } from "pino";
import { makeGrid } from "#core/grid-document.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { writeListings } from "#server/directory/queries.ts";
import { insertGridVersion } from "#server/grids/queries.ts";
import { hosters } from "#server/hosters/schema.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import type { Entry } from "./random-catalogue.ts";

export const now = new Date("2026-11-22T10:00:00.000Z");
export const today = "2026-11-22";

/** What the directory needs to work on a fresh database with a grid in force and no hoster. */
export async function openDirectory(changes: Partial<Deps> = {}): Promise<Deps> {
  const { db } = await openTestDatabase();
  const document = JSON.stringify(makeGrid(matouGrid.document));
  await insertGridVersion(db, {
    gridId: "matou",
    version: 1,
    state: "in-force",
    document,
    digest: createHash("sha256").update(document).digest("hex"),
    createdAt: now,
    inForceSince: now,
  });
  return {
    db,
    now: () => now,
    newId: randomUUID,
    log: pino({ level: "silent" }),
    publicUrl: "https://matou.example",
    isDemo: true,
    trustedProxies: 0,
    assets: { stylesheet: "/site.css", font: "/font.woff2", client: "/client.js" },
    root: process.cwd(),
    ...changes,
  };
}

/** Stores the hosters and listings of a catalogue. */
export async function storeEntries(db: Db, entries: readonly Entry[]): Promise<void> {
  await db.insert(hosters).values(
    entries.map(({ id, source: { hoster } }) => ({
      ...hoster,
      id,
      audiences: [...hoster.audiences],
      claimedAt: hoster.isClaimed ? now : null,
      createdAt: now,
    })),
  );
  await writeListings(
    db,
    entries.map(({ id, listing }) => ({ ...listing, hosterId: id })),
  );
}

import { createHash } from "node:crypto";
import { makeGrid } from "#core/grid-document.ts";
import type { Db } from "#server/db/client.ts";
import { writeListings } from "#server/directory/queries.ts";
import { insertGridVersion } from "#server/grids/queries.ts";
import { hosters } from "#server/hosters/schema.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import type { Entry } from "./random-catalogue.ts";

export const now = new Date("2026-11-22T10:00:00.000Z");

/** Puts the grid in force on an empty database. */
export async function storeGrid(db: Db): Promise<void> {
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
}

/** Stores the hosters and listings of a catalogue. */
export async function storeEntries(db: Db, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
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

import { join } from "node:path";
import { matouText } from "#tests/support/matou-grid.ts";
import { makeTestDeps } from "#tests/support/test-site.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import type { Deps } from "#server/deps.ts";
import { installGrid } from "#server/grids/actions.ts";
import { listFacts, listHosters, listServices, listSources } from "#server/hosters/queries.ts";

export const fixtures = join(import.meta.dirname, "..", "..", "fixtures", "chatonsinfos");

/** A database with the grid in force and no hoster, a clock that can be set, and what was reported. */
export async function openExchangeSite() {
  const { db } = await openTestDatabase();
  const clock = { now: new Date("2026-11-22T10:00:00.000Z") };
  const deps = makeTestDeps(db, { now: () => clock.now });
  await installGrid(deps, db, matouText);
  const reported: string[] = [];
  return { deps, clock, reported, report: (line: string) => void reported.push(line) };
}

/** Everything stored of every hoster, but for identifiers: what two imports must leave the same. */
export async function everythingStored({ db }: Deps) {
  const hosters = await listHosters(db);
  const ids = hosters.map(({ id }) => id);
  const nameOf = (hosterId: string) => hosters.find(({ id }) => id === hosterId)?.slug;
  return {
    hosters: hosters.map(({ id: _id, ...hoster }) => hoster),
    sources: (await listSources(db, ids)).map(({ id: _id, hosterId, ...source }) => ({
      hoster: nameOf(hosterId),
      ...source,
    })),
    facts: (await listFacts(db, ids)).map(({ hosterId, sourceId: _sourceId, ...fact }) => ({
      hoster: nameOf(hosterId),
      ...fact,
    })),
    services: (await listServices(db, ids)).map(
      ({ hosterId, sourceId: _sourceId, ...service }) => ({
        hoster: nameOf(hosterId),
        ...service,
      }),
    ),
  };
}

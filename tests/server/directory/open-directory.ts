import type { Deps } from "#server/deps.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { makeTestDeps } from "#tests/support/test-site.ts";
import { now, storeGrid } from "./stored-catalogue.ts";

/** The day of `now` in Paris. */
export const today = "2026-11-22";

/** What the directory needs to work on a fresh database with a grid in force and no hoster. */
export async function openDirectory(changes: Partial<Deps> = {}): Promise<Deps> {
  const { db } = await openTestDatabase();
  await storeGrid(db);
  return makeTestDeps(db, { now: () => now, ...changes });
}

import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { stemmer } from "@orama/stemmers/french";
import { readSearch } from "#core/search-address.ts";
import type { Search } from "#core/search.ts";
import { stemOf, wordsOf } from "#core/words.ts";
import type { Database, Db } from "#server/db/client.ts";
import { pgliteDatabase, pgliteOptions } from "#server/db/pglite.ts";
import { searchDirectory } from "#server/directory/actions.ts";
import { countSearches, listCards } from "#server/directory/queries.ts";
import { seededDice } from "#tests/core/dice.ts";
import { catalogueSoftware, rollCatalogue } from "#tests/server/directory/random-catalogue.ts";
import { now, storeEntries, storeGrid } from "#tests/server/directory/stored-catalogue.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";

const sizes = [100, 1_000, 10_000];
const runs = 5;
/** Hosters stored by one statement. */
const batch = 500;

/** What people ask for, from nothing to much. */
const searches = [
  "",
  "page=3",
  "service=files",
  "q=association+bretonne",
  "q=nuge",
  "audience=associations&service=mail",
  "country=FR&need=signed-dpa&service=files",
  "need=signed-dpa&need=tested-backups&wish=training",
  "near=29&price=membership&sort=distance",
  "criterion.backups=level:2&openness=open",
  "profile=artisanal&profile=organization&software=Nextcloud",
].map(
  (address) =>
    readSearch(matouGrid, new URLSearchParams(address), { software: catalogueSoftware }).search,
);

/** Searches with the counts of every facet, and the same with their total alone, in turn. */
export async function bench(print: (line: string) => void): Promise<void> {
  for (const size of sizes) {
    const { db, close } = await openCatalogue(size);
    const full: number[] = [];
    const bare: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      for (const search of searches) {
        full.push(
          await timeOf(() => searchDirectory({ db, now: () => now, isDemo: true }, search)),
        );
        bare.push(await timeOf(() => searchBarely(db, search)));
      }
    }
    await close();
    const ratio = quantile(full, 0.5) / quantile(bare, 0.5);
    print(
      `search among ${size} hosters with all facet counts: median ${show(full, 0.5)}, p99 ${show(full, 0.99)}; ` +
        `without facets ${show(bare, 0.5)}, p99 ${show(bare, 0.99)}; ratio of medians ${ratio.toFixed(1)}`,
    );
  }
}

async function searchBarely(db: Db, search: Search): Promise<void> {
  const words = wordsOf(search.q).map((word) => ({ word, stem: stemOf(word, stemmer) }));
  const asked = { search, words, showsImaginary: true };
  await countSearches(db, [asked]);
  await listCards(db, asked, "2026-11-22");
}

/** A database in memory with that many synthetic hosters, half of them assessed or so. */
async function openCatalogue(size: number): Promise<Pick<Database, "db" | "close">> {
  const database = pgliteDatabase(await PGlite.create(pgliteOptions));
  await database.applyMigrations(join(process.cwd(), "migrations"));
  await storeGrid(database.db);
  const dice = seededDice(4);
  for (let stored = 0; stored < size; stored += batch) {
    const count = Math.min(batch, size - stored);
    await storeEntries(database.db, rollCatalogue(dice, matouGrid, { count, from: stored }));
  }
  await database.maintain();
  return database;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
}

function show(values: readonly number[], share: number): string {
  return `${quantile(values, share).toFixed(1)} ms`;
}

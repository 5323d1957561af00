import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { PGlite } from "@electric-sql/pglite";
import { stemmer } from "@orama/stemmers/french";
import { searchCatalogue } from "#core/catalogue-search.ts";
import { makeCatalogue } from "#core/catalogue.ts";
import type { Catalogue, HosterListing } from "#core/catalogue.ts";
import { arrangeFacets, listFacetKeys } from "#core/facets.ts";
import { listSynonyms, readQuestion } from "#core/question.ts";
import { readSearch } from "#core/search-address.ts";
import type { Search } from "#core/search.ts";
import type { Database, Db } from "#server/db/client.ts";
import { pgliteDatabase, pgliteOptions } from "#server/db/pglite.ts";
import { drawOrder, openReadModel } from "#server/directory/read-model.ts";
import { seededDice } from "#tests/core/dice.ts";
import {
  catalogueProducts,
  catalogueSoftware,
  rollCatalogue,
} from "#tests/server/directory/random-catalogue.ts";
import type { Entry } from "#tests/server/directory/random-catalogue.ts";
import { storeEntries, storeGrid } from "#tests/server/directory/stored-catalogue.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { listSoftwareWords, searchBySql } from "#tests/support/sql-search.ts";

const sizes = [1_000, 10_000];
const shapeOnly = 100_000;
const sqlRuns = 3;
const memoryRuns = 100;
const warmUp = 20;
const today = "2026-11-22";
/** Hosters stored by one statement. */
const batch = 500;

/** What people ask for, from nothing to much. */
const searches = [
  "",
  "page=3",
  "service=files",
  "q=association+bretonne",
  "q=nuge",
  "q=google+drive&accounts=20&budget=500",
  "audience=associations&service=mail",
  "country=FR&need=signed-dpa&service=files",
  "need=signed-dpa&need=tested-backups&wish=training",
  "near=29&price=membership&sort=distance",
  "sort=name",
  "criterion.backups=level:2&openness=open&sort=confirmed",
  "profile=artisanal&profile=organization&software=Nextcloud",
].map(
  (address) =>
    readSearch(matouGrid, new URLSearchParams(address), { software: catalogueSoftware }).search,
);

/** In milliseconds: until the answer, and of the processor, which what else the machine does leaves alone. */
type Times = { readonly waited: readonly number[]; readonly worked: readonly number[] };

const synonyms = listSynonyms(catalogueProducts);

/** Searches with the counts of every facet, in memory and by the database, in turn. */
export async function bench(print: (line: string) => void): Promise<void> {
  const entries = makeEntries(Math.max(...sizes));
  for (const size of sizes) {
    const catalogue = measureMemory(print, size, () => listingsOf(entries, size));
    const { db, close } = await openStored(entries.slice(0, size));
    const memory = await timeMemory(catalogue);
    const bySql = await timeSql(db);
    print(
      `search among ${size} hosters with all facet counts: in memory ${show(memory)}; ` +
        `by SQL ${show(bySql)}; ratio of medians ${ratioOf(bySql, memory)}`,
    );
    print(`reading the directory again at ${size} hosters: ${await timeReading(db)}`);
    await close();
  }
  const catalogue = measureMemory(print, shapeOnly, () => listingsOf(entries, shapeOnly));
  print(`search among ${shapeOnly} hosters, in memory alone: ${show(await timeMemory(catalogue))}`);
}

/** Hosters of the same kind, whatever their number. */
function makeEntries(count: number): readonly Entry[] {
  return rollCatalogue(seededDice(4), matouGrid, { count });
}

/** As they come from the database: nothing shared between two of them. */
function listingsOf(entries: readonly Entry[], size: number): HosterListing[] {
  return Array.from({ length: size }, (_, at) => {
    const { listing } = entries[at % entries.length] ?? { listing: undefined };
    if (listing === undefined) throw new Error("There is no hoster");
    const hosterId = `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`;
    return { ...structuredClone(listing), slug: `hoster-${at}`, hosterId };
  });
}

/** How long arranging takes, and what is held once it is done. */
function measureMemory(
  print: (line: string) => void,
  size: number,
  make: () => HosterListing[],
): Catalogue {
  const empty = usedMegabytes();
  const { catalogue, spent } = timeArranging(make());
  const cards = JSON.stringify(catalogue.listings.map(({ card }) => card)).length / 1_000_000;
  print(
    `${size} hosters: arranged in ${spent.toFixed(0)} ms, ` +
      `${(usedMegabytes() - empty).toFixed(0)} MB in memory (their cards are ${cards.toFixed(0)} MB of JSON)`,
  );
  return catalogue;
}

/** The listings themselves are not held any more once they are arranged. */
function timeArranging(listings: readonly HosterListing[]) {
  const begun = performance.now();
  const catalogue = makeCatalogue(listings);
  return { catalogue, spent: performance.now() - begun };
}

function timeMemory(catalogue: Catalogue): Promise<Times> {
  const day = drawOrder(catalogue, today);
  const search = (each: Search) => {
    const facetKeys = listFacetKeys(each, []);
    const { counts } = searchCatalogue(catalogue, ask(each), { facetKeys, day });
    arrangeFacets(matouGrid, each, { keys: facetKeys, counts });
  };
  // Not yet compiled, the first ones tell nothing of the others.
  for (let run = 0; run < warmUp; run += 1) searches.forEach(search);
  return repeat(memoryRuns, async (each) => search(each));
}

async function timeSql(db: Db): Promise<Times> {
  const software = await listSoftwareWords(db);
  return repeat(sqlRuns, async (each) => {
    const facetKeys = listFacetKeys(each, []);
    const asked = { ...ask(each), software };
    const { counts } = await searchBySql(db, asked, { facetKeys, day: today });
    arrangeFacets(matouGrid, each, { keys: facetKeys, counts });
  });
}

/** From the rows to the catalogue, and the longest that anything else had to wait meanwhile. */
async function timeReading(db: Db): Promise<string> {
  const current = async () => 1;
  const readModel = openReadModel({ db, revision: { known: null, current, refresh: current } });
  const held = { longest: 0, last: performance.now() };
  const beat = () => {
    const at = performance.now();
    held.longest = Math.max(held.longest, at - held.last);
    held.last = at;
  };
  const timer = setInterval(beat, 1);
  const spent = await timeOf(() => readModel.current());
  clearInterval(timer);
  beat();
  return `${spent.toFixed(0)} ms, longest wait of anything else ${held.longest.toFixed(0)} ms`;
}

function ask(search: Search) {
  return { search, terms: readQuestion(search.q, synonyms, stemmer), showsImaginary: true };
}

async function repeat(runs: number, work: (search: Search) => Promise<void>): Promise<Times> {
  const waited: number[] = [];
  const worked: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    for (const search of searches) {
      const before = process.cpuUsage();
      waited.push(await timeOf(() => work(search)));
      const { user, system } = process.cpuUsage(before);
      worked.push((user + system) / 1000);
    }
  }
  return { waited, worked };
}

/** A database in memory with these hosters. */
async function openStored(entries: readonly Entry[]): Promise<Pick<Database, "db" | "close">> {
  const database = pgliteDatabase(await PGlite.create(pgliteOptions));
  await database.applyMigrations(join(process.cwd(), "migrations"));
  await storeGrid(database.db);
  for (let stored = 0; stored < entries.length; stored += batch) {
    await storeEntries(database.db, entries.slice(stored, stored + batch));
  }
  await database.maintain();
  return database;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Once what nobody holds any more is given back. */
function usedMegabytes(): number {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1_000_000;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
}

function show({ waited, worked }: Times): string {
  const [median, p99] = [quantile(waited, 0.5), quantile(waited, 0.99)];
  const own = quantile(worked, 0.99);
  return `median ${median.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms (${own.toFixed(2)} ms of processor)`;
}

function ratioOf(slow: Times, fast: Times): string {
  return (quantile(slow.waited, 0.5) / quantile(fast.waited, 0.5)).toFixed(0);
}

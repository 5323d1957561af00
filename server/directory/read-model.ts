import { hash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { buildCatalogue } from "#core/catalogue.ts";
import type { Catalogue, HosterListing } from "#core/catalogue.ts";
import type { DayOrder } from "#core/catalogue-order.ts";
import type { Grid } from "#core/grid.ts";
import type { Product } from "#core/products.ts";
import { listSynonyms } from "#core/question.ts";
import type { Named, Synonyms } from "#core/question.ts";
import { compareTexts } from "#core/search-address.ts";
import type { Synonym } from "#core/settings.ts";
import type { CatalogueRevision } from "#server/db/catalogue-revision.ts";
import type { Db } from "#server/db/client.ts";
import { listListings, readOneMoment } from "#server/directory/queries.ts";
import { findGridInForce } from "#server/grids/actions.ts";
import { listProducts } from "#server/products/queries.ts";
import { readSettings } from "#server/settings/actions.ts";

/** The directory as it was at a revision of the catalogue, held in memory. */
export type Directory = {
  readonly grid: Grid;
  readonly catalogue: Catalogue;
  readonly products: readonly Product[];
  readonly synonyms: Synonyms;
  /** The order drawn for a day (YYYY-MM-DD), the same in every process. */
  orderOf(day: string): DayOrder;
};

export type ReadModel = {
  /**
   * The directory of now, read again when the catalogue was revised. Throws
   * `Refusal("unknown-grid")` on a database without a grid. Never to be awaited within a
   * transaction: the embedded database has one connection.
   */
  current(): Promise<Directory>;
};

/** Listings read by one statement. */
const readAtOnce = 250;

/** Above this, arranging the listings lets other work through. */
const mostAtOnce = 5_000;

/** What a process reads the directory from. Readers of one revision share one reading of it. */
export function openReadModel(source: {
  readonly db: Db;
  readonly revision: CatalogueRevision;
}): ReadModel {
  let latest: { readonly revision: number; readonly directory: Promise<Directory> } | null = null;
  let next: Promise<Directory> | null = null;
  let isReading = false;
  let wanted = 0;
  // The revision was known before the rows are read: they may be newer than it, never older.
  const begin = (revision: number) => {
    isReading = true;
    const directory = readDirectory(source.db).finally(() => {
      isReading = false;
    });
    const reading = { revision, directory };
    latest = reading;
    directory.catch(() => {
      if (latest === reading) latest = null;
    });
    return directory;
  };
  return {
    async current() {
      wanted = await source.revision.current();
      if (latest?.revision === wanted) return latest.directory;
      if (latest === null || !isReading) return begin(wanted);
      // One reading at a time: those who want a newer one wait together for the next.
      next ??= latest.directory
        .catch(() => {})
        .then(() => {
          next = null;
          return begin(wanted);
        });
      return next;
    },
  };
}

async function readDirectory(database: Db): Promise<Directory> {
  const { grid, products, settings, listings } = await database.transaction(async (db) => {
    await readOneMoment(db);
    const { grid: inForce } = await findGridInForce({ db });
    return {
      grid: inForce,
      products: await listProducts(db),
      settings: await readSettings(db),
      listings: await readListings(db),
    };
  });
  const catalogue = await arrange(listings);
  const drawn = { day: "", order: new Uint32Array() };
  return {
    grid,
    catalogue,
    products,
    synonyms: listSynonyms([...products, ...settings.synonyms.map(asNamed)]),
    orderOf(day) {
      if (drawn.day !== day) Object.assign(drawn, { day, order: drawOrder(catalogue, day) });
      return drawn.order;
    },
  };
}

/** What the working group has searched as a product is, without making one of it. */
function asNamed({ words, services, software }: Synonym): Named {
  return { names: [words], services, software };
}

/** All of them, some at a time: between two of its statements, the embedded database lets nobody through. */
async function readListings(db: Db): Promise<readonly HosterListing[]> {
  const listings: HosterListing[] = [];
  for (;;) {
    const after = listings.at(-1)?.hosterId;
    const rows = await listListings(db, { after, most: readAtOnce });
    listings.push(...rows);
    if (rows.length < readAtOnce) return listings;
    await setImmediate();
  }
}

async function arrange(listings: readonly HosterListing[]): Promise<Catalogue> {
  const steps = buildCatalogue(listings);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (listings.length > mostAtOnce) await setImmediate();
  }
}

/** Nobody can choose its place, and nobody keeps it: a digest of the day and the hoster decides. */
export function drawOrder({ listings }: Pick<Catalogue, "listings">, day: string): DayOrder {
  const lots = listings.map(({ hosterId }) => `${hash("md5", `${day}${hosterId}`)}${hosterId}`);
  return Uint32Array.from(lots.keys()).sort((one, other) =>
    compareTexts(lots[one] ?? "", lots[other] ?? ""),
  );
}

import { sql } from "drizzle-orm";
import { type Database, type Db, selectRows } from "./client.ts";

/** How many times the public pages have changed, as this process knows it. */
export type CatalogueRevision = {
  /** The same without waiting: null when what was heard last may be too old to serve pages by. */
  readonly known: number | null;
  /** What this process last heard: pages made before are obsolete. */
  current(): Promise<number>;
  /** Asks the database: after its own writes, a process answers only once it knows. */
  refresh(): Promise<number>;
};

/** A revision that follows the database until it is closed. */
export type WatchedRevision = CatalogueRevision & {
  /** Begins to listen; to be called once the migrations are applied. */
  watch(database: Pick<Database, "listen">): void;
  close(): void;
};

/** How long an answer of the database holds when none comes after it, in milliseconds (contract). */
const trusted = 30_000;

/** How often the database is asked though nothing was heard; while not listening, in milliseconds. */
const rounds = { listening: 20_000, deaf: 1_000 } as const;

/** Asks the database each time: right always, and slow. */
export function askRevision(db: Db): CatalogueRevision {
  const ask = oneAtATime(() => findRevision(db));
  return { known: null, current: ask, refresh: ask };
}

/**
 * Knows the revision without asking: it hears of every change from the database, asks from
 * time to time as a net, and every second while it cannot hear. `clock` is in milliseconds.
 */
export function watchRevision(db: Db, clock: () => number = monotonicClock): WatchedRevision {
  let last: { readonly revision: number; readonly askedAt: number } | null = null;
  let isDeaf = true;
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;

  const knownRevision = () =>
    last !== null && clock() - last.askedAt < trusted ? last.revision : null;

  const ask = oneAtATime(async () => {
    const askedAt = clock();
    let round: number = rounds.deaf;
    try {
      const revision = await findRevision(db);
      last = { revision, askedAt };
      if (!isDeaf) round = rounds.listening;
      return revision;
    } finally {
      schedule(round);
    }
  });

  const refresh = () =>
    ask().catch((error: unknown) => {
      // Whoever has just written must not be shown what was there before.
      last = null;
      throw error;
    });

  // When it fails, what is known holds for a while yet, and the next round is near.
  const askQuietly = () => void ask().catch(() => {});

  function schedule(round: number): void {
    clearTimeout(timer);
    if (!isClosed) timer = setTimeout(askQuietly, round).unref();
  }

  return {
    get known() {
      return knownRevision();
    },
    current: async () => knownRevision() ?? refresh(),
    refresh,
    watch: (database) => {
      database.listen("catalogue", {
        hear: () => {
          isDeaf = false;
          if (!isClosed) askQuietly();
        },
        lose: () => {
          isDeaf = true;
          schedule(rounds.deaf);
        },
      });
      askQuietly();
    },
    close: () => {
      isClosed = true;
      last = null;
      clearTimeout(timer);
    },
  };
}

/** 0 before the first change. */
export async function findRevision(db: Db): Promise<number> {
  const [row] = await selectRows<{ revision: number }>(
    db,
    sql`select revision::int as revision from catalogue`,
  );
  return row?.revision ?? 0;
}

/**
 * One question at a time, so that answers come in order; all who ask meanwhile share the
 * next one, which begins after each of them asked.
 */
function oneAtATime<T>(ask: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<unknown> | null = null;
  let next: Promise<T> | null = null;
  const start = async (): Promise<T> => {
    await underWay?.catch(() => {});
    next = null;
    const answer = ask();
    underWay = answer;
    return answer;
  };
  return () => (next ??= start());
}

function monotonicClock(): number {
  return performance.now();
}

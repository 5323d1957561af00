import type { Logger } from "pino";
import type { Db } from "#server/db/client.ts";

/** What comes from outside the process, given to everything that needs it; tests give their own. */
export type Deps = {
  readonly db: Db;
  readonly now: () => Date;
  /** A new UUID. */
  readonly newId: () => string;
  readonly log: Logger;
  /** Address visitors use, without a final slash. */
  readonly publicUrl: string;
  /** Whether imaginary hosters are shown. */
  readonly isDemo: boolean;
  readonly trustedProxies: number;
  /** Who publishes the site, and where its source code is; null when the operator did not say. */
  readonly publisher: string | null;
  readonly sourceUrl: string | null;
  /** Hashed names of the built assets. */
  readonly assets: Assets;
  /** Where `migrations/` and the starting data are read from. */
  readonly root: string;
};

export type Assets = {
  readonly stylesheet: string;
  readonly font: string;
  /** Script that hydrates the islands of a page. */
  readonly client: string;
};

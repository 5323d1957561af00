import type { Logger } from "pino";
import type { CatalogueRevision } from "#server/db/catalogue-revision.ts";
import type { Db } from "#server/db/client.ts";
import type { ReadModel } from "#server/directory/read-model.ts";
import type { SendMail } from "#server/mail/mail.ts";
import type { Outbox } from "#server/mail/outbox.ts";
import type { Outgoing } from "#server/outgoing/client.ts";

/** What comes from outside the process, given to everything that needs it; tests give their own. */
export type Deps = {
  readonly db: Db;
  /** How far the public pages of this process must be up to date. */
  readonly revision: CatalogueRevision;
  /** The directory, held in memory. */
  readonly readModel: ReadModel;
  /** Hands a mail over at once: to be called by the job `send-mail` alone, see `queueMails`. */
  readonly sendMail: SendMail;
  /** What `sendMail` wrote down, where whoever runs the site is the only one who can ask; else null. */
  readonly outbox: Outbox | null;
  /** The only door to what strangers name, outside. */
  readonly outgoing: Outgoing;
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
  /** By kind of page, what it wears over `stylesheet`; see `web/styles/sheets`. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly font: string;
  /** Script that hydrates the islands of a page. */
  readonly client: string;
};

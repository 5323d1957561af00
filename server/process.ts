import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { watchRevision } from "#server/db/catalogue-revision.ts";
import type { WatchedRevision } from "#server/db/catalogue-revision.ts";
import type { Database } from "#server/db/client.ts";
import { openDatabase } from "#server/db/client.ts";
import { migrate } from "#server/db/migrate.ts";
import { seed } from "#server/db/seed.ts";
import type { Deps } from "#server/deps.ts";
import { openReadModel } from "#server/directory/read-model.ts";
import type { Env, MailSettings } from "#server/env.ts";
import { readAssets } from "#server/http/assets.ts";
import { openLog } from "#server/log.ts";
import { openOutbox } from "#server/mail/outbox.ts";
import { openSmtp } from "#server/mail/smtp.ts";
import { openOutgoing } from "#server/outgoing/open.ts";

/** Root of the project: the bootstrap says it; a bundle started alone is two folders below it. */
export const root = process.env["MATOU_ROOT"] ?? join(import.meta.dirname, "..", "..");

/** Where the built files for browsers are. */
export const clientFolder = join(root, "dist", "client");

/** Opens the database, brings it up to date, fills it when empty, and gathers what everything needs. */
export async function openProcess(env: Env): Promise<{ deps: Deps; database: Database }> {
  const opened = await openDatabase(env.database);
  const revision = watchRevision(opened.db);
  const database = { ...opened, close: () => closeBoth(opened, revision) };
  const deps: Deps = {
    db: database.db,
    revision,
    readModel: openReadModel({ db: database.db, revision }),
    ...openMail(env.mail),
    outgoing: openOutgoing({ agentName: `MATOU (+${new URL(env.publicUrl).href})` }),
    now: () => new Date(),
    newId: randomUUID,
    log: openLog(env.logLevel),
    publicUrl: env.publicUrl,
    isDemo: env.isDemo,
    trustedProxies: env.trustedProxies,
    publisher: env.publisher,
    sourceUrl: env.sourceUrl,
    assets: readAssets(clientFolder),
    root,
  };
  try {
    await migrate(database, join(root, "migrations"), (db) => seed({ ...deps, db }));
  } catch (error) {
    await database.close();
    throw error;
  }
  revision.watch(database);
  return { deps, database };
}

function closeBoth(database: Database, revision: WatchedRevision): Promise<void> {
  revision.close();
  return database.close();
}

function openMail(settings: MailSettings): Pick<Deps, "sendMail" | "outbox"> {
  if (settings.kind === "smtp") return { sendMail: openSmtp(settings), outbox: null };
  const { folder, isShown } = settings;
  const print = (line: string) => console.log(line);
  const outbox = openOutbox(folder, { now: () => new Date(), print });
  return { sendMail: outbox.sendMail, outbox: isShown ? outbox : null };
}

/** Says why the process cannot go on, in a sentence when the operator can mend it, and ends it. */
export function endWith(sentence: string | null, error: unknown): never {
  console.error(sentence ?? error);
  process.exit(1);
}

import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import type { Database } from "./client.ts";
import { connect } from "./connection.ts";
import { type ConnectionPool, openPool } from "./connection-pool.ts";
import { errorCode } from "./error-code.ts";
import { listenAlways } from "./listener.ts";
import { clientOfPool } from "./postgres-client.ts";
import { StartRefusal, type StartRefusalCode } from "./start-refusal.ts";
import { parseUrl } from "#core/url.ts";

const oldestMajor = 15;

/** Connections of one process; a server takes a hundred unless told otherwise. */
const poolSize = 10;

/** Names the lock of `exclusively`; any number nobody else uses on the same database. */
const workLock = 2_026_112_200;

/** Opens a database of a PostgreSQL server. */
export async function openPostgres(url: string): Promise<Database> {
  const place = describePlace(url);
  const pool = openPool(url, poolSize);
  await refuseOldServer(pool, place);
  const db = drizzle({ client: clientOfPool(pool) });
  const stops: (() => Promise<void>)[] = [];
  return {
    db,
    applyMigrations: (folder) => migrate(db, { migrationsFolder: folder }),
    exclusively: (work) => workAlone(url, work),
    listen: (channel, listener) => void stops.push(listenAlways(url, channel, listener)),
    maintain: async () => {},
    answerCommands: () => {},
    close: async () => {
      await Promise.all(stops.map((stop) => stop()));
      await pool.close();
    },
  };
}

/** Where the database is, as the operator wrote it, without user or password. */
function describePlace(url: string): string {
  // The error of `new URL` would quote the password.
  if (parseUrl(url) === null) throw new StartRefusal("database-address-malformed", "DATABASE_URL");
  const { host, pathname } = new URL(url);
  return host + pathname;
}

async function refuseOldServer(pool: ConnectionPool, place: string): Promise<void> {
  const version = await askVersion(pool, place);
  if (Number.parseInt(version, 10) >= oldestMajor) return;
  await pool.close();
  throw new StartRefusal("database-too-old", version);
}

async function askVersion(pool: ConnectionPool, place: string): Promise<string> {
  try {
    return await pool.use(async ({ client }) => {
      const [row] = await client<[{ version: string }]>`
        select current_setting('server_version') as version`;
      return row.version;
    });
  } catch (cause) {
    await pool.close();
    throw new StartRefusal(refusalOf(errorCode(cause)), place, { cause });
  }
}

/** Classes of codes: https://www.postgresql.org/docs/current/errcodes-appendix.html */
function refusalOf(code: string): StartRefusalCode {
  if (code.startsWith("28")) return "database-login-refused";
  if (code === "3D000") return "database-missing";
  return "database-unreachable";
}

/** The lock belongs to a connection of its own: were the process to die, it would be free at once. */
async function workAlone<T>(url: string, work: () => Promise<T>): Promise<T> {
  const { client } = connect(url);
  try {
    await client`select pg_advisory_lock(${workLock})`;
    return await work();
  } finally {
    await client.end({ timeout: 1 });
  }
}

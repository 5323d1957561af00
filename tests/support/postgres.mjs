import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chown, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import postgres from "postgres";
import { findBinaries } from "./postgres-binaries.mjs";

/** @typedef {{ uid?: number, gid?: number }} Account who runs the server; empty for whoever runs the tests */

/** How long a server may take to answer, in milliseconds. */
const patience = 60_000;

/**
 * Gives a PostgreSQL server for the tests: the one of TEST_DATABASE_URL, else a fresh one that disappears
 * with this process, however it ends.
 *
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startPostgres() {
  const given = process.env["TEST_DATABASE_URL"];
  if (given) return { url: given, stop: async () => {} };
  const account = findAccount();
  const folder = await mkdtemp(join(tmpdir(), "matou-postgres-"));
  try {
    if (account.uid !== undefined) await chown(folder, account.uid, Number(account.gid));
    const binaries = await findBinaries(folder, account);
    const password = randomBytes(16).toString("hex");
    await createCluster(folder, { binaries, account, password });
    const port = await findFreePort();
    const stop = runServer(folder, { binaries, account, port });
    const url = `postgres://matou:${password}@127.0.0.1:${port}/postgres`;
    await answers(url, folder).catch((error) => stop().then(() => Promise.reject(error)));
    return { url, stop };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/**
 * PostgreSQL refuses to run as root.
 *
 * @returns {Account}
 */
function findAccount() {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = ["-u", "-g"].map((flag) =>
    Number(spawnSync("id", [flag, "nobody"], { encoding: "utf8" }).stdout),
  );
  if (!uid || !gid) throw new Error("No account `nobody` to run PostgreSQL with.");
  return { uid, gid };
}

/**
 * @param {string} folder
 * @param {{ binaries: string, account: Account, password: string }} how
 */
async function createCluster(folder, { binaries, account, password }) {
  const passwordFile = join(folder, "password");
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account.uid !== undefined) await chown(passwordFile, account.uid, Number(account.gid));
  let output = "";
  // Not every system has the first; the last knows no accents, but every system has it.
  for (const locale of ["C.UTF-8", "en_US.UTF-8", "C"]) {
    const made = spawnSync(
      join(binaries, "initdb"),
      [
        `--pgdata=${join(folder, "data")}`,
        `--pwfile=${passwordFile}`,
        `--locale=${locale}`,
        ...["--username=matou", "--auth=scram-sha-256", "--encoding=UTF8", "--no-sync"],
      ],
      { cwd: folder, encoding: "utf8", ...account },
    );
    if (made.status === 0) return;
    output = made.error?.message ?? made.stderr;
  }
  throw new Error(`initdb failed:\n${output}`);
}

/**
 * The shell between us and the server waits for the end of its input, which comes with the end of this
 * process even when it is killed; then it stops the server and removes the folder.
 */
const keeper = `
server="$1" folder="$2"; shift 2
"$server" "$@" >"$folder/log" 2>&1 &
cat >/dev/null
kill -INT $! 2>/dev/null
wait $!
cd / && rm -rf "$folder"
`;

/** No disk to wait for, no file outside of the folder: this data need not outlive the tests. */
const settings = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "max_connections=200",
];

/**
 * @param {string} folder
 * @param {{ binaries: string, account: Account, port: number }} how
 */
function runServer(folder, { binaries, account, port }) {
  const options = ["-D", join(folder, "data"), "-p", String(port)];
  const shell = spawn(
    "sh",
    [
      ...["-c", keeper, "sh", join(binaries, "postgres"), folder],
      ...options,
      ...settings.flatMap((setting) => ["-c", setting]),
    ],
    // Apart from the terminal, whose Ctrl-C would reach the server before its clients.
    { cwd: folder, stdio: ["pipe", "ignore", "ignore"], detached: true, ...account },
  );
  // Nothing here waits for it: a process that forgets to stop the server may end all the same.
  shell.unref();
  return async () => {
    if (shell.exitCode !== null) return;
    const ended = once(shell, "exit");
    shell.ref();
    shell.stdin.end();
    await ended;
  };
}

/**
 * Waits until the server takes queries.
 *
 * @param {string} url
 * @param {string} folder
 */
async function answers(url, folder) {
  const deadline = Date.now() + patience;
  const client = postgres(url, { max: 1, backoff: false, fetch_types: false });
  try {
    for (;;) {
      const error = await client`select 1`.then(() => null, String);
      if (!error) return;
      if (Date.now() > deadline) {
        const log = await readFile(join(folder, "log"), "utf8").catch(String);
        throw new Error(`PostgreSQL did not start: ${error}\n${log}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } finally {
    await client.end({ timeout: 1 });
  }
}

async function findFreePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (!address || typeof address === "string") throw new Error("No free port.");
  return address.port;
}

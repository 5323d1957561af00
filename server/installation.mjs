import { accessSync, constants, existsSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { basename, delimiter, dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { Failure, failureOf, tellsOfNetwork } from "./failure.mjs";
import { runQuietly } from "./quiet-process.mjs";

/** @typedef {{ version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean }} Package */

/** The folder of the project, where `package.json` is. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What npm says it put in `node_modules`, written last. */
const record = join(root, "node_modules/.package-lock.json");

/**
 * Whether npm's own record of `node_modules` has every package of the lock, at its version.
 * Optional packages do not count: most are for other systems.
 */
export function isInstalled({ development = false } = {}) {
  const present = readRecord();
  return Object.entries(readPackages(join(root, "package-lock.json"))).every(
    ([path, wanted]) =>
      path === "" ||
      wanted.optional ||
      ((wanted.dev || wanted.devOptional) && !development) ||
      present[path]?.version === wanted.version,
  );
}

const step = "L'installation a échoué";

/** Installs exactly the lock. Development packages already there are kept. */
export async function install({ development = false } = {}) {
  const scope = development || hasDevelopmentPackages() ? "--include=dev" : "--omit=dev";
  console.error("Installation des dépendances…");
  await requireRegistry();
  // npm trusts a half-written package, so only its record, written last, proves a whole installation.
  if (!existsSync(record)) rmSync(join(root, "node_modules"), { recursive: true, force: true });
  rmSync(record, { force: true });
  // Not `ci`: it refuses a lock that lacks the entries of other systems' binaries.
  const { code, output } = await npm(["install", "--no-save", scope]);
  if (code === 0 && !output.includes("TAR_ENTRY_ERROR")) return;
  rmSync(record, { force: true });
  throw failureOf(step, output);
}

/**
 * Runs npm in the project, silently, by the Node that runs this script.
 *
 * @param {string[]} args
 * @returns {Promise<{ code: number, output: string }>}
 */
export function npm(args) {
  const quiet = ["--loglevel=warn", "--no-audit", "--no-fund", "--no-progress", "--ignore-scripts"];
  return runQuietly(process.execPath, [findNpm(), ...args, ...quiet], {
    cwd: root,
    env: { ...process.env, ...cacheSetting(), npm_config_update_notifier: "false" },
  });
}

/** An unreachable registry is told at once: npm would try again for minutes, package after package. */
async function requireRegistry() {
  const { code, output } = await npm(["ping", "--fetch-retries=0", "--fetch-timeout=20000"]);
  if (code !== 0 && tellsOfNetwork(output)) throw failureOf(step, output);
}

function hasDevelopmentPackages() {
  return Object.values(readRecord()).some((present) => present.dev);
}

/** The npm that runs this script, else the one beside Node, else the one on the path. */
function findNpm() {
  const bin = dirname(process.execPath);
  const path = (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, "npm"));
  const found = [
    process.env["npm_execpath"] ?? "",
    join(bin, "../lib/node_modules/npm/bin/npm-cli.js"),
    join(bin, "node_modules/npm/bin/npm-cli.js"),
    ...path.filter(existsSync).map((link) => realpathSync(link)),
  ].find((candidate) => basename(candidate) === "npm-cli.js" && existsSync(candidate));
  if (!found) throw new Failure("npm est introuvable : installez-le avec Node, puis recommencez.");
  return found;
}

/** npm keeps its cache in the home folder; accounts of services often have none they may write to. */
function cacheSetting() {
  const cache = process.env["npm_config_cache"] ?? join(homedir(), ".npm");
  return isWritable(existsSync(cache) ? cache : dirname(cache))
    ? {}
    : { npm_config_cache: join(tmpdir(), `matou-npm-${process.getuid?.() ?? "cache"}`) };
}

/** @param {string} folder */
function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns {Record<string, Package>} nothing when the installation is missing or was interrupted */
function readRecord() {
  try {
    return readPackages(record);
  } catch {
    return {};
  }
}

/**
 * @param {string} path
 * @returns {Record<string, Package>}
 */
function readPackages(path) {
  /** @type {{ packages: Record<string, Package> }} */
  const lock = JSON.parse(readFileSync(path, "utf8"));
  return lock.packages;
}

import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { failureOf } from "./failure.mjs";

/** A holder shows that it lives by touching its folder; one that stopped for this long is dead. */
const staleAfter = 15_000;
const heartbeat = 2_000;

/**
 * Runs the task while holding the folder `path`: of several processes, one at a time.
 * What a killed process left behind is taken over.
 *
 * @template T
 * @param {string} path
 * @param {() => Promise<T>} task
 * @returns {Promise<T>}
 */
export async function withLock(path, task) {
  let told = false;
  while (!acquire(path)) {
    if (isStale(path)) {
      takeOver(path);
      continue;
    }
    if (!told) console.error("Un autre démarrage prépare ce dossier ; attente…");
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const beat = setInterval(() => touch(path), heartbeat);
  try {
    return await task();
  } finally {
    clearInterval(beat);
    rmSync(path, { recursive: true, force: true });
  }
}

/** @param {string} path */
function acquire(path) {
  try {
    mkdirSync(path);
    writeFileSync(join(path, "holder"), `${hostname()} ${process.pid}`);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw failureOf("Le démarrage a échoué", String(error));
  }
}

/** @param {string} path */
function isStale(path) {
  try {
    if (Date.now() - statSync(path).mtimeMs > staleAfter) return true;
    const [host, pid] = readFileSync(join(path, "holder"), "utf8").split(" ");
    return host === hostname() && !isAlive(Number(pid));
  } catch {
    // Released, or not yet signed: the next attempt will tell.
    return false;
  }
}

/**
 * Of several processes that saw the same dead holder, the one whose rename succeeds clears it.
 *
 * @param {string} path
 */
function takeOver(path) {
  const aside = `${path}-${process.pid}`;
  try {
    renameSync(path, aside);
    rmSync(aside, { recursive: true, force: true });
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw failureOf("Le démarrage a échoué", String(error));
  }
}

/** @param {string} path */
function touch(path) {
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

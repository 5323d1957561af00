import { createHash } from "node:crypto";
import {
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join, relative } from "node:path";
import process from "node:process";
import { failureOf } from "./failure.mjs";
import { root } from "./installation.mjs";
import { runQuietly } from "./quiet-process.mjs";

/** Holds `client/`, `server/` and the stamp of the sources they come from. */
export const bundles = join(root, "dist");

const sources = ["server", "web", "package.json", "package-lock.json"];

/** Whether the bundles come from the sources as they are now. */
export function isBundled() {
  const stamp = join(bundles, "stamp");
  return existsSync(stamp) && readFileSync(stamp, "utf8") === sourceStamp();
}

/** A digest over the name, size and time of every source file: a few milliseconds. */
export function sourceStamp() {
  const digest = createHash("sha256");
  for (const file of sources.flatMap(listFiles).sort()) {
    const facts = statSync(join(root, file), { throwIfNoEntry: false });
    if (facts) digest.update(`${file}\0${facts.size}\0${facts.mtimeMs}\n`);
  }
  return digest.digest("hex");
}

/** Builds aside, then swaps, so that nobody ever sees half a build. For the holder of the lock. */
export async function bundle() {
  console.error("Construction du site…");
  const step = "La construction a échoué";
  const aside = join(root, `.dist-${process.pid}`);
  const stamp = sourceStamp();
  try {
    removeLeftovers();
    const { code, output } = await runQuietly(process.execPath, viteBuild, {
      cwd: root,
      env: { ...process.env, NODE_ENV: "production", MATOU_DIST: aside },
    });
    if (code !== 0) throw failureOf(step, output);
    writeFileSync(join(aside, "stamp"), stamp);
    if (existsSync(bundles)) renameSync(bundles, `${aside}-former`);
    renameSync(aside, bundles);
    removeLeftovers();
  } catch (error) {
    if (error instanceof Error && "code" in error) throw failureOf(step, error.message);
    throw error;
  }
}

const viteBuild = [
  join(root, "node_modules/vite/bin/vite.js"),
  "build",
  "--app",
  "--config=web/vite.config.ts",
  "--logLevel=error",
];

/** The folders of builds that were interrupted, and the bundles this build replaces. */
function removeLeftovers() {
  for (const name of readdirSync(root).filter((entry) => entry.startsWith(".dist-"))) {
    rmSync(join(root, name), { recursive: true, force: true });
  }
}

/**
 * @param {string} source a file or a folder, from the root
 * @returns {string[]}
 */
function listFiles(source) {
  if (statSync(join(root, source)).isFile()) return [source];
  return readdirSync(join(root, source), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

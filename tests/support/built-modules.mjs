import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { root } from "#server/installation.mjs";

/** Below `node_modules`, so that the built files find their packages. */
const cache = join(root, "node_modules/.cache");

/**
 * Builds TypeScript files as the server is built, so that what is measured is what runs, and lends the way
 * to load each.
 *
 * @template T
 * @param {string[]} files from the root
 * @param {(load: (file: string) => Promise<any>) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withBuilt(files, use) {
  process.env["NODE_ENV"] ??= "production";
  mkdirSync(cache, { recursive: true });
  const built = mkdtempSync(join(cache, "built-"));
  try {
    await bundle(files, built);
    return await use(
      (file) => import(pathToFileURL(join(built, `${basename(file, ".ts")}.js`)).href),
    );
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
}

/**
 * @param {string[]} files
 * @param {string} outDir
 */
async function bundle(files, outDir) {
  await build({
    configFile: false,
    root,
    logLevel: "error",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      ssr: true,
      target: "node20",
      outDir,
      rolldownOptions: { input: files.map((file) => join(root, file)) },
    },
  });
}

import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { Failure } from "#server/failure.mjs";
import { root } from "#server/installation.mjs";

const folder = join(root, "tests/bench");
/** Below `node_modules`, so that the built files find their packages. */
const cache = join(root, "node_modules/.cache");

/**
 * Runs each `tests/bench/<name>.bench.ts`, alone and in turn: it exports `bench(print)`.
 *
 * @param {string[]} names those to run; all of them when empty
 */
export async function runBenches(names) {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".bench.ts"))
    .filter((file) => names.length === 0 || names.some((name) => file.startsWith(name)))
    .sort();
  if (files.length === 0) throw new Failure("Aucun banc d'essai de ce nom dans tests/bench.");
  mkdirSync(cache, { recursive: true });
  const built = mkdtempSync(join(cache, "benches-"));
  try {
    process.env["NODE_ENV"] ??= "production";
    await bundle(files, built);
    for (const file of files) {
      console.log(`\n${file.replace(".bench.ts", "")}`);
      const { bench } = await import(pathToFileURL(join(built, file.replace(".ts", ".js"))).href);
      await bench((/** @type {string} */ line) => console.log(`  ${line}`));
    }
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
}

/**
 * As the server is built, so that what is measured is what runs.
 *
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
      rolldownOptions: { input: files.map((file) => join(folder, file)) },
    },
  });
}

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "#server/failure.mjs";
import { root } from "#server/installation.mjs";
import { withBuilt } from "./built-modules.mjs";

const folder = "tests/bench";

/**
 * Runs each `tests/bench/<name>.bench.ts`, alone and in turn: it exports `bench(print)`.
 *
 * @param {string[]} names those to run; all of them when empty
 */
export async function runBenches(names) {
  const files = readdirSync(join(root, folder))
    .filter((file) => file.endsWith(".bench.ts"))
    .filter((file) => names.length === 0 || names.some((name) => file.startsWith(name)))
    .sort();
  if (files.length === 0) throw new Failure("Aucun banc d'essai de ce nom dans tests/bench.");
  await withBuilt(
    files.map((file) => `${folder}/${file}`),
    async (load) => {
      for (const file of files) {
        console.log(`\n${file.replace(".bench.ts", "")}`);
        const { bench } = await load(file);
        await bench((/** @type {string} */ line) => console.log(`  ${line}`));
      }
    },
  );
}

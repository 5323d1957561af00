import { spawnSync } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { tell } from "#server/failure.mjs";
import { root } from "#server/installation.mjs";
import { prepare } from "#server/launch.mjs";

const steps = [
  { name: "Mise en forme", command: ["oxfmt", "--check", "."] },
  {
    name: "Règles",
    command: ["oxlint", "--config=oxlint.config.mjs", "--type-aware", "--deny-warnings"],
  },
  { name: "Types", command: ["tsc"] },
  { name: "Code mort", command: ["knip"] },
];

try {
  await prepare({ development: true, isBundleNeeded: false });
  const failed = steps.filter((step) => !passes(step)).map(({ name }) => name);
  console.log(
    failed.length === 0 ? "\nTout est en ordre." : `\nÀ reprendre : ${failed.join(", ")}.`,
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
} catch (error) {
  tell(error);
  process.exitCode = 1;
}

/** @param {{ name: string, command: string[] }} step */
function passes({ name, command: [tool = "", ...args] }) {
  console.log(`\n${name}`);
  const { status } = spawnSync(join(root, "node_modules/.bin", tool), args, {
    cwd: root,
    stdio: "inherit",
  });
  return status === 0;
}

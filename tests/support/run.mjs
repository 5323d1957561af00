import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { tell } from "#server/failure.mjs";
import { root } from "#server/installation.mjs";
import { prepare } from "#server/launch.mjs";

/** @typedef {{ passed: number, failed: number }} Counts */

const args = process.argv.slice(2);
try {
  process.env["MATOU_ROOT"] = root;
  await prepare({ development: true });
  if (args[0] === "bench") await bench(args.slice(1));
  else if (args[0] === "lighthouse") process.exitCode = await audit();
  else process.exitCode = await test(args);
} catch (error) {
  tell(error);
  process.exitCode = 1;
}

/** @param {string[]} filters */
async function bench(filters) {
  const { runBenches } = await import("./benches.mjs");
  await runBenches(filters);
}

/** @returns {Promise<number>} the exit status */
async function audit() {
  const { runLighthouse } = await import("./lighthouse.mjs");
  return runLighthouse();
}

/**
 * Runs the tests that the arguments of Vitest choose, all of them without one.
 *
 * @param {string[]} args
 * @returns {Promise<number>} the exit status
 */
async function test(args) {
  const reports = mkdtempSync(join(tmpdir(), "matou-tests-"));
  const postgres = mayRun("server", args) ? await startPostgres() : undefined;
  try {
    const report = join(reports, "report.json");
    const env = {
      ...process.env,
      NODE_ENV: "test",
      ...(postgres && { TEST_DATABASE_URL: postgres.url }),
      ...(mayRun("browser", args) && { CHROMIUM_PATH: await findChromium() }),
    };
    const status = await runVitest([...args, `--outputFile.json=${report}`], env);
    const { passed, failed } = readCounts(report);
    if (passed + failed === 0) console.error("Aucun test n'a été exécuté.");
    else if (status !== 0 && failed === 0) console.error("Une erreur est survenue hors des tests.");
    console.log(`${passed} passed, ${failed} failed`);
    return status || (passed === 0 || failed > 0 ? 1 : 0);
  } finally {
    await postgres?.stop();
    rmSync(reports, { recursive: true, force: true });
  }
}

/**
 * Whether the arguments leave a chance to the tests of a folder: `npm test -- tests/core` needs no database.
 *
 * @param {string} folder
 * @param {string[]} args
 */
function mayRun(folder, args) {
  const paths = args.filter((arg) => arg.startsWith("tests/"));
  return paths.length === 0 || paths.some((path) => path.startsWith(`tests/${folder}`));
}

async function startPostgres() {
  const server = await import("./postgres.mjs");
  return server.startPostgres();
}

async function findChromium() {
  const browser = await import("./chromium.mjs");
  return browser.findChromium();
}

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} the exit status; 1 when a signal ended it
 */
function runVitest(args, env) {
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const options = ["--config=tests/vitest.config.ts", "--reporter=default", "--reporter=json"];
  const child = spawn(process.execPath, [vitest, "run", ...options, ...args], {
    cwd: root,
    env,
    stdio: "inherit",
  });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve) => child.once("close", (code) => resolve(code ?? 1)));
}

/**
 * @param {string} file what Vitest reported; missing when it was interrupted
 * @returns {Counts}
 */
function readCounts(file) {
  /** @type {import("vitest/node").JsonTestResults} */
  let report;
  try {
    report = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return { passed: 0, failed: 0 };
  }
  // A file that does not load, or whose preparation fails, has no failed test to count.
  const broken = report.testResults.filter(
    (one) =>
      one.status === "failed" && !one.assertionResults.some(({ status }) => status === "failed"),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

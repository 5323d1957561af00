import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";
import { chromium } from "playwright-core";
import { Failure } from "#server/failure.mjs";
import { runQuietly } from "#server/quiet-process.mjs";
import {
  installDebianPackages,
  installPlaywrightBuild,
  installPortableBuild,
  portableBuild,
} from "./chromium-installers.mjs";

/** For a browser that only ever opens this site: quiet, and able to run in a container. */
export const launchArguments = [
  "--no-sandbox",
  "--disable-dev-shm-usage",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--no-default-browser-check",
  "--no-first-run",
];

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

const applications = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * Gives the path of a Chromium that starts: the one of CHROMIUM_PATH, else one of this machine, else one
 * installed for the occasion, in the way this machine and account allow.
 *
 * @returns {Promise<string>}
 */
export async function findChromium() {
  const given = process.env["CHROMIUM_PATH"];
  if (given) {
    if (await starts(given)) return given;
    throw new Failure(`CHROMIUM_PATH désigne ${given}, qui ne démarre pas.`);
  }
  return (await findInstalled()) ?? (await installed());
}

async function findInstalled() {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const candidates = [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...applications,
    chromium.executablePath(),
    portableBuild(),
  ];
  for (const candidate of candidates.filter(existsSync)) {
    if (await starts(candidate)) return candidate;
  }
  return undefined;
}

async function installed() {
  console.error("Installation de Chromium pour les tests…");
  const reasons = [];
  for (const install of [installDebianPackages, installPortableBuild, installPlaywrightBuild]) {
    const reason = await install();
    const found = await findInstalled();
    if (found) return found;
    if (reason) reasons.push(reason);
  }
  throw new Failure(
    `Chromium est introuvable et n'a pas pu être installé ; donnez son chemin dans CHROMIUM_PATH.\n${reasons.join("\n")}`,
  );
}

/**
 * A file is not enough: it may be a stub that points at another package, or lack its libraries.
 *
 * @param {string} path
 */
async function starts(path) {
  const { code, output } = await runQuietly(path, ["--version"], { timeout: 20_000 });
  return code === 0 && /Chrom/.test(output);
}

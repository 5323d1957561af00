import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { npm, root } from "#server/installation.mjs";
import { runQuietly } from "#server/quiet-process.mjs";

/** Each way of installing returns why it failed, or null when it worked or is not for this machine. */

const portablePackage = "@sparticuz/chromium";
const portableVersion = "153.0.0";

const account = process.getuid?.();

/** With a font when there is none: pages would be measured without their text. */
export async function installDebianPackages() {
  if (account !== 0) return null;
  const packages = ["chromium", ...((await hasFonts()) ? [] : ["fontconfig", "fonts-dejavu-core"])];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const update = await runQuietly("apt-get", ["update"], { env });
  if (update.code !== 0) return lastLine(update.output);
  const install = ["install", "--yes", "--no-install-recommends", ...packages];
  const { code, output } = await runQuietly("apt-get", install, { env });
  return code === 0 ? null : lastLine(output);
}

/** Where the portable build is started from, once installed. */
export function portableBuild() {
  return join(portableFolder(), "chromium.sh");
}

/** A build for Linux that brings its own libraries and fonts, from npm: for an account that cannot install. */
export async function installPortableBuild() {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const aside = `${portableFolder()}-${process.pid}`;
  try {
    mkdirSync(aside, { recursive: true });
    const named = `${portablePackage}@${portableVersion}`;
    const install = await npm(["install", "--no-save", `--prefix=${aside}`, named]);
    if (install.code !== 0) return lastLine(install.output);
    const unpack = await runQuietly(
      process.execPath,
      ["--input-type=module", "--eval", unpacking],
      {
        cwd: aside,
        // The package unpacks its libraries only where it recognises this environment.
        env: { ...process.env, TMPDIR: aside, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" },
      },
    );
    if (unpack.code !== 0) return lastLine(unpack.output);
    rmSync(join(aside, "node_modules"), { recursive: true });
    writeFileSync(join(aside, "fonts.conf"), fontSettings);
    writeFileSync(join(aside, "chromium.sh"), starter, { mode: 0o755 });
    rmSync(portableFolder(), { recursive: true, force: true });
    renameSync(aside, portableFolder());
    return null;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Playwright's own build, which needs the libraries of the system. */
export async function installPlaywrightBuild() {
  const cli = join(root, "node_modules/playwright-core/cli.js");
  const install = [cli, "install", "--no-shell", "chromium"];
  const { code, output } = await runQuietly(process.execPath, install, { timeout: 300_000 });
  return code === 0 ? null : lastLine(output);
}

async function hasFonts() {
  const { code, output } = await runQuietly("fc-list", []);
  return code === 0 && output.trim() !== "";
}

function portableFolder() {
  const home = process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache");
  const folder = join(home, "matou");
  try {
    mkdirSync(folder, { recursive: true });
    return join(folder, `chromium-${portableVersion}`);
  } catch {
    return join(tmpdir(), `matou-${account ?? "cache"}`, `chromium-${portableVersion}`);
  }
}

/** @param {string} output */
function lastLine(output) {
  return output.trim().split("\n").at(-1) ?? "";
}

const unpacking = `
  const { default: chromium } = await import("${portablePackage}");
  await chromium.executablePath();
`;

const starter = `#!/bin/sh
here=$(dirname "$0")
export LD_LIBRARY_PATH="$here/al2023/lib" FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/chromium" "$@"
`;

const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir prefix="relative">fonts/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

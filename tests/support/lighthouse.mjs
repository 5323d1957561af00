import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import lighthouse from "lighthouse";
import { withBuilt } from "./built-modules.mjs";
import { findChromium, launchArguments } from "./chromium.mjs";

/** @typedef {{ name: string, path: string, isIndexed?: boolean }} AuditedPage */

const hosters = 100;

/** Performance depends on the machine: it is printed. The others are facts. */
const categories = ["performance", "accessibility", "best-practices", "seo"];

/**
 * Prints what Lighthouse thinks of the pages that matter most, on its phone profile.
 *
 * @returns {Promise<number>} the exit status: 0 when nothing but performance is below 100
 */
export async function runLighthouse() {
  const file = "tests/support/site.ts";
  return withBuilt([file], async (load) => {
    const { startSite } = await load(file);
    const [site, browser] = await Promise.all([startSite({ hosters }), startBrowser()]);
    try {
      let status = 0;
      for (const page of await choosePages(site.url)) {
        const { scores, faults } = await audit(site.url, page, browser.port);
        console.log(`${page.name.padEnd(12)} ${scores.join("  ")}`);
        for (const fault of faults) console.log(`  ${fault}`);
        if (faults.length > 0) status = 1;
      }
      return status;
    } finally {
      await browser.stop();
      await site.stop();
    }
  });
}

/**
 * Search engines are kept away from comparisons: there are too many of them.
 *
 * @param {string} url
 * @returns {Promise<AuditedPage[]>}
 */
async function choosePages(url) {
  const answer = await fetch(`${url}/api/hosters?size=100`);
  /** @type {{ hosters: { slug: string, imaginary: boolean, assessedAt: string | null }[] }} */
  const found = JSON.parse(await answer.text());
  const slugs = found.hosters
    .filter(({ imaginary, assessedAt }) => !imaginary && assessedAt !== null)
    .map(({ slug }) => slug);
  const [one, other] = slugs;
  return [
    { name: "home", path: "/" },
    { name: "search", path: "/hebergeurs" },
    { name: "hoster", path: `/hebergeurs/${one}` },
    { name: "comparison", path: `/comparer?h=${one}&h=${other}`, isIndexed: false },
    { name: "grid", path: "/grille/1" },
  ];
}

/**
 * @param {string} url
 * @param {AuditedPage} page
 * @param {number} port where the browser is spoken to
 */
async function audit(url, { path, isIndexed = true }, port) {
  const result = await lighthouse(url + path, {
    port,
    logLevel: "error",
    onlyCategories: categories,
    ...(!isIndexed && { skipAudits: ["is-crawlable"] }),
  });
  if (!result) throw new Error(`Lighthouse says nothing of ${path}`);
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
  const scored = categories.map((id) => ({ id, category: lhr.categories[id] }));
  const scores = scored.map(
    ({ id, category }) => `${id} ${Math.round((category?.score ?? 0) * 100)}`,
  );
  const faults = scored
    .filter(({ id, category }) => id !== "performance" && (category?.score ?? 0) < 1)
    .flatMap(({ id, category }) => category?.auditRefs.map((ref) => ({ id, ref })) ?? [])
    .filter(({ ref }) => ref.weight > 0 && (lhr.audits[ref.id]?.score ?? 1) < 1)
    .map(({ id, ref }) => `${id}: ${lhr.audits[ref.id]?.title}`);
  return { scores, faults };
}

/** A browser that knows nothing of former visits, spoken to by a port. */
async function startBrowser() {
  const profile = mkdtempSync(join(tmpdir(), "matou-lighthouse-"));
  const options = ["--headless=new", "--remote-debugging-port=0", `--user-data-dir=${profile}`];
  const browser = spawn(await findChromium(), [...launchArguments, ...options, "about:blank"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const port = await readPort(browser.stderr);
  return {
    port,
    async stop() {
      const gone = new Promise((resolve) => browser.once("exit", resolve));
      browser.kill();
      await gone;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** @param {import("node:stream").Readable} output */
async function readPort(output) {
  const said = [];
  for await (const line of createInterface({ input: output })) {
    const [, port] = /^DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(line) ?? [];
    if (port !== undefined) {
      output.resume();
      return Number(port);
    }
    said.push(line);
  }
  throw new Error(`The browser did not start:\n${said.join("\n")}`);
}

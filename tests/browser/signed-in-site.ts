import { chromium } from "playwright-core";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import type { Deps } from "#server/deps.ts";
import { bring } from "#tests/support/cast.ts";
import { findChromium, launchArguments } from "#tests/support/chromium.mjs";
import { startSite } from "#tests/support/site.ts";
import type { RunningSite } from "#tests/support/site.ts";

/** Lets someone in who is signed in already. */
export type Enter = (name: "Alice" | "Bob", options?: BrowserContextOptions) => Promise<Page>;

/** A site for the tests of a file, where Alice and Bob both have this part. */
export function openSignedInSite(part: Parameters<typeof bring>[2]): Enter {
  let site: RunningSite;
  let browser: Browser;
  const cookies: Record<string, string> = {};
  const opened: BrowserContext[] = [];
  beforeAll(async () => {
    const prepare = async (deps: Deps) => {
      for (const name of ["Alice", "Bob"]) {
        const { headers } = await bring(deps, name, part);
        cookies[name] = headers["cookie"]?.replace(/^[^=]+=/u, "") ?? "";
      }
    };
    site = await startSite({ prepare });
    browser = await chromium.launch({
      executablePath: await findChromium(),
      args: launchArguments,
    });
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });
  afterEach(async () => {
    for (const context of opened.splice(0)) await context.close();
  });
  return async (name, options = {}) => {
    const context = await browser.newContext({
      baseURL: site.url,
      viewport: { width: 1280, height: 900 },
      reducedMotion: "reduce",
      ...options,
    });
    opened.push(context);
    await context.addCookies([{ name: "matou", value: cookies[name] ?? "", url: site.url }]);
    return context.newPage();
  };
}

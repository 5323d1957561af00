import { chromium } from "playwright-core";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { findChromium, launchArguments } from "#tests/support/chromium.mjs";
import { startSite } from "./site.ts";
import type { RunningSite, SiteOptions } from "./site.ts";

/** Someone on the site, in a browser that knows nothing of former visits. */
export type Visitor = {
  readonly page: Page;
  /** What should never happen: errors, requests to another site, cookies. */
  readonly complaints: () => Promise<readonly string[]>;
  readonly leave: () => Promise<void>;
};

/** Lets visitors in, one browser context each. */
export type Entrance = (options?: BrowserContextOptions) => Promise<Visitor>;

/** A site of its own and a browser for the tests of a file, closed after the last one. */
export function openSite(options?: SiteOptions): Entrance {
  let site: RunningSite;
  let browser: Browser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite(options), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });
  return (context) => visit(browser, site, context);
}

/** Presses Tab until an element has the focus, as someone without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Nothing gives the focus to ${String(target)}`);
}

async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: launchArguments });
}

async function visit(
  browser: Browser,
  site: RunningSite,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: site.url,
    viewport: { width: 1280, height: 900 },
    // Without it every click waits for a scroll to end.
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  const heard: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) heard.push(message.text());
  });
  page.on("pageerror", (error) => heard.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${site.url}/`)) heard.push(`asked for ${request.url()}`);
  });
  return {
    page,
    async complaints() {
      const cookies = await context.cookies();
      return [...heard, ...cookies.map(({ name }) => `was given the cookie ${name}`)];
    },
    leave: () => context.close(),
  };
}

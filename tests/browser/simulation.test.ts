import { chromium } from "playwright-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Deps } from "#server/deps.ts";
import { storeDraft, stricter } from "#tests/server/simulations/simulated-draft.ts";
import { bring } from "#tests/support/cast.ts";
import { findChromium, launchArguments } from "#tests/support/chromium.mjs";
import { startSite } from "#tests/support/site.ts";
import type { RunningSite } from "#tests/support/site.ts";
import { findViolations } from "#tests/support/violations.ts";

let site: RunningSite;
let browser: Browser;
let cookie = "";
beforeAll(async () => {
  const prepare = async (deps: Deps) => {
    await storeDraft(deps, stricter);
    const { headers } = await bring(deps, "Gaelle", { groupRole: "member" });
    cookie = headers["cookie"]?.replace(/^[^=]+=/u, "") ?? "";
  };
  site = await startSite({ prepare });
  browser = await chromium.launch({ executablePath: await findChromium(), args: launchArguments });
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

async function enter(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.url, ...options });
  await context.addCookies([{ name: "matou", value: cookie, url: site.url }]);
  return context.newPage();
}

describe.each([
  { width: 360, colorScheme: "light", prefix: "" },
  { width: 768, colorScheme: "dark", prefix: "/en" },
  { width: 1280, colorScheme: "light", prefix: "" },
] as const)("$width pixels wide, $colorScheme", ({ width, colorScheme, prefix }) => {
  test("a member asks for a simulation, and reads who would be classified otherwise", async () => {
    const page = await enter({ viewport: { width, height: 900 }, colorScheme });
    await page.goto(`${prefix}/gt/grille/2/simulation`);
    await page.locator("main form .btn").click();
    const result = page.getByRole("link", { name: "Les Mailles" });
    // The page of a simulation that is not done yet asks again by itself.
    await result.first().waitFor();
    expect(await findViolations(page)).toStrictEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    const shots = process.env["MATOU_SHOTS"];
    if (shots !== undefined) {
      await page.screenshot({ path: `${shots}/simulation-${width}.png`, fullPage: true });
    }
    await page.context().close();
  });
});

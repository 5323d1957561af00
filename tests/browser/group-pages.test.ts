import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Deps } from "#server/deps.ts";
import { addVersion, askMore } from "#tests/server/grids/grid-versions.ts";
import { bring } from "#tests/support/cast.ts";
import { findChromium, launchArguments } from "#tests/support/chromium.mjs";
import { startSite } from "#tests/support/site.ts";
import type { RunningSite } from "#tests/support/site.ts";
import { colourRules, findViolations } from "#tests/support/violations.ts";

let site: RunningSite;
let browser: Browser;
let cookie = "";
beforeAll(async () => {
  site = await startSite({ prepare: fillStage });
  browser = await chromium.launch({ executablePath: await findChromium(), args: launchArguments });
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** A version in each state that the group works on, and somebody who sees all of it. */
async function fillStage(deps: Deps): Promise<void> {
  const { headers } = await bring(deps, "Ada", {
    ...{ groupRole: "administrator", roles: { "les-mailles": "owner" } },
  });
  cookie = headers["cookie"]?.replace(/^[^=]+=/u, "") ?? "";
  await addVersion(deps.db, { version: 2, state: "in-discussion" }, askMore);
  await addVersion(deps.db, { version: 3, state: "announced", haste: "Une faille" }, askMore);
  await addVersion(deps.db, { version: 4, state: "draft" }, askMore);
}

const subject = encodeURIComponent("/criteria/backups");

test.each([
  ["a draft", "/gt/grille/4"],
  ["a draft that may be discussed", "/gt/grille/4/annonce"],
  ["a version in discussion", "/gt/grille/2"],
  ["what a version lacks to be announced", "/gt/grille/2/annonce"],
  ["an announced version", "/gt/grille/3/annonce"],
  ["a simulation to ask for", "/gt/grille/2/simulation"],
  ["a discussion", "/groupe/versions/2"],
  ["a proposal to write", `/groupe/propositions/nouvelle?version=1&sujet=${subject}`],
  ["answers given early", "/espace/les-mailles/prochaine-grille"],
  ["the desk", "/gt"],
  ["the settings", "/gt/reglages"],
  ["the log of writes", "/gt/journal"],
  ["a grid to import", "/gt/grille/import"],
  ["the listings", "/gt/fiches"],
  ["minutes to write", "/gt/comptes-rendus"],
])("the page of %s is accessible, light and dark, and fits in 320 px", async (_, path) => {
  const page = await enter();
  const response = await page.goto(path);
  expect(response?.status()).toBe(200);
  await unfold(page);
  expect(await findViolations(page)).toStrictEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await findViolations(page, { only: colourRules })).toStrictEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.context().close();
});

async function enter(): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.url, colorScheme: "light" });
  await context.addCookies([{ name: "matou", value: cookie, url: site.url }]);
  return context.newPage();
}

async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
}

import { chromium } from "playwright-core";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { findChromium, launchArguments } from "#tests/support/chromium.mjs";

/** Someone on the site, in a browser that knows nothing of former visits. */
export type Visitor = {
  readonly page: Page;
  /** What should never happen: errors, requests to another site, cookies. */
  readonly complaints: () => Promise<readonly string[]>;
  readonly leave: () => Promise<void>;
};

/** How someone comes. `maySignIn` lets the site give the cookie of a session, and no other. */
export type VisitOptions = BrowserContextOptions & { readonly maySignIn?: boolean };

/** Lets visitors in, one browser context each. */
export type Entrance = (options?: VisitOptions) => Promise<Visitor>;

/** A browser for the tests of a file, closed after the last one. */
export function openSite(): Entrance {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  return (options) => visit(browser, inject("siteUrl"), options);
}

/** Opens pages for tests that end with everyone leaving, and nobody complaining but of what is pardoned. */
export function openJourney(pardoned?: RegExp): (options?: VisitOptions) => Promise<Page> {
  const enter = openSite();
  let visitors: Visitor[] = [];
  afterEach(async () => {
    const leaving = visitors;
    visitors = [];
    for (const { complaints, leave } of leaving) {
      expect((await complaints()).filter((line) => !pardoned?.test(line))).toStrictEqual([]);
      await leave();
    }
  });
  return async (options) => {
    const visitor = await enter(options);
    visitors.push(visitor);
    return visitor.page;
  };
}

/** Presses Tab until an element has the focus, as someone without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Nothing gives the focus to ${String(target)}`);
}

/**
 * Signs someone in from the form to the button, by the link found in the outbox; the account is
 * made the first time. Ends on the page of the account. The visitor `maySignIn`.
 */
export async function signInAs(page: Page, email: string): Promise<void> {
  await fromOwnNetwork(page, "/connexion", async () => {
    await page.goto("/connexion");
    await page.getByLabel("Votre adresse de courriel").fill(email);
    await page.getByRole("button", { name: "Recevoir un lien de connexion" }).click();
    await page.waitForURL("**/connexion/lien-demande");
  });
  await openMailedLink(page, email, "/connexion/");
  await page.getByRole("button", { name: "Me connecter" }).click();
  await page.waitForURL("**/compte");
}

/** Opens, from the outbox, the newest link mailed to someone whose path begins so, and was not opened yet. */
export async function openMailedLink(page: Page, email: string, path: string): Promise<void> {
  const mail = page.getByRole("article").filter({ hasText: `To: ${email}\n` });
  const links = mail.locator(`a[href^="${path}"]`);
  const listNew = async () => {
    const found = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    return found.flatMap((href) => (href === null || opened.has(href) ? [] : [href]));
  };
  await page.goto("/boite-envoi");
  await expect
    .poll(async () => (await listNew()).length > 0 || (await page.reload(), false), {
      timeout: 20_000,
    })
    .toBe(true);
  const [href = ""] = await listNew();
  opened.add(href);
  await mail.locator(`a[href="${href}"]`).first().click();
  await page.waitForURL(`**${href}`);
}

/** Links that were followed: most serve once. */
const opened = new Set<string>();

/** Name of the session cookie where the site has no certificate. */
const sessionCookie = "matou";

let networks = 0;

/** Does something from another network each time: what limits count by the day is shared by all. */
async function fromOwnNetwork(page: Page, path: string, act: () => Promise<void>): Promise<void> {
  networks += 1;
  const network = `10.${process.pid % 250}.${Math.floor(networks / 250)}.${networks % 250}`;
  const isTheirs = (url: URL) => url.pathname === path;
  await page.route(isTheirs, (route) =>
    route.continue({ headers: { ...route.request().headers(), "x-forwarded-for": network } }),
  );
  await act();
  await page.unroute(isTheirs);
}

async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: launchArguments });
}

async function visit(
  browser: Browser,
  siteUrl: string,
  { maySignIn = false, ...options }: VisitOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: siteUrl,
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
    if (!request.url().startsWith(`${siteUrl}/`)) heard.push(`asked for ${request.url()}`);
  });
  return {
    page,
    async complaints() {
      const given = await context.cookies();
      const cookies = given.filter(({ name }) => !maySignIn || name !== sessionCookie);
      return [...heard, ...cookies.map(({ name }) => `was given the cookie ${name}`)];
    },
    leave: () => context.close(),
  };
}

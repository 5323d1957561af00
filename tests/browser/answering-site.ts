import { chromium } from "playwright-core";
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Locator,
  Page,
} from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import type { Deps } from "#server/deps.ts";
import { bring } from "#tests/support/cast.ts";
import { findChromium, launchArguments } from "#tests/support/chromium.mjs";
import { startSite } from "#tests/support/site.ts";
import type { RunningSite } from "#tests/support/site.ts";

/** Lets someone in who is signed in already. */
export type Enter = (name: "Alice" | "Bob", options?: BrowserContextOptions) => Promise<Page>;

/** A site for the tests of a file, where Alice and Bob both work for each of these hosters. */
export function openAnsweringSite(hosters: readonly string[]): Enter {
  let site: RunningSite;
  let browser: Browser;
  const cookies: Record<string, string> = {};
  const opened: BrowserContext[] = [];
  beforeAll(async () => {
    const roles = Object.fromEntries(hosters.map((slug) => [slug, "owner"] as const));
    const prepare = async (deps: Deps) => {
      for (const name of ["Alice", "Bob"]) {
        const { headers } = await bring(deps, name, { roles });
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

/** Opens one theme of a questionnaire. */
export async function openTheme(page: Page, slug: string, theme = "continuity"): Promise<void> {
  await page.goto(`/espace/${slug}/questionnaire?theme=${theme}`);
}

/** The question on backups. */
export function backups(page: Page): Locator {
  return page.getByRole("group", { name: /^Sauvegardez-vous/u });
}

/** Writes the public note on backups. */
export async function writeNote(page: Page, text: string): Promise<void> {
  const field = backups(page).getByLabel("Note publique");
  if (!(await field.isVisible())) await backups(page).getByText("Ajouter une note").click();
  await field.fill(text);
}

/** The line that says how the saving stands, once it says this. */
export function state(page: Page, text: string | RegExp): Locator {
  return page.locator(".save-state").filter({ hasText: text });
}

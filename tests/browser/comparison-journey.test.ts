import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openJourney, tabTo } from "#tests/support/visitor.ts";

const enter = openJourney();
let page: Page;

const compared = "/comparer?h=les-mailles&h=toile-d-assos&h=nuage-en-commun&need=signed-dpa";
const recorded = `${compared.replace("/comparer", "/decision")}&chosen=les-mailles&why=Proche`;

describe.each([
  ["with script", true],
  ["without script", false],
])("%s", (_, javaScriptEnabled) => {
  test("the keyboard alone leads from a search to a record for the board", async () => {
    await arrive({ javaScriptEnabled });
    await page.goto("/hebergeurs?need=signed-dpa&service=files");
    const [first, second] = await keepTwo();
    await follow(page.getByRole("link", { name: "Comparer", exact: true }));
    await page.waitForURL("**/comparer?**");
    await heading("Comparer deux hébergeurs");
    const lines = await page.locator(".cmp th[scope=row]").count();
    await follow(page.getByRole("link", { name: /^Seulement les différences/u }));
    await page.waitForURL("**&differences=1**");
    expect(await page.locator(".cmp th[scope=row]").count()).toBeLessThan(lines);
    await follow(page.getByRole("link", { name: "Préparer le compte rendu" }));
    await page.waitForURL("**/decision?**");
    await fill(page.getByLabel("Nom de votre organisation"), "Les Amis du lac");
    await tabTo(page, page.getByRole("checkbox").first());
    await page.keyboard.press("Space");
    await fill(page.getByLabel("Pourquoi, ou pourquoi pas").nth(1), "Trop loin.");
    await follow(page.getByRole("button", { name: "Mettre à jour le compte rendu" }));
    await heading("Compte rendu de choix, Les Amis du lac");
    const record = await page.locator("article").innerText();
    for (const said of [first, second, "Trop loin.", "Un accord RGPD", "SHA-256"]) {
      expect(record).toContain(said);
    }
  });
});

test.each([compared, recorded])("%s is the same with and without script", async (path) => {
  const [withScript, without] = [await readMain(path, true), await readMain(path, false)];
  expect(withScript).toBe(without);
  expect(without).toContain("Les Mailles");
});

test("a narrow screen shows the two hosters that are picked, and never scrolls sideways", async () => {
  await arrive({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  await page.goto(compared);
  const names = page.locator(".cmp thead a:visible");
  expect(await names.allInnerTexts()).toStrictEqual(["Les Mailles", "Toile d’assos"]);
  await page.getByLabel("À gauche").selectOption("Nuage en commun");
  await page.getByRole("button", { name: "Afficher" }).click();
  await page.waitForURL("**show=nuage-en-commun**");
  expect(await names.allInnerTexts()).toStrictEqual(["Toile d’assos", "Nuage en commun"]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test("the names stay in sight while the table scrolls, on any screen", async () => {
  await arrive();
  await page.goto(compared);
  for (const width of [1280, 800, 360]) {
    await page.setViewportSize({ width, height: 700 });
    await page.locator(".cmp tbody").nth(6).scrollIntoViewIfNeeded();
    const box = await page.locator(".cmp thead a").first().boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(60);
  }
});

test("what has the focus is never below the names nor the tray", async () => {
  await arrive({ viewport: { width: 1280, height: 700 } });
  await page.goto(compared);
  await page.locator(".cmp tbody").last().getByRole("link").last().focus();
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press("Shift+Tab");
    expect(await coverOf(page)).toBeNull();
  }
  await page.goto("/hebergeurs?h=les-mailles&h=toile-d-assos");
  await page.locator("#contenu h3 a").first().focus();
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press("Tab");
    expect(await coverOf(page)).toBeNull();
  }
});

test("on paper, every hoster has its column and no form is left", async () => {
  await arrive();
  await page.goto(compared);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".cmp thead a:visible").count()).toBe(3);
  expect(await page.locator("form:visible, .btn:visible").count()).toBe(0);
  await page.goto(recorded);
  expect(await page.locator("form:visible, .btn:visible").count()).toBe(0);
  expect(await page.locator("article").isVisible()).toBe(true);
});

async function arrive(options: Parameters<typeof enter>[0] = {}): Promise<void> {
  page = await enter(options);
}

/** Keeps the first two hosters of the list, and gives their names. */
async function keepTwo(): Promise<readonly [string, string]> {
  const names = page.locator("main article h3 a");
  const [first, second] = [await names.nth(0).innerText(), await names.nth(1).innerText()];
  for (const [kept, name] of [first, second].entries()) {
    await follow(page.getByRole("link", { name: `Garder pour comparer : ${name}`, exact: true }));
    await page.getByRole("heading", { name: `À comparer : ${kept + 1} sur 4` }).waitFor();
  }
  return [first, second];
}

async function follow(target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

async function fill(field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
}

async function readMain(path: string, javaScriptEnabled: boolean): Promise<string> {
  await arrive({ javaScriptEnabled });
  await page.goto(path);
  return page.locator("main").innerText();
}

async function heading(name: string): Promise<void> {
  await page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
}

/** What hides the middle of the element that has the focus; null when nothing does. */
async function coverOf(on: Page): Promise<string | null> {
  return on.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null) return null;
    const { x, y, width, height } = focused.getBoundingClientRect();
    const seen = document.elementFromPoint(x + width / 2, y + height / 2);
    const sticky = seen?.closest(".cmp thead, .tray") ?? null;
    return sticky === null || sticky.contains(focused) ? null : sticky.className;
  });
}

import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openJourney, tabTo } from "#tests/support/visitor.ts";

const enter = openJourney();
let page: Page;

describe("with script", () => {
  test("a filter applies at once: the focus and the scroll stay, the count is announced", async () => {
    await open("/hebergeurs");
    const status = await page.getByRole("status").elementHandle();
    const box = page.getByRole("checkbox", { name: /^Associations/u });
    const expected = await countBeside("Associations");
    await tabTo(page, box);
    await page.evaluate(() => scrollBy(0, 200));
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press("Space");
    await said(`${expected} hébergeurs pour des associations.`);
    expect(address()).toBe("/hebergeurs?audience=associations");
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(100);
    expect(await status?.evaluate((element) => element.isConnected)).toBe(true);
    expect(await page.title()).toBe("Associations – Hébergeurs – MATOU");
    await page.getByRole("button", { name: "Appliquer les filtres" }).waitFor({ state: "hidden" });
    await page.getByRole("link", { name: "English" }).first().click();
    await page.waitForURL("**/en/hebergeurs?audience=associations");
  });

  test("Back undoes one filter at a time, Forward does it again", async () => {
    await open("/hebergeurs");
    const whole = await page.getByRole("status").innerText();
    const mail = page.getByRole("checkbox", { name: /^Courriel/u });
    const near = page.getByRole("combobox", { name: "Partir de" });
    await mail.check();
    await said(/avec courriel\.$/u);
    await near.selectOption("29");
    await said(/Près de : Finistère\.$/u);
    await page.goBack();
    await said(/avec courriel\.$/u);
    expect(await near.inputValue()).toBe("");
    expect(await mail.isChecked()).toBe(true);
    await page.goBack();
    await said(whole);
    expect(await mail.isChecked()).toBe(false);
    await page.goForward();
    await said(/avec courriel\.$/u);
    expect(await mail.isChecked()).toBe(true);
  });

  test("words apply once somebody stops typing, as one address, and Back takes them away", async () => {
    await open("/hebergeurs");
    const before = await page.evaluate(() => history.length);
    const field = page.locator("#q");
    await field.pressSequentially("nua", { delay: 30 });
    await said(/« nua »/u);
    await field.pressSequentially("ge", { delay: 30 });
    await said(/« nuage »/u);
    expect(await field.inputValue()).toBe("nuage");
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    await page.goBack();
    await said(/dans l’annuaire/u);
    expect(await field.inputValue()).toBe("");
  });

  test("of answers that cross, the last one asked for is shown", async () => {
    await open("/hebergeurs");
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route("**/hebergeurs?service=mail", async (route) => {
      await held;
      await route.continue().catch(() => {});
    });
    await page.getByRole("checkbox", { name: /^Courriel/u }).check();
    await page.getByRole("checkbox", { name: /^Pads/u }).check();
    await said(/avec courriel ou pads\.$/u);
    await page.goBack();
    await page.goBack();
    await said(/dans l’annuaire\.$/u);
    letGo();
    await page.unrouteAll({ behavior: "wait" });
    await said(/dans l’annuaire\.$/u);
    expect(await page.getByRole("checkbox", { checked: true }).count()).toBe(0);
  });

  test("a page that cannot be fetched is visited the ordinary way", async () => {
    await open("/hebergeurs");
    const isFetched: boolean[] = [];
    await page.route("**/hebergeurs?service=mail", async (route) => {
      const isFetch = route.request().resourceType() === "fetch";
      isFetched.push(isFetch);
      await (isFetch ? route.fulfill({ contentType: "text/plain", body: "" }) : route.continue());
    });
    await page.getByRole("checkbox", { name: /^Courriel/u }).check();
    await said(/avec courriel\.$/u);
    expect(isFetched).toStrictEqual([true, false]);
  });

  test("removing a filter leads the focus to the next one, then to what was found", async () => {
    await open("/hebergeurs?audience=associations&service=mail");
    const chips = page.getByRole("list", { name: "Filtres choisis" });
    await chips.getByRole("link", { name: /^Courriel/u }).focus();
    await page.keyboard.press("Enter");
    await said(/pour des associations\.$/u);
    expect(await focused()).toContain("Associations");
    await page.keyboard.press("Enter");
    await said(/dans l’annuaire\.$/u);
    expect(await focused()).toContain("dans l’annuaire");
  });

  test("keeping a hoster to compare leaves one on the link, which now does the contrary", async () => {
    await open("/hebergeurs?sort=name");
    await page.locator(".keep a").first().focus();
    await page.keyboard.press("Enter");
    await page.locator(".tray").waitFor();
    expect(await focused()).toContain("Ne plus garder");
    await page.goBack();
    await page.locator(".tray").waitFor({ state: "detached" });
  });
});

describe.each([
  ["with script", true],
  ["without script", false],
])("%s", (_, javaScriptEnabled) => {
  test("any question of the grid becomes a filter, silence apart", async () => {
    await open("/hebergeurs", { javaScriptEnabled });
    await page.getByRole("combobox", { name: "Un autre critère" }).selectOption("backups");
    await apply(javaScriptEnabled);
    const answers = page.getByRole("group", { name: "Sauvegardes" });
    const silent = answers.getByRole("checkbox", { name: /^Non dit/u });
    await silent.waitFor();
    await silent.check();
    await apply(javaScriptEnabled);
    await said(/Sauvegardes : non dit\.$/u);
    expect(address()).toContain("criterion.backups=unstated");
  });

  test("the keyboard alone goes from the map to the hosters of a department", async () => {
    await open("/hebergeurs?view=map", { javaScriptEnabled });
    const place = page.locator(".map a").first();
    const name = (await place.getAttribute("aria-label")) ?? "";
    await tabTo(page, place);
    await page.keyboard.press("Enter");
    const [, department = "", count = ""] = /^(.*?)\s:\s(.*)$/u.exec(name) ?? [];
    await said(`${count}. Département : ${department}.`);
    const found = await page.locator("main article").count();
    const besides = await page.locator(".besides article").count();
    expect(found - besides).toBe(Number.parseInt(count, 10));
  });
});

test("an address says the same with and without script", async () => {
  const addresses = [
    "/hebergeurs?need=signed-dpa&wish=phone-help&near=29&accounts=12&h=toile-d-assos",
    "/hebergeurs?view=map&service=files",
    "/hebergeurs?q=zzzzzz&need=signed-dpa",
  ];
  const read = async (javaScriptEnabled: boolean) => {
    const texts: string[] = [];
    await open("/", { javaScriptEnabled });
    for (const path of addresses) {
      await page.goto(path, { waitUntil: "networkidle" });
      const text = await page.locator("main").innerText();
      texts.push(text.replace("Appliquer les filtres", "").replaceAll(/\s+/gu, " ").trim());
    }
    return texts;
  };
  const plain = await read(false);
  expect(await read(true)).toStrictEqual(plain);
});

async function open(
  path: string,
  options: { readonly javaScriptEnabled?: boolean } = {},
): Promise<void> {
  page = await enter(options);
  await page.goto(path, { waitUntil: "networkidle" });
}

/** Without script, choices wait for the button. */
async function apply(javaScriptEnabled: boolean): Promise<void> {
  if (javaScriptEnabled) return;
  await page.getByRole("button", { name: "Appliquer les filtres" }).click();
}

async function said(sentence: string | RegExp): Promise<void> {
  const readable = async () =>
    (await page.getByRole("status").innerText()).replaceAll(/\s+/gu, " ").trim();
  await expect.poll(readable, { timeout: 5_000 }).toMatch(pattern(sentence));
}

function pattern(sentence: string | RegExp): RegExp {
  if (sentence instanceof RegExp) return sentence;
  const plain = sentence.replaceAll(/\s+/gu, " ").trim();
  return new RegExp(`^${plain.replaceAll(/[.?*+^$()[\]{}|\\]/gu, String.raw`\$&`)}$`, "u");
}

async function countBeside(name: string): Promise<string> {
  const label = page.locator("label", { hasText: new RegExp(`^${name}`, "u") });
  return (await label.locator(".n").first().innerText()).trim();
}

function focused(): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? "");
}

function address(): string {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
}

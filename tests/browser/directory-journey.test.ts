import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openJourney, tabTo } from "#tests/support/visitor.ts";

const enter = openJourney();
let page: Page;

describe.each([
  ["with script", true],
  ["without script", false],
])("%s", (_, javaScriptEnabled) => {
  test("a word leads to a hoster, its profile, a criterion and the grid", async () => {
    await arrive({ javaScriptEnabled });
    await page.goto("/");
    await page.getByRole("searchbox").first().fill("toile assos");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "Toile d’assos" }).first().click();
    await heading(1, "Toile d’assos");
    await heading(2, "Cet hébergeur relève du profil Artisanal et familial.");
    await page.getByRole("link", { name: "Composition de l’équipe" }).first().click();
    await heading(1, "Composition de l’équipe");
    await page.getByRole("link", { name: "La grille", exact: true }).first().click();
    await heading(1, "Grille MATOU, version 1");
  });
});

test("the keyboard alone goes from the directory to a hoster", async () => {
  await arrive();
  await page.goto("/hebergeurs");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/hebergeurs#contenu");
  const hoster = page.locator("main h3 a").first();
  const name = await hoster.innerText();
  await tabTo(page, hoster);
  await page.keyboard.press("Enter");
  await heading(1, name);
});

test("pages without an island load no script", async () => {
  await arrive();
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(request.url());
  });
  for (const path of ["/", "/hebergeurs/toile-d-assos", "/grille/1", "/aide"]) {
    await page.goto(path, { waitUntil: "networkidle" });
  }
  expect(scripts).toStrictEqual([]);
});

async function arrive(options: { readonly javaScriptEnabled?: boolean } = {}): Promise<void> {
  page = await enter(options);
}

async function heading(level: number, name: string): Promise<void> {
  await page.getByRole("heading", { level, name, exact: true }).waitFor();
}

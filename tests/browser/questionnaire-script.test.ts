import { brotliCompressSync } from "node:zlib";
import type { Page, Route } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSite } from "#tests/support/visitor.ts";
import type { Visitor } from "#tests/support/visitor.ts";

const visit = openSite();
let visitor: Visitor;
let page: Page;

beforeEach(async () => {
  visitor = await visit();
  page = visitor.page;
});
afterEach(() => visitor.leave());

test("the outcome follows each answer, and a new status is announced", async () => {
  await openQuestionnaire();
  const panel = page.getByRole("complementary", { name: "Résultat, en direct" });
  await panel.getByText("Profil Artisanal et familial, réponses attendues (12)").waitFor();
  await answerGroup("Quels publics accueillez-vous", "Coopératives");
  await page.getByText("1 réponse sur 56").waitFor();
  await answerGroup("Combien de personnes hébergez-vous", "9000", "fill");
  await panel.getByText("Taille humaine : 0 sur 1.").waitFor();
  const announced = "Artisanal et familial : conditions à réunir.";
  await page.getByRole("status").filter({ hasText: announced }).waitFor();
  expect(await visitor.complaints()).toStrictEqual([]);
});

test("a theme has its own address and title, Back returns to the former one", async () => {
  await openQuestionnaire();
  await answerGroup("Quels publics accueillez-vous", "Particuliers");
  await page.getByRole("button", { name: "Thème suivant" }).click();
  const title = page.getByRole("heading", { level: 1, name: "Gouvernance et transparence" });
  await title.waitFor();
  expect(new URL(page.url()).search).toBe("?theme=governance");
  expect(await page.title()).toContain("Gouvernance et transparence");
  expect(await title.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "Publics, proximité et inclusion" }).waitFor();
  expect(await page.getByLabel("Particuliers", { exact: true }).isChecked()).toBe(true);
  await page.goForward();
  await title.waitFor();
});

test("what is missing leads to its question in another theme, with the focus on it", async () => {
  await openQuestionnaire();
  await page.getByText("Profil Artisanal et familial, réponses attendues").click();
  await page.getByRole("button", { name: "Sauvegardes", exact: true }).first().click();
  const question = page.getByRole("group", { name: /^Sauvegardez-vous/u });
  await question.waitFor();
  await expect
    .poll(() => question.evaluate((group) => group.contains(document.activeElement)))
    .toBe(true);
});

test("what is missing in the same theme is reached without leaving or losing anything", async () => {
  await openQuestionnaire();
  await answerGroup("Quels publics accueillez-vous", "Particuliers");
  await page.getByText("Profil Artisanal et familial, réponses attendues").click();
  await page.getByRole("link", { name: "Accès pour les particuliers" }).first().click();
  await page.waitForURL("**/essayer#q-individual-offer");
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
  await page.getByText("1 réponse sur 56").waitFor();
});

test("an unknown theme in the address leads to the first one, also by Back", async () => {
  await page.goto("/essayer?theme=nothing");
  await page.getByText("Résultat, en direct").waitFor();
  await page.getByRole("button", { name: "Thème suivant" }).click();
  await page.getByRole("heading", { level: 1, name: "Gouvernance et transparence" }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "Publics, proximité et inclusion" }).waitFor();
});

test("what was typed before the script came is kept and counted", async () => {
  const held = holdGrid();
  await page.goto("/essayer");
  const release = await held;
  await answerGroup("Combien de personnes hébergez-vous", "350", "fill");
  await page.getByLabel("Particuliers", { exact: true }).check();
  await release();
  await page.getByText("Résultat, en direct").waitFor();
  await page.getByText("2 réponses sur 56").waitFor();
  expect(await page.getByLabel("Votre réponse en chiffres (personnes)").inputValue()).toBe("350");
});

test("without the grid the form works as it does without script", async () => {
  await page.route("**/api/grids/**", (route) => route.fulfill({ status: 503 }));
  await page.goto("/essayer");
  await page.getByLabel("Particuliers", { exact: true }).check();
  await page.getByRole("button", { name: "Thème suivant" }).click();
  await page.getByRole("heading", { name: "Gouvernance et transparence" }).waitFor();
  await page.getByText("1 réponse sur 56").waitFor();
  await page.getByText("Résultat à ce stade").waitFor();
});

test("Back from the result finds the answers again", async () => {
  await openQuestionnaire();
  await answerGroup("Quels publics accueillez-vous", "Particuliers");
  await page.getByRole("button", { name: "Thème suivant" }).click();
  await answerGroup("Vous engagez-vous à respecter la charte", "Oui, membre du collectif");
  await page.getByRole("button", { name: "Voir le résultat" }).first().click();
  await page.getByRole("heading", { name: "Votre résultat" }).waitFor();
  await page.goBack();
  await page.getByText("2 réponses sur 56").waitFor();
  expect(await page.getByLabel("Oui, membre du collectif").isChecked()).toBe(true);
  await page.getByRole("button", { name: "Thème précédent" }).click();
  expect(await page.getByLabel("Particuliers", { exact: true }).isChecked()).toBe(true);
});

test("leaving with answers asks first, leaving without does not", async () => {
  await openQuestionnaire();
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.getByRole("link", { name: "Aide", exact: true }).first().click();
  await page.waitForURL("**/aide");
  expect(asked).toStrictEqual([]);
  await openQuestionnaire();
  await answerGroup("Quels publics accueillez-vous", "Particuliers");
  await page.getByRole("link", { name: "Aide", exact: true }).first().click();
  await page.waitForURL("**/aide");
  expect(asked).toStrictEqual(["beforeunload"]);
});

test("“none” and an answer settle: the last one said stays", async () => {
  await openQuestionnaire();
  const none = page.getByLabel("Pas d’offre pour les organisations");
  const accounts = page.getByLabel("Votre réponse en chiffres (comptes)");
  await accounts.fill("50");
  await none.check();
  expect(await accounts.inputValue()).toBe("");
  await accounts.fill("80");
  await accounts.blur();
  expect(await none.isChecked()).toBe(false);
  const group = page.getByRole("group", { name: /^Quels publics accueillez-vous/u });
  await group.getByLabel("Coopératives").check();
  await group.getByLabel("Aucun de ces choix").check();
  expect(await group.getByLabel("Coopératives").isChecked()).toBe(false);
});

test("nothing is written in the browser's storage", async () => {
  await openQuestionnaire();
  await answerGroup("Quels publics accueillez-vous", "Particuliers");
  const stored = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
  ]);
  expect(stored).toStrictEqual([0, 0, 0, 0]);
});

test("loader, island and Preact weigh 15 kB at most, compressed with Brotli", async () => {
  const scripts: Promise<Buffer>[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith(".js")) scripts.push(response.body());
  });
  await openQuestionnaire();
  const sizes = (await Promise.all(scripts)).map((script) => brotliCompressSync(script).length);
  expect(sizes.length).toBeGreaterThan(1);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(15_000);
});

async function openQuestionnaire(): Promise<void> {
  await page.goto("/essayer");
  await page.getByText("Résultat, en direct").waitFor();
}

async function answerGroup(question: string, answer: string, how: "check" | "fill" = "check") {
  const group = page.getByRole("group", { name: new RegExp(`^${question}`, "u") });
  if (how === "check") return group.getByLabel(answer).check();
  const field = group.getByLabel("Votre réponse en chiffres");
  await field.fill(answer);
  return field.blur();
}

/** Keeps the grid from arriving until told; ready once the page has asked for it. */
function holdGrid(): Promise<() => Promise<void>> {
  return new Promise((resolve) => {
    void page.route("**/api/grids/**", (route: Route) => {
      resolve(() => route.continue());
    });
  });
}

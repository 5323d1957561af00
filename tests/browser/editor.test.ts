import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { findViolations } from "#tests/support/violations.ts";
import { beginDraft, openEditorSite } from "./editor-site.ts";

const enter = openEditorSite();

const saved = (page: Page) => page.getByText("Enregistré.", { exact: true });
const state = (page: Page, text: string | RegExp) =>
  page.locator(".save-state").filter({ hasText: text });
const save = (page: Page) => page.getByRole("button", { name: "Enregistrer le brouillon" }).click();

/** Adds a criterion of oneself, with both texts. */
async function addCriterion(page: Page, draft: string): Promise<void> {
  await page.goto(`${draft}/modifier/criteres`);
  await page.locator("summary", { hasText: "Ajouter un critère" }).click();
  await page.getByLabel("Nom, français").fill("Accès par clé");
  await page.getByLabel("Nom, anglais").fill("Key access");
  await page.getByLabel("Genre de réponse").selectOption("boolean");
  await page.getByLabel("Thème", { exact: true }).selectOption("security");
  await page.getByRole("button", { name: /^Ajouter/u }).click();
  await saved(page).waitFor();
  await page.getByRole("main").getByRole("link", { name: "Accès par clé" }).first().click();
  await page.getByRole("heading", { level: 1, name: "Accès par clé" }).waitFor();
}

/** Asks for that criterion in the rules of organizations. */
async function useInRule(page: Page, draft: string): Promise<void> {
  await page.goto(`${draft}/modifier/regles/organization`);
  await page.getByText("Ajouter une condition").first().click();
  await page.getByLabel("Critère", { exact: true }).first().selectOption("key-access");
  await page.getByRole("button", { name: "Ajouter : Ajouter une condition" }).first().click();
  await saved(page).waitFor();
  await page.getByText("Accès par clé : « Oui »").first().waitFor();
  await page.getByText("Key access: “Yes”").first().waitFor();
}

test.each([
  ["with script", true],
  ["without script", false],
])(
  "%s, a member adds a criterion, uses it, renames a profile, reorders and undoes",
  async (_, javaScriptEnabled) => {
    const page = await enter("Alice", { javaScriptEnabled });
    const draft = await beginDraft(page);
    await addCriterion(page, draft);
    await page.getByLabel("Question, français").fill("Peut-on se connecter avec une clé ?");
    await page.getByLabel("Question, anglais").fill("Can people sign in with a key?");
    await save(page);
    await saved(page).waitFor();
    expect(await page.getByLabel("Question, anglais").inputValue()).toBe(
      "Can people sign in with a key?",
    );
    await useInRule(page, draft);

    await page.goto(`${draft}/modifier/profils/organization`);
    await page.getByLabel("Nom court, français").fill("Collectifs");
    await save(page);
    await page.getByRole("heading", { level: 1, name: "Collectifs" }).waitFor();

    await page.goto(`${draft}/modifier/profils`);
    await page.getByRole("button", { name: "Monter : Collectifs" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Descendre : Collectifs" }).waitFor();
    expect(await page.locator(".ed-entries a").allInnerTexts()).toEqual([
      "Collectifs",
      "Artisanal et familial",
    ]);
    await page.getByRole("button", { name: "Annuler ma dernière modification" }).click();
    await page.getByText("La modification est annulée.").waitFor();
    await page.getByRole("button", { name: "Monter : Collectifs" }).waitFor();
  },
);

test("what is typed is saved by itself, and each change is taken back from the history", async () => {
  const page = await enter("Alice");
  const draft = await beginDraft(page);
  await page.goto(`${draft}/modifier/criteres/backups`);
  await state(page, "au fur et à mesure").waitFor();
  await page.getByLabel("Nom court, français").fill("Copies de sûreté");
  await state(page, /^Enregistré à \d\d/u).waitFor();
  await page.reload();
  const name = page.getByLabel("Nom court, français");
  expect(await name.inputValue()).toBe("Copies de sûreté");
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await page.goto(`${draft}/modifications`);
  await page.getByRole("button", { name: "Annuler : Modification 1" }).click();
  await page.getByText("Annule la modification 1.").waitFor();
  await page.goto(`${draft}/modifier/criteres/backups`);
  expect(await name.inputValue()).toBe("Sauvegardes");
});

test("two members who edit the same field at once see both versions, and lose nothing", async () => {
  const alice = await enter("Alice");
  const bob = await enter("Bob");
  const draft = await beginDraft(alice);
  const path = `${draft}/modifier/criteres/backups`;
  for (const page of [alice, bob]) {
    await page.goto(path);
    await state(page, "au fur et à mesure").waitFor();
  }
  await alice.getByLabel("Nom court, français").fill("Copies");
  await state(alice, /^Enregistré à/u).waitFor();
  await bob.getByLabel("Nom court, français").fill("Archives");
  await bob.getByLabel("Pourquoi c’est important, français").fill("Pour dormir tranquille.");
  await state(bob, "Quelqu’un d’autre a changé").waitFor();
  await bob.getByRole("button", { name: "Voir les deux versions" }).click();
  await bob.getByRole("heading", { name: "Quelqu’un d’autre a changé la même chose" }).waitFor();
  expect(await findViolations(bob)).toEqual([]);
  const why = bob.getByLabel("Pourquoi c’est important, français");
  expect(await why.inputValue()).toBe("Pour dormir tranquille.");
  expect(await bob.getByLabel("Nom court, français").inputValue()).toBe("Archives");
  await bob.getByLabel("Garder l’autre version").check();
  await save(bob);
  await saved(bob).waitFor();
  expect(await bob.getByLabel("Nom court, français").inputValue()).toBe("Copies");
});

test("what is typed offline is kept on the device, outlives the page and is saved later", async () => {
  const page = await enter("Alice");
  const draft = await beginDraft(page);
  await page.goto(`${draft}/modifier/criteres/backups`);
  await state(page, "au fur et à mesure").waitFor();
  await page.context().setOffline(true);
  await page.getByLabel("Nom court, français").fill("Écrit dans le train");
  await state(page, "Hors ligne").waitFor();
  await page.close();
  const later = await page.context().newPage();
  await page.context().setOffline(false);
  await later.goto(`${draft}/modifier/criteres/backups`);
  await state(later, /^Enregistré à/u).waitFor();
  expect(await later.getByLabel("Nom court, français").inputValue()).toBe("Écrit dans le train");
  expect(await later.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test("the pages of the editor are accessible and never scroll sideways, small or dark", async () => {
  const page = await enter("Alice");
  const draft = await beginDraft(page);
  const parts = ["criteres", "criteres/backups", "regles/organization", "resultats/incomplete"];
  const paths = ["", "/modifications", ...parts.map((part) => `/modifier/${part}`)];
  for (const path of ["/gt/grille", ...paths.map((each) => draft + each)]) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(path);
    expect([path, await findViolations(page)]).toEqual([path, []]);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 320, height: 800 });
    expect([path, await findViolations(page)]).toEqual([path, []]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect([path, width]).toEqual([path, 320]);
  }
});

test("the focus stays on what the keyboard moves, adds or takes back", async () => {
  const page = await enter("Alice");
  const draft = await beginDraft(page);
  await page.goto(`${draft}/modifier/criteres`);
  const focused = page.locator(":focus");
  await page.getByRole("button", { name: "Descendre : Publics accueillis" }).focus();
  for (const _ of [1, 2]) {
    const arrived = page.waitForEvent("load");
    await page.keyboard.press("Enter");
    await arrived;
    await page.locator("button:focus").waitFor();
    expect(await focused.innerText()).toMatch(/^Descendre/u);
  }
  const names = await page.locator(".ed-entries").first().locator("li > a").allInnerTexts();
  expect(names[2]).toBe("Publics accueillis");
  await page.getByRole("button", { name: "Annuler ma dernière modification" }).focus();
  await page.keyboard.press("Enter");
  await page.locator(".news:focus", { hasText: "La modification est annulée." }).waitFor();
});

test("whoever adds a criterion with the keyboard gets to its form from the top", async () => {
  const page = await enter("Alice");
  const draft = await beginDraft(page);
  await page.goto(`${draft}/modifier/criteres`);
  await page.getByRole("link", { name: "Ajouter un critère" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.locator("summary:focus").innerText()).toBe("Ajouter un critère");
});

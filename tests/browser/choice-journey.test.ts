import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { openJourney, tabTo } from "#tests/support/visitor.ts";

// A browser complains of a page that answers 422, which is what a mistake is answered with.
const enter = openJourney(/422/u);
let page: Page;

test("the keyboard alone, without script, goes from the home page to hosters that fit", async () => {
  await arrive("/");
  await choose(page.getByRole("radio", { name: "Une association" }));
  await press(page.getByRole("button", { name: "Continuer" }));
  await heading("Choisir un hébergeur");
  expect(await page.getByRole("radio", { name: "Une association" }).isChecked()).toBe(true);

  await tabTo(page, page.getByLabel("Votre département ou votre pays"));
  await page.keyboard.type("29");
  await choose(page.getByRole("checkbox", { name: /^Ranger et partager des fichiers/u }));
  await tabTo(page, page.getByLabel("Nombre de personnes"));
  await page.keyboard.type("20 personnes");
  const contract = page.getByRole("group", { name: "Un contrat signé" });
  // A group of radio buttons is one stop: arrows choose within it.
  await tabTo(page, contract.getByRole("radio", { name: "Peu importe" }));
  await page.keyboard.press("ArrowLeft");
  expect(await contract.getByRole("radio", { name: "Souhaité" }).isChecked()).toBe(true);
  await press(page.getByRole("button", { name: "Voir qui convient" }));

  await page.waitForURL(
    "**/hebergeurs?accounts=20&audience=associations&near=29&service=files&wish=signed-contract",
  );
  expect(await page.locator("main h3 a").count()).toBeGreaterThanOrEqual(3);
});

test("answering nothing is the whole list", async () => {
  await arrive("/choisir");
  await page.getByRole("button", { name: "Voir qui convient" }).click();
  await page.waitForURL("**/hebergeurs");
  await page
    .getByText(/\d+ hébergeurs dans l’annuaire/u)
    .first()
    .waitFor();
});

test("a mistake is told, and leads to its field", async () => {
  await arrive("/choisir");
  await page.getByLabel("Budget en euros").fill("beaucoup");
  await page.getByRole("checkbox", { name: /^Choisir une date/u }).check();
  await page.getByRole("button", { name: "Voir déjà qui convient" }).click();
  await page.getByRole("link", { name: /« beaucoup » n’est pas un montant/u }).click();
  await page.waitForURL("**#budget");
  expect(await page.getByRole("checkbox", { name: /^Choisir une date/u }).isChecked()).toBe(true);
  await page.getByLabel("Budget en euros").fill("500");
  await page.getByRole("button", { name: "Voir qui convient" }).click();
  await page.waitForURL("**/hebergeurs?budget=500&service=polls");
});

test("leaving a known suite leads to what replaces it, then to the choice", async () => {
  await arrive("/");
  await page.getByRole("link", { name: "Google Workspace" }).click();
  await heading("Remplacer Google Workspace");
  await page.getByRole("link", { name: "Choisir en partant de cette suite" }).click();
  await heading("Choisir un hébergeur");
  expect(await page.getByLabel("Un outil que vous utilisez aujourd’hui").inputValue()).toBe(
    "google-workspace",
  );
});

async function arrive(path: string): Promise<void> {
  page = await enter({ javaScriptEnabled: false });
  await page.goto(path);
}

async function choose(target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Space");
}

async function press(target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

async function heading(name: string): Promise<void> {
  await page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
}

import { expect, test } from "vitest";
import { colourRules, findViolations } from "#tests/support/violations.ts";
import { openSite } from "#tests/support/visitor.ts";

const visit = openSite();

test("without script, a form with mistakes is mended and gives the text to copy", async () => {
  const visitor = await visit({ javaScriptEnabled: false });
  const { page } = visitor;
  await page.goto("/demande?h=kaz&h=ouvaton&service=files&accounts=40&need=signed-dpa");
  await page.getByText("Un accord RGPD", { exact: true }).waitFor();
  const message = page.getByLabel("Votre message", { exact: true });
  expect(await message.inputValue()).toContain("fichiers partagés");
  expect(await page.getByLabel("Kaz").isChecked()).toBe(true);
  await message.fill("");
  await page.getByLabel("Votre organisation").fill("Les Lilas");
  await page.getByLabel("Kaz").uncheck();
  await page.getByLabel("Ouvaton").uncheck();
  await page.getByRole("button", { name: "Préparer le texte à copier" }).click();
  await page.getByRole("heading", { name: "2 points sont à corriger" }).waitFor();
  await page.getByRole("link", { name: /^À qui écrire/u }).click();
  expect(new URL(page.url()).hash).toBe("#f-to");
  expect(await page.getByLabel("Votre organisation").inputValue()).toBe("Les Lilas");
  await page.getByLabel("Kaz").check();
  await message.fill("Bonjour, nous sommes une chorale.");
  await page.getByRole("button", { name: "Préparer le texte à copier" }).click();
  await page.getByRole("heading", { level: 1, name: "Votre texte est prêt" }).waitFor();
  expect(await page.getByLabel("Objet").inputValue()).toBe("Demande d’hébergement – Les Lilas");
  const text = await page.getByLabel("Texte", { exact: true }).inputValue();
  expect(text).toContain("Bonjour, nous sommes une chorale.");
  expect(text).toContain("Comptes: 40");
  expect(await page.getByRole("link", { name: "kaz.bzh" }).count()).toBe(1);
  const failed = [expect.stringContaining("422")];
  expect(await visitor.complaints()).toStrictEqual(failed);
  await visitor.leave();
});

test.each([
  ["fr", "/demande?h=kaz&need=signed-dpa&service=files"],
  ["en", "/en/demande?h=kaz&need=signed-dpa&service=files"],
])(
  "in %s the form and its mistakes are accessible, in both themes and at 320 px",
  async (_, path) => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(path);
    expect(await findViolations(page)).toStrictEqual([]);
    await page.locator("textarea[name=message]").fill("");
    await page.locator("form.brief button").first().click();
    await page.locator(".summary").waitFor();
    expect(await findViolations(page)).toStrictEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await findViolations(page, { only: colourRules })).toStrictEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await visitor.leave();
  },
);

import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { findViolations } from "#tests/support/violations.ts";
import { backups, openAnsweringSite, openTheme, state, writeNote } from "./answering-site.ts";

/** Each test has a hoster of its own. */
const enter = openAnsweringSite(["kaz", "ouvaton", "indiehosters", "picasoft", "deuxfleurs"]);

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

async function answer(page: Page, label: string): Promise<void> {
  await backups(page).getByLabel(label).check();
}

test("each answer is saved by itself, and the outcome follows", async () => {
  const page = await enter("Alice");
  await openTheme(page, "kaz");
  await state(page, "Vos réponses s’enregistrent au fur et à mesure.").waitFor();
  await answer(page, "Chaque jour, avec une copie");
  await state(page, /^Enregistré à \d\d:\d\d/u).waitFor();
  await page.getByText("1 réponse sur 56").waitFor();
  await page.reload();
  const chosen = backups(page).getByLabel("Chaque jour, avec une copie");
  expect(await chosen.isChecked()).toBe(true);
});

test("two people who change the same answer at once see both versions and lose no word", async () => {
  const alice = await enter("Alice");
  const bob = await enter("Bob");
  await openTheme(alice, "ouvaton");
  await openTheme(bob, "ouvaton");
  await state(alice, "au fur et à mesure").waitFor();
  await state(bob, "au fur et à mesure").waitFor();
  await writeNote(alice, "Écrit par Alice");
  await state(alice, /^Enregistré à/u).waitFor();
  await writeNote(bob, "Écrit par Bob");
  await state(bob, "Quelqu’un d’autre a changé").waitFor();
  await bob.getByRole("button", { name: "Voir les deux versions" }).click();
  await bob.getByRole("heading", { name: /^Une réponse a été changée/u }).waitFor();
  await bob.getByRole("heading", { name: /^Version enregistrée par Alice/u }).waitFor();
  expect(await findViolations(bob)).toEqual([]);
  const summary = bob.getByRole("region", { name: /^Une réponse a été changée/u });
  expect(await isFocused(summary)).toBe(true);
  await summary.getByRole("link", { name: "Sauvegardes" }).click();
  expect(await isFocused(bob.getByLabel("Celle qui est enregistrée", { exact: true }))).toBe(true);
  await bob.getByLabel("La vôtre, avec les deux notes l’une après l’autre").check();
  await bob.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await state(bob, "Vos réponses sont enregistrées.").waitFor();
  await alice.reload();
  const note = backups(alice).getByLabel("Note publique");
  expect(await note.inputValue()).toBe("Écrit par Alice\n\nÉcrit par Bob");
});

test("what is typed offline is kept on the device, outlives the page and is saved later", async () => {
  const page = await enter("Alice");
  await openTheme(page, "indiehosters");
  await state(page, "au fur et à mesure").waitFor();
  await page.context().setOffline(true);
  await writeNote(page, "Écrit dans le train");
  await state(page, "Hors ligne").waitFor();
  await page.getByRole("button", { name: "Enregistrer et continuer" }).click();
  await state(page, "Le réseau manque").waitFor();
  await page.close();
  const later = await page.context().newPage();
  await page.context().setOffline(false);
  await later.goto("/espace/indiehosters/questionnaire");
  await state(later, /^Enregistré à/u).waitFor();
  await openTheme(later, "indiehosters");
  const note = backups(later).getByLabel("Note publique");
  expect(await note.inputValue()).toBe("Écrit dans le train");
  expect(await later.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test("what is typed offline and changed elsewhere meanwhile is not written over", async () => {
  const alice = await enter("Alice");
  const bob = await enter("Bob");
  await openTheme(alice, "picasoft");
  await state(alice, "au fur et à mesure").waitFor();
  await alice.context().setOffline(true);
  await writeNote(alice, "Écrit dans le train");
  await state(alice, "Hors ligne").waitFor();
  await openTheme(bob, "picasoft");
  await writeNote(bob, "Écrit au bureau");
  await state(bob, /^Enregistré à/u).waitFor();
  await alice.close();
  const later = await alice.context().newPage();
  await alice.context().setOffline(false);
  await later.goto("/espace/picasoft/questionnaire");
  await state(later, "Quelqu’un d’autre a changé").waitFor();
  await later.getByRole("link", { name: "Sauvegardes", exact: true }).click();
  await later.getByRole("button", { name: "Voir les deux versions" }).click();
  await later.getByText("Écrit au bureau").waitFor();
  await later.getByLabel("Celle qui est enregistrée", { exact: true }).check();
  await later.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await state(later, "Vos réponses sont enregistrées.").waitFor();
  expect(await later.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test("what is wrong is said beside its field as soon as it is typed", async () => {
  const page = await enter("Alice");
  await openTheme(page, "kaz", "audience");
  await state(page, "au fur et à mesure").waitFor();
  const field = page.getByRole("group", { name: /^Combien de personnes hébergez-vous/u });
  await field.getByRole("textbox").first().fill("beaucoup");
  await field.getByText("ce nombre n’est pas lisible").waitFor();
  expect(await findViolations(page)).toEqual([]);
  await state(page, "à corriger").waitFor();
  await field.getByRole("textbox").first().fill("350");
  await state(page, /^Enregistré à/u).waitFor();
  expect(await field.getByText("ce nombre n’est pas lisible").count()).toBe(0);
});

test("what is typed once the session is over is kept, and said so", async () => {
  const page = await enter("Alice");
  await openTheme(page, "kaz", "security");
  await state(page, "au fur et à mesure").waitFor();
  await page.context().clearCookies();
  await page.getByText("Ajouter une note").first().click();
  await page.getByLabel("Note publique").first().fill("Écrit trop tard");
  await state(page, "Votre session est finie").waitFor();
  const kept = await page.evaluate(() => Object.values(localStorage));
  expect(kept).toHaveLength(1);
  expect(kept[0]).toContain("Écrit trop tard");
});

test("without script a whole step is answered, corrected and saved", async () => {
  const page = await enter("Bob", { javaScriptEnabled: false });
  await page.goto("/espace/deuxfleurs/questionnaire");
  await page.getByLabel("Artisanal et familial").check();
  await page.getByRole("button", { name: "Commencer par ces profils" }).click();
  const title = page.getByRole("heading", { level: 1 });
  expect(await title.textContent()).toContain("Ce qui décide du profil Artisanal et familial");
  await page
    .getByRole("group", { name: /^Peut-on vous rencontrer/u })
    .getByRole("radio")
    .nth(1)
    .check();
  const people = page.getByRole("group", { name: /^Combien de personnes hébergez-vous/u });
  await people.getByRole("textbox").first().fill("trop");
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await page.getByRole("heading", { name: "Une réponse est à corriger" }).waitFor();
  await people.getByRole("textbox").first().fill("350");
  await page.getByRole("button", { name: "Enregistrer et continuer" }).click();
  await page.getByText("2 réponses sur 56").waitFor();
});

test.each(["light", "dark"] as const)(
  "the first page breaks no rule, %s and narrow",
  async (colorScheme) => {
    const page = await enter("Alice", { colorScheme, viewport: { width: 320, height: 700 } });
    await page.goto("/en/espace/kaz/questionnaire");
    await state(page, "Your answers are saved as you go.").waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  },
);

import { chromium } from "playwright-core";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Deps } from "#server/deps.ts";
import { bring } from "#tests/support/cast.ts";
import { findChromium, launchArguments } from "#tests/support/chromium.mjs";
import { findViolations } from "#tests/support/violations.ts";
import { startSite } from "#tests/support/site.ts";
import type { RunningSite } from "#tests/support/site.ts";

/** Each test has a hoster of its own, that Alice and Bob both work for. */
const hosters = ["kaz", "ouvaton", "indiehosters", "picasoft", "deuxfleurs"];
const roles = Object.fromEntries(hosters.map((slug) => [slug, "owner"] as const));

let site: RunningSite;
let browser: Browser;
const cookies: Record<string, string> = {};
const opened: BrowserContext[] = [];

beforeAll(async () => {
  const prepare = async (deps: Deps) => {
    for (const name of ["Alice", "Bob"]) {
      const { headers } = await bring(deps, name, { roles });
      cookies[name] = headers["cookie"]?.replace(/^[^=]+=/u, "") ?? "";
    }
  };
  site = await startSite({ prepare });
  browser = await chromium.launch({ executablePath: await findChromium(), args: launchArguments });
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});
afterEach(async () => {
  for (const context of opened.splice(0)) await context.close();
});

/** Lets someone in who is signed in already. */
async function enter(name: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: site.url,
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
    ...options,
  });
  opened.push(context);
  await context.addCookies([{ name: "matou", value: cookies[name] ?? "", url: site.url }]);
  return context.newPage();
}

const backups = /^Sauvegardez-vous/u;

async function openTheme(page: Page, slug: string, theme = "continuity"): Promise<void> {
  await page.goto(`/espace/${slug}/questionnaire?theme=${theme}`);
}

async function answer(page: Page, label: string): Promise<void> {
  await page.getByRole("group", { name: backups }).getByLabel(label).check();
}

async function writeNote(page: Page, text: string): Promise<void> {
  const group = page.getByRole("group", { name: backups });
  const field = group.getByLabel("Note publique");
  if (!(await field.isVisible())) await group.getByText("Ajouter une note").click();
  await field.fill(text);
}

function state(page: Page, text: string | RegExp) {
  return page.locator(".save-state").filter({ hasText: text });
}

test("each answer is saved by itself, and the outcome follows", async () => {
  const page = await enter("Alice");
  await openTheme(page, "kaz");
  await state(page, "Vos réponses s’enregistrent au fur et à mesure.").waitFor();
  await answer(page, "Chaque jour, avec une copie");
  await state(page, /^Enregistré à \d\d:\d\d/u).waitFor();
  await page.getByText("1 réponse sur 56").waitFor();
  await page.reload();
  const chosen = page
    .getByRole("group", { name: backups })
    .getByLabel("Chaque jour, avec une copie");
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
  await bob.getByLabel("La vôtre, avec les deux notes l’une après l’autre").check();
  await bob.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await state(bob, "Vos réponses sont enregistrées.").waitFor();
  await alice.reload();
  const note = alice.getByRole("group", { name: backups }).getByLabel("Note publique");
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
  const note = later.getByRole("group", { name: backups }).getByLabel("Note publique");
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
  await answer(page, "Chaque jour, avec une copie");
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

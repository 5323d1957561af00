import type { Page, Route } from "playwright-core";
import { expect, test } from "vitest";
import { backups, openAnsweringSite, openTheme, state, writeNote } from "./answering-site.ts";

const enter = openAnsweringSite(["kaz", "ouvaton", "indiehosters", "picasoft", "deuxfleurs"]);

const answers = "**/reponses/*";

/** Types in a field and presses a button in one go: nothing is sent in between. */
async function typeAndPress(page: Page, field: string, text: string): Promise<void> {
  await state(page, "au fur et à mesure").waitFor();
  await page.evaluate(
    ([name, typed]) => {
      const target = document.querySelector<HTMLInputElement>(`[name="${name}"]`);
      if (target === null) throw new Error(`No field is called ${name}`);
      target.value = typed;
      target.dispatchEvent(new Event("input", { bubbles: true }));
      const press = [...document.querySelectorAll("button")].find(
        ({ textContent }) => textContent === "Enregistrer",
      );
      press?.click();
    },
    [field, text] as const,
  );
}

/** How the saving stands at this very moment. */
function said(page: Page): Promise<string | null> {
  return page.locator(".save-state").textContent();
}

function listKept(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => Object.values<string>({ ...localStorage }));
}

/** Tells the page that the network is back, so that it need not wait. */
async function tryAgain(page: Page): Promise<void> {
  await page.unroute(answers);
  await page.evaluate(() => dispatchEvent(new Event("online")));
}

test("what a button has saved is said until somebody types, and not sent again", async () => {
  const page = await enter("Alice");
  const sent: string[] = [];
  await page.route(answers, (route) => {
    sent.push(route.request().url());
    return route.continue();
  });
  await openTheme(page, "kaz");
  await typeAndPress(page, "note.backups", "Écrit et enregistré");
  await page.waitForURL(/saved=1/u);
  await expect.poll(() => listKept(page), { timeout: 20_000 }).toEqual([]);
  expect(await said(page)).toBe("Vos réponses sont enregistrées.");
  expect(sent).toEqual([]);
  await writeNote(page, "Et changé");
  await state(page, /^Enregistré à/u).waitFor();
});

test("what a button has saved and writes otherwise is said so too", async () => {
  const page = await enter("Alice");
  await openTheme(page, "kaz", "audience");
  await typeAndPress(page, "answer.hosted-people", "1000");
  await page.waitForURL(/saved=1/u);
  await expect.poll(() => listKept(page), { timeout: 20_000 }).toEqual([]);
  expect(await said(page)).toBe("Vos réponses sont enregistrées.");
});

test("a button waits for what is being saved: nobody disputes their own words", async () => {
  const page = await enter("Alice");
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await openTheme(page, "ouvaton");
  await state(page, "au fur et à mesure").waitFor();
  const stored = holdAnswers(page, released);
  await writeNote(page, "Écrit");
  await stored;
  await writeNote(page, "Écrit, puis continué");
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  release();
  await state(page, "Vos réponses sont enregistrées.").waitFor();
  const note = backups(page).getByLabel("Note publique");
  expect(await note.inputValue()).toBe("Écrit, puis continué");
  expect(await listKept(page)).toEqual([]);
});

/** Keeps the answers of the server back; settled once it has given one. */
function holdAnswers(page: Page, released: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const hold = async (route: Route) => {
      const response = await route.fetch();
      resolve();
      await released;
      await route.fulfill({ response });
    };
    page.route(answers, hold).catch(reject);
  });
}

test("what was saved without the page hearing of it is no other version", async () => {
  const page = await enter("Alice");
  await openTheme(page, "indiehosters");
  await state(page, "au fur et à mesure").waitFor();
  await page.route(answers, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await writeNote(page, "Écrit");
  await state(page, "Hors ligne").waitFor();
  await writeNote(page, "Écrit, puis continué");
  await tryAgain(page);
  await state(page, /^Enregistré à/u).waitFor();
  await writeNote(page, "");
  await expect.poll(() => listKept(page), { timeout: 20_000 }).toEqual([]);
  await page.reload();
  expect(await backups(page).getByLabel("Note publique").inputValue()).toBe("");
});

test("an answer that is refused holds no other one up, and is named", async () => {
  const page = await enter("Alice");
  await openTheme(page, "picasoft");
  await state(page, "au fur et à mesure").waitFor();
  await page.route("**/reponses/backups?*", (route) => route.fulfill({ status: 404 }));
  const saved = page.waitForResponse(/reponses\/restore-tests/u);
  await writeNote(page, "Refusé");
  await page.locator('[name="answer.restore-tests"]:not(:checked)').first().check();
  expect((await saved).status()).toBe(200);
  await state(page, "n’a pas pu être enregistrée").waitFor();
  await backups(page).getByText("n’a pas pu être enregistrée").waitFor();
  const kept = await listKept(page);
  expect(kept).toHaveLength(1);
  expect(kept[0]).toContain("Refusé");
});

test.each([429, 503])("what a site answers by %i is sent again later", async (status) => {
  const page = await enter("Bob");
  await openTheme(page, "deuxfleurs");
  await state(page, "au fur et à mesure").waitFor();
  await page.route(answers, (route) => route.fulfill({ status }));
  await writeNote(page, `Écrit malgré tout (${status})`);
  await state(page, "Le site ne répond pas").waitFor();
  await tryAgain(page);
  await state(page, /^Enregistré à/u).waitFor();
});

test("a tab that saves leaves what another one typed later", async () => {
  const early = await enter("Bob");
  await openTheme(early, "kaz", "security");
  const late = await early.context().newPage();
  await openTheme(late, "kaz", "security");
  for (const page of [early, late]) {
    await state(page, "au fur et à mesure").waitFor();
    await page.route(answers, (route) => route.abort());
    await page.getByText("Ajouter une note").first().click();
  }
  const note = (page: Page) => page.getByLabel("Note publique").first();
  await note(early).fill("Écrit d’abord");
  await state(early, "Hors ligne").waitFor();
  await note(late).fill("Écrit ensuite");
  await state(late, "Hors ligne").waitFor();
  await tryAgain(early);
  await state(early, /^Enregistré à/u).waitFor();
  const kept = await listKept(early);
  expect(kept).toHaveLength(1);
  expect(kept[0]).toContain("Écrit ensuite");
  await late.close();
  await early.reload();
  await state(early, "Quelqu’un d’autre a changé").waitFor();
  expect(await note(early).inputValue()).toBe("Écrit ensuite");
});

test("what was typed for another version of the grid is not sent for this one", async () => {
  const page = await enter("Alice");
  await openTheme(page, "ouvaton", "security");
  await state(page, "au fur et à mesure").waitFor();
  await page.route(answers, (route) => route.abort());
  await page.getByText("Ajouter une note").first().click();
  await page.getByLabel("Note publique").first().fill("Écrit pour une autre");
  await state(page, "Hors ligne").waitFor();
  await page.evaluate(() => {
    for (const [name, edit] of Object.entries<string>({ ...localStorage })) {
      localStorage.removeItem(name);
      localStorage.setItem(name.replace(/ matou\.\d+ /u, " matou.0 "), edit);
      localStorage.setItem(name.replace(/ matou\.\d+ /u, " "), edit);
    }
  });
  expect(await listKept(page)).toHaveLength(2);
  await page.unroute(answers);
  await page.reload();
  await state(page, "au fur et à mesure").waitFor();
  expect(await listKept(page)).toEqual([]);
  expect(await page.getByLabel("Note publique").first().inputValue()).toBe("");
});

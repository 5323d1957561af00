import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { AnswersDocument } from "#core/answers-document.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { openSite, tabTo } from "#tests/support/visitor.ts";
import type { Visitor } from "#tests/support/visitor.ts";

const visit = openSite();
let visitor: Visitor;
let page: Page;

const { answers, expected } = required(matouGrid.document.examples[0]);
const outcome = required(
  matouGrid.document.rules.outcomes.find(({ id }) => id === expected.outcome),
);

describe.each([
  ["with script", true],
  ["without script", false],
])("%s", (_, javaScriptEnabled) => {
  beforeEach(async () => {
    visitor = await visit({ javaScriptEnabled });
    page = visitor.page;
    await page.goto("/essayer");
    if (javaScriptEnabled) await page.getByText("Résultat, en direct").waitFor();
  });
  afterEach(async () => {
    expect(await visitor.complaints()).toStrictEqual([]);
    await visitor.leave();
  });

  test("the whole questionnaire leads to a result, and the answers can be kept", async () => {
    await answerEverything(page);
    await seeResult(page);
    await expectHeading(page, outcome.sentence.fr);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Télécharger mes réponses" }).click(),
    ]);
    const document: AnswersDocument = JSON.parse(await readFile(await download.path(), "utf8"));
    expect(Object.keys(document.answers).length).toBe(Object.keys(answers).length);
    const answer = await page.request.post("/api/classification", { data: document });
    expect(await answer.json()).toMatchObject({ outcome: expected.outcome });
  });

  test("answers of other themes are still there after coming back to them", async () => {
    await page.getByLabel("Particuliers", { exact: true }).check();
    await page.getByRole("button", { name: "Thème suivant" }).click();
    await expectHeading(page, "Gouvernance et transparence");
    await page.getByRole("button", { name: "Thème précédent" }).click();
    await expectHeading(page, "Publics, proximité et inclusion");
    expect(await page.getByLabel("Particuliers", { exact: true }).isChecked()).toBe(true);
    await page.getByText("1 réponse sur 56").waitFor();
  });

  test("a number that cannot be read is kept, explained, and leads back to its field", async () => {
    await page.getByLabel("Votre réponse en chiffres (personnes)").fill("une centaine");
    await page.getByRole("button", { name: "Thème suivant" }).click();
    const explained = /^Nombre de personnes hébergées : ce nombre n’est pas lisible/u;
    await page.getByRole("button", { name: explained }).click();
    const field = page.getByLabel("Votre réponse en chiffres (personnes)");
    await field.waitFor();
    expect(await field.inputValue()).toBe("une centaine");
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    await field.fill("1 200");
    await page.getByRole("button", { name: "Thème suivant" }).click();
    await page.getByText("1 réponse sur 56").waitFor();
    expect(await page.getByText("est à corriger").count()).toBe(0);
  });

  test("the result leads back to the question of something missing", async () => {
    await page.getByLabel("Particuliers", { exact: true }).check();
    await seeResult(page);
    await page.getByRole("button", { name: "Sauvegardes", exact: true }).first().click();
    await expectHeading(page, "Disponibilité et continuité");
    await page.getByRole("group", { name: /^Sauvegardez-vous/u }).waitFor();
    await page.getByText("1 réponse sur 56").waitFor();
  });
});

test("the keyboard alone reaches a result", async () => {
  visitor = await visit();
  page = visitor.page;
  await page.goto("/essayer");
  await page.getByText("Résultat, en direct").waitFor();
  await tabTo(page, page.getByLabel("Particuliers", { exact: true }));
  await page.keyboard.press("Space");
  await tabTo(page, page.getByLabel("Votre réponse en chiffres (personnes)"));
  await page.keyboard.type("40");
  await page.keyboard.press("Enter");
  await page.getByText("2 réponses sur 56").waitFor();
  await tabTo(page, page.getByLabel("Un quartier, une commune ou une agglomération"));
  await page.keyboard.press("ArrowDown");
  await page.getByText("3 réponses sur 56").waitFor();
  await tabTo(page, page.getByRole("button", { name: "Thème suivant" }));
  await page.keyboard.press("Enter");
  await expectHeading(page, "Gouvernance et transparence");
  await tabTo(page, page.getByRole("button", { name: "Voir le résultat" }).first());
  await page.keyboard.press("Enter");
  await expectHeading(page, "Votre résultat");
  await page.getByText("Ce résultat repose sur 3 réponses sur 56.").waitFor();
  expect(await visitor.complaints()).toStrictEqual([]);
  await visitor.leave();
});

/** Fills every theme with the first example of the grid, the way a person would. */
async function answerEverything(page: Page): Promise<void> {
  const { themes } = matouGrid.document;
  for (const theme of themes) {
    await expectHeading(page, theme.label.fr);
    for (const [id, value] of answersOf(theme.id)) await answer(page, id, value);
    if (theme !== themes.at(-1)) await page.getByRole("button", { name: "Thème suivant" }).click();
  }
}

function answersOf(theme: string) {
  return Object.entries(answers).filter(([id]) => matouGrid.criteria.get(id)?.theme === theme);
}

async function answer(page: Page, id: string, value: string | number | readonly string[]) {
  const question = page.locator(`#q-${id}`);
  const evidence = question.getByLabel("Lien public");
  if ((await evidence.count()) > 0) await evidence.fill(`https://proof.example/${id}`);
  if (typeof value === "number") {
    await question.getByLabel("Votre réponse en chiffres").fill(String(value));
    return;
  }
  const chosen = typeof value === "string" ? [value] : value.length === 0 ? ["[]"] : value;
  for (const option of chosen) await question.locator(`input[value="${option}"]`).check();
}

async function seeResult(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Voir le résultat" }).first().click();
  await expectHeading(page, "Votre résultat");
}

async function expectHeading(page: Page, name: string): Promise<void> {
  await page.getByRole("heading", { name, exact: true }).waitFor();
}

function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("The grid has no such part");
  return value;
}

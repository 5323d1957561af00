import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startSite } from "#tests/support/site.ts";
import type { RunningSite } from "#tests/support/site.ts";
import { findViolations } from "#tests/support/violations.ts";
import { openJourney, openMailedLink, signInAs } from "#tests/support/visitor.ts";

// Hosters that appear would be seen by the tests that share a site.
let site: RunningSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

/** Its site is not the shared one, and the last owner who leaves is warned by a 409. */
const enter = openJourney(/^asked for http:\/\/127\.0\.0\.1:|status of (?:403|409|410)/u);

describe.each([
  ["with script", true],
  ["without script", false],
])("%s", (_, javaScriptEnabled) => {
  const slug = javaScriptEnabled ? "sauge" : "menthe";
  const team = `/espace/${slug}/equipe`;
  const open = () => enter({ javaScriptEnabled, maySignIn: true, baseURL: site.url });
  /** What looks for them waits for timers, and a page without script has none. */
  const expectNoViolation = async (page: Page) => {
    if (javaScriptEnabled) expect(await findViolations(page)).toStrictEqual([]);
  };

  test("a team grows, changes hands, and is never left without warning", async () => {
    const [ada, basile] = [`ada@${slug}.example`, `basile@${slug}.example`];
    const page = await open();
    await signInAs(page, ada);
    await create(page, slug);
    await invite(page, team, basile);
    await invite(page, team, "late@example.org");

    const colleague = await open();
    await signInAs(colleague, basile);
    await openMailedLink(colleague, basile, "/invitation/");
    await expectNoViolation(colleague);
    await colleague.getByRole("button", { name: "Rejoindre l’équipe" }).click();
    await colleague.getByText("Bienvenue dans l’équipe.").waitFor();
    expect(await colleague.getByRole("button", { name: "Envoyer l’invitation" }).count()).toBe(0);

    await page.goto(team);
    await page.locator("li", { hasText: basile }).getByText("Changer ou retirer").click();
    await expectNoViolation(page);
    await page.getByRole("button", { name: "Lui passer la main, à ma place" }).click();
    await page.getByText("cet hébergeur a changé de mains").waitFor();
    expect(await page.getByText("late@example.org").count()).toBe(0);
    await openMailedLink(colleague, basile, `${team}`);
    await colleague.getByRole("button", { name: "Envoyer l’invitation" }).waitFor();

    await leave(page);
    await page.waitForURL("**/compte");
    expect((await page.goto(team))?.status()).toBe(403);

    await colleague.reload();
    expect(await colleague.getByText(ada).count()).toBe(0);
    await leave(colleague);
    await colleague.getByRole("link", { name: "cochez la case pour le laisser" }).click();
    const abandon = colleague.getByLabel("Je pars quand même");
    await expect.poll(() => abandon.evaluate((box) => box === document.activeElement)).toBe(true);
    await expectNoViolation(colleague);
    await abandon.check();
    await leave(colleague);
    await colleague.waitForURL("**/compte");
    expect((await colleague.goto(team))?.status()).toBe(403);
  }, 120_000);
});

async function create(page: Page, slug: string): Promise<void> {
  await page.getByRole("link", { name: "Ajouter un hébergeur" }).click();
  await page.getByLabel("Nom de l’hébergeur").fill(slug);
  await page.getByLabel("Adresse de son site").fill(`https://${slug}.example`);
  await page.getByRole("button", { name: "Créer la fiche" }).click();
  await page.waitForURL(`**/espace/${slug}`);
}

async function invite(page: Page, team: string, email: string): Promise<void> {
  await page.goto(team);
  await page.getByLabel("Son adresse de courriel").fill(email);
  await page.getByRole("button", { name: "Envoyer l’invitation" }).click();
  await page.getByText("L’invitation part par courriel.").waitFor();
  await page.getByText(email).waitFor();
}

async function leave(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Quitter l’équipe" }).click();
}

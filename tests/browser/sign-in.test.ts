import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { colourRules, findViolations } from "#tests/support/violations.ts";
import { openJourney, openMailedLink, signInAs, tabTo } from "#tests/support/visitor.ts";

const open = openJourney(/422/u);

/** An address nobody else signs in with. */
function someone(name: string): string {
  return `${name}-${crypto.randomUUID().slice(0, 8)}@example.org`;
}

async function expectSoundPage(page: Page): Promise<void> {
  expect(await findViolations(page)).toStrictEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await findViolations(page, { only: colourRules })).toStrictEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.setViewportSize({ width: 1280, height: 900 });
}

describe.each([
  ["with script", true],
  ["without script", false],
])("%s", (_, javaScriptEnabled) => {
  const options = { javaScriptEnabled, maySignIn: true };

  test("someone signs in, gives a name, signs out, and is a visitor again", async () => {
    const page = await open(options);
    const email = someone("alice");
    await signInAs(page, email);
    await page.getByText(email).first().waitFor();
    await page.getByLabel("Nom", { exact: true }).fill("Alice B.");
    await page.getByRole("button", { name: "Enregistrer le nom" }).click();
    await page.getByRole("status").filter({ hasText: "Votre nom est enregistré." }).waitFor();
    await page.goto("/hebergeurs");
    await page.getByRole("link", { name: "Mon compte" }).click();
    expect(await page.getByLabel("Nom", { exact: true }).inputValue()).toBe("Alice B.");
    await page.getByRole("button", { name: "Me déconnecter" }).click();
    await page.waitForURL((url) => url.pathname === "/");
    expect(await page.getByRole("link", { name: "Mon compte" }).count()).toBe(0);
    expect(await page.context().cookies()).toStrictEqual([]);
  });

  test("answers tried without an account are kept in the one that is opened", async () => {
    const page = await open(options);
    const email = someone("bruno");
    await page.goto("/essayer");
    await page.locator("form input[type=radio]:not([value=''])").first().check();
    await page.getByRole("button", { name: "Voir le résultat" }).first().click();
    await page.getByRole("button", { name: "Garder ces réponses dans un compte" }).click();
    await page.getByText("Votre réponse sera gardée").waitFor();
    await page.getByLabel("Votre adresse de courriel").fill(email);
    await page.getByRole("button", { name: "Recevoir un lien de connexion" }).click();
    await openMailedLink(page, email, "/connexion/");
    await page.getByRole("button", { name: "Me connecter", exact: true }).click();
    await page.getByText("Une réponse gardée depuis le").waitFor();
  });

  test("an account changes address by both mailboxes, then is deleted", async () => {
    const page = await open(options);
    const [former, next] = [someone("chloe"), someone("claire")];
    await signInAs(page, former);
    await page.getByLabel("Nouvelle adresse").fill(next);
    await page.getByRole("button", { name: "Demander le changement d’adresse" }).click();
    await page.getByText("attend d’être confirmé").waitFor();
    for (const [email, button] of [
      [former, "Accepter de quitter cette adresse"],
      [next, "Accepter que ce compte prenne cette adresse"],
    ] as const) {
      await openMailedLink(page, email, "/adresse/");
      await page.getByRole("button", { name: button }).click();
    }
    await page.getByText("le compte porte la nouvelle adresse").waitFor();
    await page.goto("/compte");
    await page.getByRole("link", { name: "Supprimer mon compte" }).click();
    await page.getByLabel("Pour confirmer").fill(former);
    await page.getByRole("button", { name: "Supprimer mon compte pour de bon" }).click();
    await page.getByRole("link", { name: /écrivez celle de ce compte/u }).waitFor();
    await page.getByLabel("Pour confirmer").fill(next);
    await page.getByRole("button", { name: "Supprimer mon compte pour de bon" }).click();
    await page.getByRole("heading", { name: "Votre compte est supprimé" }).waitFor();
    expect(await page.context().cookies()).toStrictEqual([]);
  });
});

test("with a keyboard alone, from a page that asks for it, and back to that page", async () => {
  const page = await open({ maySignIn: true });
  const email = someone("dalia");
  await page.goto("/compte/suppression");
  await page.getByRole("heading", { level: 1, name: "Se connecter" }).waitFor();
  await tabTo(page, page.getByLabel("Votre adresse de courriel"));
  await page.keyboard.type(email);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Regardez vos courriels" }).waitFor();
  await openMailedLink(page, email, "/connexion/");
  await tabTo(page, page.getByRole("button", { name: "Me connecter" }));
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Supprimer mon compte" }).waitFor();
  await page.goto("/compte");
  await tabTo(page, page.getByRole("button", { name: "Me déconnecter" }));
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === "/");
});

test("a second browser is listed, and signed out from the first", async () => {
  const email = someone("elena");
  const phone = await open({
    maySignIn: true,
    userAgent: "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0",
  });
  await signInAs(phone, email);
  const page = await open({ maySignIn: true });
  await signInAs(page, email);
  await page.getByRole("button", { name: "Déconnecter Firefox sur Android" }).click();
  await page.getByRole("status").filter({ hasText: "C’est déconnecté." }).waitFor();
  await phone.goto("/compte");
  await phone.getByRole("heading", { level: 1, name: "Se connecter" }).waitFor();
});

test.each([
  ["fr", ""],
  ["en", "/en"],
])(
  "in %s every page of an account is accessible, in both themes and at 320 px",
  async (_, prefix) => {
    const page = await open({ maySignIn: true });
    const email = someone("farid");
    await page.goto(`${prefix}/connexion?vers=/compte`);
    await expectSoundPage(page);
    await page.locator("input[name=email]").fill("farid@exemple");
    await page.locator("form.seek button").click();
    await page.locator(".summary").waitFor();
    await expectSoundPage(page);
    await page.goto(`${prefix}/connexion/lien-demande`);
    await expectSoundPage(page);
    await signInAs(page, email);
    await page.goto(`${prefix}/compte?fait=nom`);
    await expectSoundPage(page);
    await page.goto(`${prefix}/compte/suppression`);
    await expectSoundPage(page);
  },
);

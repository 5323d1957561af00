import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { findViolations } from "#tests/support/violations.ts";
import { openJourney, signInAs, tabTo } from "#tests/support/visitor.ts";

/** Devices keep passkeys for a domain, which the number of a machine is not. */
const baseURL = inject("siteUrl").replace("127.0.0.1", "localhost");

const enter = openJourney(/^asked for http:\/\/localhost:|status of 4\d\d/u);

/** A device of the person, that answers at once. */
async function openDevice(page: Page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function addPasskey(page: Page, name: string): Promise<void> {
  await page.getByLabel("Nom de la clé").last().fill(name);
  await page.getByRole("button", { name: "Ajouter cet appareil" }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Me déconnecter", exact: true }).click();
  await page.waitForURL("**/");
}

async function signInWithKey(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Me connecter avec une clé d’accès" }).click();
}

describe("a passkey", () => {
  test("is added with a name, signs in without a mail, and is removed", async () => {
    const page = await enter({ baseURL, maySignIn: true });
    await openDevice(page);
    await signInAs(page, "cle@example.org");
    await addPasskey(page, "Mon téléphone");
    const added = page.locator("#cles li", { hasText: "Mon téléphone" });
    await added.waitFor();
    expect(await added.textContent()).toContain("n’a pas encore servi");

    await signOut(page);
    await page.goto("/connexion?vers=%2Fcompte%2Fsuppression");
    await signInWithKey(page);
    await page.waitForURL("**/compte/suppression");

    await page.goto("/compte");
    expect(await added.textContent()).toContain("a servi le");
    await added.getByText("Renommer ou retirer").click();
    expect(await findViolations(page)).toStrictEqual([]);
    await added.getByLabel("Nom de la clé").fill("Un autre nom");
    await added.getByRole("button", { name: "Enregistrer ce nom" }).click();
    const renamed = page.locator("#cles li", { hasText: "Un autre nom" });
    await renamed.getByText("Renommer ou retirer").click();
    await renamed.getByRole("button", { name: "Retirer cette clé" }).click();
    await page.getByText("Aucune pour l’instant").waitFor();

    await signOut(page);
    await page.goto("/connexion");
    await signInWithKey(page);
    await page.getByText("Cette clé d’accès n’est pas connue ici").waitFor();
  });

  test("is not made twice by one device", async () => {
    const page = await enter({ baseURL, maySignIn: true });
    await openDevice(page);
    await signInAs(page, "deux-fois@example.org");
    await addPasskey(page, "Une");
    await page.locator("#cles li", { hasText: "Une" }).waitFor();
    await addPasskey(page, "Deux");
    await page.getByText("Cet appareil a déjà une clé de ce compte.").waitFor();
    expect(await page.locator("#cles li").count()).toBe(1);
  });

  test("is added and used with the keyboard alone, in English", async () => {
    const page = await enter({ baseURL, maySignIn: true });
    await openDevice(page);
    await signInAs(page, "clavier@example.org");
    await page.goto("/en/compte");
    await tabTo(page, page.getByLabel("Name of the passkey"));
    await page.keyboard.type("Laptop");
    await page.keyboard.press("Enter");
    await page.locator("#cles li", { hasText: "Laptop" }).waitFor();
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await page.waitForURL("**/en");
    await page.goto("/en/connexion");
    await tabTo(page, page.getByRole("button", { name: "Sign in with a passkey" }));
    await page.keyboard.press("Enter");
    await page.waitForURL("**/en/compte");
  });
});

test("where a device keeps no passkey, the account says at which address it does", async () => {
  const page = await enter({ maySignIn: true });
  await signInAs(page, "chiffres@example.org");
  const link = page.locator("#cles a");
  expect(await link.getAttribute("href")).toBe(`${baseURL}/compte`);
});

test("without script, a passkey is not offered, and the account says why", async () => {
  const page = await enter({ baseURL, maySignIn: true, javaScriptEnabled: false });
  await page.goto("/connexion");
  await page.getByRole("button", { name: "Recevoir un lien de connexion" }).waitFor();
  expect(await page.getByRole("button").count()).toBe(1);
  await signInAs(page, "sans-script@example.org");
  await page.getByText("demande JavaScript").waitFor();
  expect(await page.getByRole("button", { name: "Ajouter cet appareil" }).isVisible()).toBe(false);
});

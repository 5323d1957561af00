import type { Page } from "playwright-core";
import { openSignedInSite } from "./signed-in-site.ts";

/** A site for the tests of a file, where Alice and Bob are both in the working group. */
export function openEditorSite() {
  return openSignedInSite({ groupRole: "member" });
}

/** Copies version 1 into a draft of its own; gives the path of that draft. */
export async function beginDraft(page: Page): Promise<string> {
  await page.goto("/gt/grille");
  await page.getByLabel("Copier").selectOption("1");
  await page.getByRole("button", { name: "Créer le brouillon" }).click();
  await page.getByRole("heading", { level: 1, name: /^Version \d+ de la grille/u }).waitFor();
  return new URL(page.url()).pathname;
}

import type { Locator, Page } from "playwright-core";
import { openSignedInSite } from "./signed-in-site.ts";

/** A site for the tests of a file, where Alice and Bob both work for each of these hosters. */
export function openAnsweringSite(hosters: readonly string[]) {
  const roles = Object.fromEntries(hosters.map((slug) => [slug, "owner"] as const));
  return openSignedInSite({ roles });
}

/** Opens one theme of a questionnaire. */
export async function openTheme(page: Page, slug: string, theme = "continuity"): Promise<void> {
  await page.goto(`/espace/${slug}/questionnaire?theme=${theme}`);
}

/** The question on backups. */
export function backups(page: Page): Locator {
  return page.getByRole("group", { name: /^Sauvegardez-vous/u });
}

/** Writes the public note on backups. */
export async function writeNote(page: Page, text: string): Promise<void> {
  const field = backups(page).getByLabel("Note publique");
  if (!(await field.isVisible())) await backups(page).getByText("Ajouter une note").click();
  await field.fill(text);
}

/** The line that says how the saving stands, once it says this. */
export function state(page: Page, text: string | RegExp): Locator {
  return page.locator(".save-state").filter({ hasText: text });
}

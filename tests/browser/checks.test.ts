import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "#core/vocabulary.ts";
import { bring } from "#tests/support/cast.ts";
import { startSite } from "#tests/support/site.ts";
import type { RunningSite } from "#tests/support/site.ts";
import { storeChecks } from "#tests/support/stored-checks.ts";
import { colourRules, findViolations } from "#tests/support/violations.ts";
import { openJourney } from "#tests/support/visitor.ts";
import { listHosters } from "#server/hosters/queries.ts";
import { findSubject } from "#server/checks/subject.ts";

// Its hosters that publish would be seen by the tests that share a site.
let site: RunningSite;
let slug: string;
let session: string;
beforeAll(async () => {
  site = await startSite({
    hosters: 45,
    prepare: async (deps) => {
      await storeChecks(deps);
      for (const hoster of await listHosters(deps.db)) {
        if ((await findSubject(deps.db, hoster.id)) !== null) ({ slug } = hoster);
      }
      const { headers } = await bring(deps, "Alice", { roles: { [slug]: "owner" } });
      session = headers["cookie"]?.split("=")[1] ?? "";
    },
  });
});
afterAll(() => site.stop());

/** Its site is not the shared one. */
const enter = openJourney(/^asked for http:\/\/127\.0\.0\.1:/u);

describe.each(languages)("in %s", (language) => {
  const prefix = language === "fr" ? "" : "/en";

  test.each([
    ["hebergeurs", ""],
    ["hebergeurs", "/controles"],
    ["espace", "/controles"],
  ])("what machines saw is accessible and fits in 320 px: %s", async (folder, part) => {
    const page = await enter({ baseURL: site.url, javaScriptEnabled: true, maySignIn: true });
    if (folder === "espace") {
      await page.context().addCookies([{ name: "matou", value: session, url: site.url }]);
    }
    const response = await page.goto(`${prefix}/${folder}/${slug}${part}`);
    expect(response?.status()).toBe(200);
    for (const fold of await page.locator("details.fold").all()) await fold.click();
    expect(await findViolations(page)).toStrictEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await findViolations(page, { only: colourRules })).toStrictEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

test("someone who reads a hoster finds what machines saw, and what that does not say", async () => {
  const page = await enter({ baseURL: site.url, javaScriptEnabled: false });
  await page.goto(`/hebergeurs/${slug}`);
  await page.getByRole("link", { name: "ce qu’elle a vu" }).click();
  await page.waitForURL(`**/hebergeurs/${slug}/controles`);
  await page.getByText("Le lien fourni répond").first().waitFor();
  await page.getByText("personne ne l’a lue").waitFor();
});

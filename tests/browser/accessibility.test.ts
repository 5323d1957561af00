import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { languages } from "#core/vocabulary.ts";
import type { Language } from "#core/vocabulary.ts";
import { colourRules, findViolations } from "#tests/support/violations.ts";
import { openSite } from "#tests/support/visitor.ts";
import { textFor } from "#web/text/text.ts";

const visit = openSite();

/** Every template, with what to do there before looking at it. */
const templates: readonly Template[] = [
  { name: "home", path: "/" },
  { name: "choice", path: "/choisir", act: unfold },
  {
    name: "choice with a mistake",
    path: "/choisir?accounts=vingt&place=29&show=results",
    status: 422,
  },
  { name: "known tools", path: "/remplacer" },
  { name: "suite", path: "/remplacer/google-workspace" },
  { name: "directory", path: "/hebergeurs" },
  { name: "directory with filters", path: "/hebergeurs?need=signed-dpa&service=files" },
  {
    name: "directory with every need, means and a criterion, explained",
    path: "/hebergeurs?need=signed-dpa&wish=phone-help&near=29&accounts=12&budget=900&criterion=backups&size=5&h=toile-d-assos",
    act: unfold,
  },
  { name: "map", path: "/hebergeurs?view=map&near=29&h=kaz", act: unfold },
  { name: "directory that finds nothing", path: "/hebergeurs?q=zzzzzz" },
  { name: "directory that finds nobody but nearly", path: "/hebergeurs?need=health-data&size=5" },
  { name: "directory past its last page, with a useless filter", path: "/hebergeurs?page=99&x=1" },
  { name: "hoster with answers", path: "/hebergeurs/toile-d-assos", act: unfold },
  { name: "hoster without answers", path: "/hebergeurs/:real" },
  { name: "hoster history", path: "/hebergeurs/toile-d-assos/historique" },
  { name: "report", path: "/hebergeurs/toile-d-assos/signaler" },
  { name: "report that was sent", path: "/hebergeurs/toile-d-assos/signaler/merci" },
  {
    name: "comparison",
    path: "/comparer?h=toile-d-assos&h=:real&h=les-mailles&need=signed-dpa",
    act: unfold,
  },
  { name: "comparison of too few, with a mistake", path: "/comparer?h=personne&x=1" },
  {
    name: "record of a choice",
    path: "/decision?h=toile-d-assos&h=:real&need=signed-dpa&chosen=toile-d-assos&why=Proche",
  },
  { name: "record of a choice among nobody", path: "/decision" },
  {
    name: "differences between four",
    path: "/comparer?h=les-mailles&h=kaz&h=nuage-en-commun&h=toile-d-assos&differences=1",
  },
  { name: "brief to copy", path: "/demande?h=les-mailles&h=:real&need=signed-dpa", act: unfold },
  { name: "alert", path: "/alertes?q=mail" },
  { name: "alert on everything", path: "/alertes" },
  { name: "grid", path: "/grille/1", act: unfold },
  { name: "criterion", path: "/grille/1/backups" },
  { name: "history of a criterion", path: "/grille/criteres/backups" },
  { name: "differences", path: "/grille/differences?de=1&a=1" },
  { name: "working group", path: "/groupe" },
  { name: "proposals", path: "/groupe/propositions" },
  { name: "log of decisions", path: "/groupe/journal" },
  { name: "minutes", path: "/groupe/comptes-rendus" },
  { name: "discussion of a version", path: "/groupe/versions/1" },
  { name: "figures", path: "/statistiques", act: unfold },
  { name: "questionnaire", path: "/essayer", act: unfold },
  { name: "questionnaire with a mistake", path: "/essayer", act: makeMistake },
  { name: "result", path: "/essayer?theme=continuity", act: seeResult },
  { name: "help", path: "/aide" },
  { name: "open data", path: "/donnees", act: unfold },
  { name: "API", path: "/donnees/api" },
  { name: "legal notice", path: "/mentions-legales" },
  { name: "accessibility statement", path: "/accessibilite" },
  { name: "page that does not exist", path: "/nulle-part", status: 404 },
];

type Template = {
  readonly name: string;
  readonly path: string;
  readonly status?: number;
  readonly act?: (page: Page, language: Language) => Promise<void>;
};

describe.each(languages)("in %s", (language) => {
  test.each(templates)("$name is accessible and fits in 320 px", async (template) => {
    const visitor = await visit({ locale: language, colorScheme: "light" });
    const { page } = visitor;
    const address = await addressOf(page, template.path, language);
    const response = await page.goto(address);
    expect(response?.status()).toBe(template.status ?? 200);
    await template.act?.(page, language);
    if (language === "fr") {
      expect(await findViolations(page)).toStrictEqual([]);
      // Nothing but colours differs from one theme to the other, nor do they from one language to another.
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await findViolations(page, { only: colourRules })).toStrictEqual([]);
    } else {
      expect(await findViolations(page, { except: colourRules })).toStrictEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const expected =
      (template.status ?? 200) === 200 ? [] : [expect.stringContaining(String(template.status))];
    expect(await visitor.complaints()).toStrictEqual(expected);
    await visitor.leave();
  });
});

async function addressOf(page: Page, path: string, language: Language): Promise<string> {
  const filled = path.includes(":real") ? path.replace(":real", await findRealHoster(page)) : path;
  if (language === "fr") return filled;
  return filled === "/" ? "/en" : `/en${filled}`;
}

async function findRealHoster(page: Page): Promise<string> {
  const response = await page.request.get("/api/hosters?size=100");
  const { hosters } = (await response.json()) as {
    hosters: readonly { slug: string; imaginary: boolean }[];
  };
  return hosters.find(({ imaginary }) => !imaginary)?.slug ?? "none";
}

async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
}

async function makeMistake(page: Page, language: Language): Promise<void> {
  const words = textFor(language).questionnaire;
  await page.getByText(words.panel.live).waitFor();
  await page.locator("#q-hosted-people-answer").fill("?");
  await page.locator("#q-in-person-meetings-evidence").fill("ici");
  await page.getByRole("button", { name: words.next }).click();
  await page.getByRole("button", { name: words.previous }).click();
  await page.locator(".summary").waitFor();
  await unfold(page);
}

async function seeResult(page: Page, language: Language): Promise<void> {
  const { questionnaire, result } = textFor(language);
  await page.locator("#q-backups-answer").check();
  await page.getByRole("button", { name: questionnaire.seeResult }).first().click();
  await page.getByRole("heading", { name: result.title }).waitFor();
  await unfold(page);
}

import { sql } from "drizzle-orm";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dayInParis, dayInWords } from "#server/day.ts";
import type { Deps } from "#server/deps.ts";
import { bring } from "#tests/support/cast.ts";
import { startSite } from "#tests/support/site.ts";
import type { RunningSite } from "#tests/support/site.ts";
import { openJourney, openMailedLink, signInAs } from "#tests/support/visitor.ts";
import { beginDraft } from "./editor-site.ts";

const [member, administrator, hoster] = ["gus@example.org", "ada@example.org", "mona@example.org"];
const draft = "/gt/grille/2";
const mailles = "les-mailles";
const noProblem = "Aucun problème : cette version peut être discutée.";
const haste = "Une faille oblige à demander cet accès sans attendre.";
const inThreeDays = new Date(Date.now() + 3 * 86_400_000);

let site: RunningSite;
beforeAll(async () => {
  site = await startSite({ prepare: fillStage });
});
afterAll(() => site.stop());

async function fillStage(deps: Deps): Promise<void> {
  await bring(deps, "Gus", { groupRole: "member" });
  await bring(deps, "Ada", { groupRole: "administrator" });
  await bring(deps, "Mona", { roles: { [mailles]: "owner" } });
}

/** Its site is not the shared one, and what is announced in haste without a reason is refused by a 422. */
const enter = openJourney(/^asked for http:\/\/127\.0\.0\.1:|status of 422/u);

test("a version is written, checked, mended, simulated, discussed, announced, and comes on its day", async () => {
  const open = () => enter({ maySignIn: true, baseURL: site.url });
  const [page, admin, speaker, visitor] = [await open(), await open(), await open(), await open()];
  await signInAs(page, member);
  expect(await beginDraft(page)).toBe(draft);
  await page.getByText(noProblem).waitFor();
  await addCriterion(page);
  await askForIt(page);
  await renameProfile(page);
  await mendAll(page);
  await simulate(page);

  await signInAs(admin, administrator);
  await shortenConsent(admin);
  await putInDiscussion(page);
  await signInAs(speaker, hoster);
  await consent(speaker);
  await expectTooEarly(page);
  await site.whileStopped((deps) => letPass(deps, 2));
  await announce(page);
  await expectComing(visitor);
  await answerEarly(speaker);

  await site.whileStopped(letTheDayCome);
  await expectInForce(visitor);
  await expectCarriedOver(visitor);
  await expectTold(speaker);
}, 120_000);

const saved = (page: Page) => page.getByText("Enregistré.", { exact: true }).waitFor();
const save = (page: Page) => page.getByRole("button", { name: "Enregistrer le brouillon" }).click();

async function addCriterion(page: Page): Promise<void> {
  await page.goto(`${draft}/modifier/criteres`);
  await page.locator("summary", { hasText: "Ajouter un critère" }).click();
  await page.getByLabel("Nom, français").fill("Accès par clé");
  await page.getByLabel("Nom, anglais").fill("Key access");
  await page.getByLabel("Genre de réponse").selectOption("boolean");
  await page.getByLabel("Thème", { exact: true }).selectOption("security");
  await page.getByRole("button", { name: /^Ajouter/u }).click();
  await saved(page);
  await page.getByRole("main").getByRole("link", { name: "Accès par clé" }).first().click();
  await page.getByLabel("Question, français").fill("Peut-on se connecter avec une clé ?");
  await save(page);
  await saved(page);
}

/** The rules of organizations ask for the new criterion. */
async function askForIt(page: Page): Promise<void> {
  await page.goto(`${draft}/modifier/regles/organization`);
  await page.getByText("Ajouter une condition").first().click();
  await page.getByLabel("Critère", { exact: true }).first().selectOption("key-access");
  await page.getByRole("button", { name: "Ajouter : Ajouter une condition" }).first().click();
  await page.getByText("Accès par clé : « Oui »").first().waitFor();
}

async function renameProfile(page: Page): Promise<void> {
  await page.goto(`${draft}/modifier/profils/organization`);
  await page.getByLabel("Nom court, français").fill("Collectifs");
  await save(page);
  await page.getByRole("heading", { level: 1, name: "Collectifs" }).waitFor();
}

/** Each problem leads to its field: the texts that miss, then the examples whose result changed. */
async function mendAll(page: Page): Promise<void> {
  const problems = page.getByRole("main").locator(".ed-problems li");
  const toField = (text: string) =>
    problems
      .filter({ hasText: text })
      .getByRole("link", { name: /^Aller au champ/u })
      .first();
  await page.goto(draft);
  await page.getByText(/^\d+ problèmes à régler$/u).waitFor();
  await toField("question, en anglais").click();
  await page.locator("input:target, textarea:target").fill("Can people sign in with a key?");
  await page.getByLabel("Ce qu’il faut répondre, français").fill("Oui, si chaque service l’offre.");
  await page.getByLabel("Ce qu’il faut répondre, anglais").fill("Yes, if every service offers it.");
  await page.getByLabel("Pourquoi c’est important, français").fill("Une clé ne se devine pas.");
  await page.getByLabel("Pourquoi c’est important, anglais").fill("A key cannot be guessed.");
  await save(page);
  await saved(page);
  await page.goto(draft);
  const changed = "Corrigez les règles, ou ce que l’exemple attend";
  while ((await problems.filter({ hasText: changed }).count()) > 0) {
    await toField(changed).click();
    await page.getByRole("button", { name: "Reprendre ce que donnent les règles" }).click();
    await saved(page);
    await page.goto(draft);
  }
  await page.getByText(noProblem).waitFor();
}

async function simulate(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Simuler sur les hébergeurs" }).click();
  await page.getByRole("button", { name: "Lancer une simulation" }).click();
  // The page of a simulation that is not done yet asks again by itself.
  await page.getByRole("link", { name: "Les Mailles" }).first().waitFor();
  await page.getByText("telles qu’elles sont maintenant").waitFor();
}

async function shortenConsent(page: Page): Promise<void> {
  await page.goto("/gt/reglages");
  await page.getByLabel("Délai après lequel le silence vaut accord, en jours").fill("1");
  await page.getByLabel("Personnes qui doivent avoir participé").fill("1");
  await page.getByLabel("Hébergeurs dont elles doivent venir").fill("1");
  for (const month of ["juillet", "août"]) await page.getByLabel(month, { exact: true }).uncheck();
  await page.getByRole("button", { name: "Enregistrer et publier le changement" }).click();
  await page.getByText("Les réglages sont enregistrés et le changement est publié.").waitFor();
}

async function putInDiscussion(page: Page): Promise<void> {
  await page.goto(draft);
  await page.getByRole("link", { name: "Discuter et annoncer" }).click();
  await page.getByRole("button", { name: "Mettre cette version en discussion" }).click();
  await page.waitForURL(({ pathname }) => pathname === draft);
  await page.getByText("Cette version ne change plus").waitFor();
}

async function consent(page: Page): Promise<void> {
  await page.goto("/groupe/versions/2");
  await page.getByText("0 sur 1 hébergeur demandé").waitFor();
  await page.getByLabel("Je consens").check();
  await page.getByRole("button", { name: "Publier", exact: true }).click();
  await page.getByText("C’est publié.").waitFor();
  await page.getByText("1 sur 1 hébergeur demandé").waitFor();
}

async function expectTooEarly(page: Page): Promise<void> {
  await page.goto(`${draft}/annonce`);
  await page.getByText("Le délai pour réagir n’est pas passé.").waitFor();
  expect(await page.getByText("Trop peu de personnes").count()).toBe(0);
}

/** In three days, which is sooner than promised: only with a reason. */
async function announce(page: Page): Promise<void> {
  await page.goto(`${draft}/annonce`);
  await page.getByLabel("Jour d’entrée en vigueur").fill(dayInParis(inThreeDays));
  const send = page.getByRole("button", { name: "Annoncer la version 2" });
  await send.click();
  await page.getByRole("link", { name: /^Pourquoi plus tôt que prévu/u }).click();
  await page.getByLabel("Pourquoi plus tôt que prévu").fill(haste);
  await send.click();
  await page.waitForURL(({ pathname }) => pathname === draft);
}

async function expectComing(page: Page): Promise<void> {
  await page.goto("/grille");
  const coming = page.getByRole("region", { name: "Ce qui vient" });
  const text = await textOf(coming);
  expect(text).toContain(`Version 2 : annoncée, en vigueur le ${dayInWords("fr", inThreeDays)}`);
  expect(text).toContain(haste);
  await coming
    .getByRole("link", { name: "Ce que la version 2 change pour les hébergeurs" })
    .click();
  await page.getByRole("link", { name: "Les Mailles" }).first().waitFor();
}

/** From the mail that says what changes; without this answer another result would come. */
async function answerEarly(page: Page): Promise<void> {
  await openMailedLink(page, hoster, `/espace/${mailles}/prochaine-grille`);
  const standing = page.locator(".standing");
  expect(await textOf(standing)).toContain("« Artisanal et familial ». Aujourd’hui");
  const question = page.getByRole("group", { name: "Peut-on se connecter avec une clé ?" });
  await question.getByLabel("Oui", { exact: true }).check();
  await page.getByRole("button", { name: "Garder ces réponses" }).click();
  await page.getByText("Vos réponses sont gardées. Elles seront publiées le jour dit.").waitFor();
  expect(await textOf(standing)).toContain("sera le même qu’aujourd’hui : « Les deux profils »");
}

/** As if the site were stopped until the day was there: what was to be done meanwhile is made up for. */
async function letTheDayCome(deps: Deps): Promise<void> {
  await letPass(deps, 4);
  await deps.db.execute(sql`delete from jobs where name = 'switch-grids'`);
}

/** The built site has no clock to set: the dates of version 2 go back instead. */
async function letPass({ db }: Deps, days: number): Promise<void> {
  const time = sql`make_interval(days => ${days}::integer)`;
  await db.execute(sql`update grid_versions set discussed_since = discussed_since - ${time},
    announced_at = announced_at - ${time}, effective_at = effective_at - ${time} where version = 2`);
}

async function expectInForce(page: Page): Promise<void> {
  const state = page.getByRole("main").locator(".tag.key");
  const criterion = page.getByRole("link", { name: "Accès par clé" });
  const seesIt = async () => (await page.goto("/grille"), (await criterion.count()) > 0);
  await expect.poll(seesIt, { timeout: 20_000 }).toBe(true);
  expect(await state.first().textContent()).toBe("En vigueur");
  await page.getByRole("heading", { name: "Collectifs" }).first().waitFor();
  expect(await page.getByRole("region", { name: "Ce qui vient" }).count()).toBe(0);
  await page.goto("/grille/1");
  await page.getByText("La version 2 l’a remplacée.").waitFor();
}

/** What was published keeps its meaning, and the answer given early is published with it. */
async function expectCarriedOver(page: Page): Promise<void> {
  await page.goto(`/hebergeurs/${mailles}`);
  const text = await textOf(page.getByRole("main"));
  expect(text).toMatch(/Révision 2 \(en cours\), publiée le [^·]+ · grille, version 2/u);
  expect(text).toMatch(/Accès par clé.{0,40}Oui/u);
  await page.goto(`/hebergeurs/${mailles}/historique`);
  await page.getByText("quand la version 2 de la grille est entrée en vigueur").first().waitFor();
}

/** The team is told of the result, and led to the questionnaire of the new version. */
async function expectTold(page: Page): Promise<void> {
  await openMailedLink(page, hoster, `/espace/${mailles}/questionnaire`);
  await page.goto(`/espace/${mailles}/questionnaire?question=key-access`);
  const question = page.getByRole("group", { name: "Peut-on se connecter avec une clé ?" });
  expect(await question.getByLabel("Oui", { exact: true }).isChecked()).toBe(true);
  await page.goto("/boite-envoi");
  const mails = page.getByRole("article").filter({ hasText: `To: ${hoster}\n` });
  const told = mails.filter({ hasText: "Subject: Les Mailles et la version 2 de la grille" });
  expect(await textOf(told)).toContain("Le résultat est maintenant : « Les deux profils ».");
}

/** With ordinary spaces. */
async function textOf(place: Locator): Promise<string> {
  return ((await place.textContent()) ?? "").replaceAll(/\s+/gu, " ");
}

import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startSite } from "#tests/support/site.ts";
import type { RunningSite } from "#tests/support/site.ts";
import { openJourney, openMailedLink, signInAs } from "#tests/support/visitor.ts";

// Hosters that appear would be seen by the tests that share a site.
let site: RunningSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

/** Its site is not the shared one, and two people who change the same answer are told of it by a 409. */
const enter = openJourney(/^asked for http:\/\/127\.0\.0\.1:|status of 409/u);

type Own = { readonly name: string; readonly slug: string; readonly domain: string };

describe.each([
  ["with script", true],
  ["without script", false],
])("%s", (_, javaScriptEnabled) => {
  const slug = javaScriptEnabled ? "lavande" : "bruyere";
  const own: Own = {
    slug,
    name: javaScriptEnabled ? "Lavande" : "Bruyère",
    domain: `${slug}.example`,
  };
  const open = () => enter({ javaScriptEnabled, maySignIn: true, baseURL: site.url });

  test("a hoster is created, proved, described, answered, published, shared, withdrawn and published again", async () => {
    const page = await open();
    await signInAs(page, `ada@${own.domain}`);
    await create(page, own);
    await prove(page, own);
    await describeIt(page, own);
    await answerEverything(page, own);
    await publish(page, own, 1);
    await expectPublished(page, own);

    const colleague = await open();
    await invite(page, own, "basile@example.org");
    await join(colleague, own, "basile@example.org");
    await editTogether(page, colleague, own);

    await withdraw(page, own);
    await publish(page, own, 2);
    await expectPublished(page, own);
  }, 120_000);
});

async function create(page: Page, { name, slug, domain }: Own): Promise<void> {
  await page.getByRole("link", { name: "Ajouter un hébergeur" }).click();
  await page.getByLabel("Nom de l’hébergeur").fill(name);
  await page.getByLabel("Adresse de son site").fill(`https://${domain}`);
  await page.getByRole("button", { name: "Créer la fiche" }).click();
  await page.waitForURL(`**/espace/${slug}`);
  const answer = await page.request.get(`/hebergeurs/${slug}`);
  expect(answer.status()).toBe(404);
}

/** Whoever reads the mailbox of the hoster says yes, in the same browser here. */
async function prove(page: Page, { name, slug, domain }: Own): Promise<void> {
  await page.getByRole("link", { name: "Apporter la preuve" }).first().click();
  await page.getByLabel("La tenir à jour et répondre à la grille").check();
  await page.getByLabel(`Par une adresse en @${domain}`).check();
  await page.getByLabel(`Adresse en @${domain}`, { exact: true }).fill(`contact@${domain}`);
  await page.getByRole("button", { name: "Demander" }).click();
  await page.getByText(`Un lien a été envoyé à contact@${domain}.`).waitFor();
  await openMailedLink(page, `contact@${domain}`, "/preuve/");
  await page.getByRole("button", { name: "Oui, cette personne parle pour nous" }).click();
  await page.getByRole("heading", { name: "Merci, c’est noté." }).waitFor();
  await page.getByRole("link", { name: "Mon compte" }).click();
  await page.getByRole("link", { name, exact: true }).click();
  await page.waitForURL(`**/espace/${slug}`);
  await page.getByText("La preuve est faite.").waitFor();
}

async function describeIt(page: Page, { name, slug, domain }: Own): Promise<void> {
  await page.getByRole("link", { name: "Remplir la fiche" }).click();
  await page.getByLabel("Présentation, en français").fill(`${name} héberge les associations.`);
  await page.getByLabel("Contact public").fill(`contact@${domain}`);
  await page.getByRole("button", { name: "Enregistrer la fiche" }).click();
  await page.getByRole("status").filter({ hasText: "La fiche est enregistrée." }).waitFor();
  await page.goto(`/hebergeurs/${slug}`);
  await page.getByText(`${name} héberge les associations.`).first().waitFor();
  await page.getByRole("heading", { name: "Pas encore évalué" }).waitFor();
}

/** From the first question to the last, page by page; what is asked for is given, and a proof with it. */
async function answerEverything(page: Page, { slug, domain }: Own): Promise<void> {
  await page.goto(`/espace/${slug}`);
  await page.getByRole("link", { name: "Répondre aux questions" }).click();
  await page.getByLabel("Organisations").check();
  await page.getByRole("button", { name: "Commencer par ces profils" }).click();
  const next = page.getByRole("button", { name: "Enregistrer et continuer" });
  const last = page
    .getByRole("button", { name: "Enregistrer, et voir pourquoi ce résultat" })
    .last();
  for (let more = true; more;) {
    await page.getByRole("heading", { level: 1 }).waitFor();
    for (const question of await page.locator("fieldset.q").all()) {
      await answer(question, `https://${domain}/preuve`);
    }
    more = (await next.count()) > 0;
    const before = page.url();
    await (more ? next : last).click();
    await page.waitForURL((url) => url.href !== before);
  }
  await page.waitForURL(`**/espace/${slug}/pourquoi`);
  await page.getByRole("heading", { name: verdict }).waitFor();
}

async function answer(question: Locator, address: string): Promise<void> {
  const radios = question.locator(".answer > div").first().getByRole("radio");
  const boxes = question.locator(".answer > div").first().getByRole("checkbox");
  const typed = question.locator(".answer").getByRole("textbox");
  if ((await radios.count()) > 0) {
    // The best answer is the last one, but of "yes, partly, no".
    const isYesOrNo = (await question.getByLabel("Oui", { exact: true }).count()) > 0;
    await (isYesOrNo ? radios.first() : radios.last()).check();
  } else if ((await typed.count()) > 0) {
    const isAddress = (await typed.getAttribute("inputmode")) === "url";
    await typed.fill(isAddress ? address : "12");
  } else {
    // The last one says that none fits.
    for (const box of (await boxes.all()).slice(0, -1)) await box.check();
  }
  const proof = question.getByLabel("Lien public");
  if ((await proof.count()) > 0) await proof.fill(address);
}

async function publish(page: Page, { slug }: Own, revision: number): Promise<void> {
  await page.goto(`/espace/${slug}/publication`);
  await page.getByRole("button", { name: "Publier ces réponses" }).click();
  await page.getByText(`C’est publié : révision ${revision}.`).waitFor();
}

/** What answers that are all good lead to. */
const verdict = /^Cet hébergeur relève d/u;

/** The page and the badge say it as soon as it is published. */
async function expectPublished(page: Page, { name, slug }: Own): Promise<void> {
  await page.goto(`/hebergeurs/${slug}`);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain(name);
  await page.getByRole("heading", { name: verdict }).waitFor();
  const badge = await page.request.get(`/hebergeurs/${slug}/badge.svg`);
  expect(await badge.text()).toMatch(/Organisations|deux profils|Artisanal/u);
}

async function invite(page: Page, { slug }: Own, email: string): Promise<void> {
  await page.goto(`/espace/${slug}/equipe`);
  await page.getByLabel("Son adresse de courriel").fill(email);
  await page.getByRole("button", { name: "Envoyer l’invitation" }).click();
  await page.getByText("L’invitation part par courriel.").waitFor();
}

/** From the mail to the space, through an account that is opened on the way. */
async function join(page: Page, { slug }: Own, email: string): Promise<void> {
  await openMailedLink(page, email, "/invitation/");
  await page.getByRole("main").getByRole("link", { name: "Me connecter" }).click();
  await page.getByLabel("Votre adresse de courriel").fill(email);
  await page.getByRole("button", { name: "Recevoir un lien de connexion" }).click();
  await page.getByRole("heading", { name: "Regardez vos courriels" }).waitFor();
  await openMailedLink(page, email, "/connexion/");
  await page.getByRole("button", { name: "Me connecter" }).click();
  await page.getByRole("button", { name: "Rejoindre l’équipe" }).click();
  await page.waitForURL(`**/espace/${slug}**`);
}

/** Both write a note on the same answer from the same state: the second one to save sees the first. */
async function editTogether(one: Page, other: Page, { slug }: Own): Promise<void> {
  const question = /^Sauvegardez-vous/u;
  const note = (page: Page) =>
    page.getByRole("group", { name: question }).getByLabel("Note publique");
  for (const page of [one, other]) {
    await page.goto(`/espace/${slug}/questionnaire?question=backups`);
  }
  await save(one, "Écrit par Ada");
  await one.getByText("Vos réponses sont enregistrées.").waitFor();
  await save(other, "Écrit par Basile");
  await other.getByRole("heading", { name: /^Une réponse a été changée/u }).waitFor();
  await other.getByLabel("La vôtre, avec les deux notes l’une après l’autre").check();
  await other.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await other.getByText("Vos réponses sont enregistrées.").waitFor();
  await one.reload();
  expect(await note(one).inputValue()).toBe("Écrit par Ada\n\nÉcrit par Basile");

  async function save(page: Page, words: string): Promise<void> {
    const group = page.getByRole("group", { name: question });
    if (!(await note(page).isVisible())) await group.getByText("Ajouter une note").click();
    await note(page).fill(words);
    await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  }
}

async function withdraw(page: Page, { slug }: Own): Promise<void> {
  await page.goto(`/espace/${slug}/publication`);
  await page.getByRole("link", { name: "Retirer les réponses publiées" }).click();
  await page.getByLabel("Motif").fill("Nous changeons de salle.");
  await page.getByRole("button", { name: "Retirer ces réponses" }).click();
  await page.getByText("Vos réponses sont retirées").waitFor();
  await page.goto(`/hebergeurs/${slug}`);
  await page.getByRole("heading", { name: "Réponses retirées" }).waitFor();
  await page.getByText("Nous changeons de salle.").first().waitFor();
  const badge = await page.request.get(`/hebergeurs/${slug}/badge.svg`);
  expect(await badge.text()).toMatch(/pas encore évalué/iu);
}

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Person } from "#core/access.ts";
import type { Deps } from "#server/deps.ts";
import { openReviewing, reviewAnswer } from "#server/reviews/peers.ts";
import { bring } from "#tests/support/cast.ts";
import { startSite } from "#tests/support/site.ts";
import type { RunningSite } from "#tests/support/site.ts";
import { openJourney, signInAs } from "#tests/support/visitor.ts";

const [mailles, toile] = ["les-mailles", "toile-d-assos"];
const day = 86_400_000;

/** Asked of each hoster before the site starts, so long ago that it is public today. */
const oldQuestion = "Où sont vos copies ?";

let site: RunningSite;
beforeAll(async () => {
  site = await startSite({ prepare: fillStage });
});
afterAll(() => site.stop());

/** One member of each team, somebody of the working group, and a question each asked the other. */
async function fillStage(deps: Deps): Promise<void> {
  const mona = await bring(deps, "Mona", { roles: { [mailles]: "editor" } });
  const tom = await bring(deps, "Tom", { roles: { [toile]: "owner" } });
  await bring(deps, "Gus", { groupRole: "member" });
  await askLongAgo(deps, { slug: mailles, speaker: toile, person: tom.person });
  await askLongAgo(deps, { slug: toile, speaker: mailles, person: mona.person });
}

type Asking = { readonly slug: string; readonly speaker: string; readonly person: Person };

async function askLongAgo(deps: Deps, { slug, speaker, person }: Asking): Promise<void> {
  const before = { ...deps, now: () => new Date(Date.now() - 32 * day) };
  const { assessment } = await openReviewing(before, slug, person);
  const form = { kind: "question", note: oldQuestion, speaker };
  const revision = assessment?.revision ?? 0;
  const asked = { slug, person, criterion: "backups", revision, form };
  expect(await reviewAnswer(before, asked)).toEqual([]);
}

/** Its site is not the shared one. */
const enter = openJourney(/^asked for http:\/\/127\.0\.0\.1:/u);

/** A hoster that announces and replies, and the one that reviews it. */
type Cast = {
  readonly slug: string;
  readonly name: RegExp;
  readonly email: string;
  readonly peer: RegExp;
  readonly peerEmail: string;
};

const ours: Cast = {
  ...{ slug: mailles, name: /Les Mailles/u, email: "mona@example.org" },
  ...{ peer: /Vu par Toile d/u, peerEmail: "tom@example.org" },
};
const theirs: Cast = {
  ...{ slug: toile, name: /Toile d/u, email: "tom@example.org" },
  ...{ peer: /Vu par Les Mailles/u, peerEmail: "mona@example.org" },
};

describe.each([
  ["with script", true, ours],
  ["without script", false, theirs],
] as const)("%s", (_, javaScriptEnabled, cast) => {
  const open = () => enter({ javaScriptEnabled, baseURL: site.url });
  const openFor = async (email: string) => {
    const page = await enter({ javaScriptEnabled, maySignIn: true, baseURL: site.url });
    await signInAs(page, email);
    return page;
  };

  test("a workshop is announced, answers are seen and questioned, replied to and moderated", async () => {
    const [member, peer, visitor] = [
      await openFor(cast.email),
      await openFor(cast.peerEmail),
      await open(),
    ];
    await announce(member, cast);
    await expectAnnounced(visitor, cast);
    await review(peer, cast, {
      label: "Connexions chiffrées",
      choice: /^J’ai vu/u,
      note: "Vu sur place.",
    });
    await review(peer, cast, {
      label: "Surveillance",
      choice: /^J’ai une question/u,
      note: newQuestion,
    });
    await reply(member, newQuestion, cast);
    await reply(member, oldQuestion, cast);
    await expectReviewed(visitor, cast);
    await moderate(await openFor("gus@example.org"), cast);
    const text = await readPublic(visitor, cast);
    expect(text).toContain("Masqué par le groupe de travail : Hors sujet.");
    expect(text).not.toContain(oldQuestion);
    expect(text).toContain("Vu sur place.");
  }, 120_000);
});

const newQuestion = "Qui reçoit les alertes ?";
const replyTo = (question: string) => `Nous répondons à : ${question}`;
const workshop = "Atelier du samedi";

async function announce(page: Page, { slug }: Cast): Promise<void> {
  await page.goto(`/espace/${slug}/rendez-vous`);
  await page.getByLabel("Titre").fill(workshop);
  await page
    .getByLabel("Jour du début")
    .fill(new Date(Date.now() + 7 * day).toISOString().slice(0, 10));
  await page.getByLabel("Heure du début, à Paris").fill("14:00");
  await page.getByLabel("Heure de la fin, à Paris").fill("16:30");
  await page.getByRole("button", { name: "Annoncer" }).click();
  await page.getByRole("status").filter({ hasText: "Le rendez-vous est annoncé." }).waitFor();
}

async function expectAnnounced(page: Page, { slug }: Cast): Promise<void> {
  await page.goto(`/hebergeurs/${slug}`);
  await page.getByText(workshop).waitFor();
  const calendar = await page.request.get(`/hebergeurs/${slug}/rendez-vous.ics`);
  expect(calendar.headers()["content-type"]).toContain("text/calendar");
  expect(await calendar.text()).toContain(`SUMMARY:${workshop}`);
}

type Said = { readonly label: string; readonly choice: RegExp; readonly note: string };

async function review(page: Page, { slug }: Cast, { label, choice, note }: Said): Promise<void> {
  await page.goto(`/hebergeurs/${slug}`);
  await page.getByRole("link", { name: "Relire ces réponses entre hébergeurs" }).click();
  await page.getByRole("link", { name: `Relire : ${label}` }).click();
  await page.getByLabel(choice).check();
  await page.getByLabel("Votre note").fill(note);
  await page.getByRole("button", { name: "Envoyer" }).click();
  await page.getByRole("status").waitFor();
}

async function reply(page: Page, question: string, { slug }: Cast): Promise<void> {
  await page.goto(`/espace/${slug}/relectures`);
  const asked = page.getByRole("main").locator("section").filter({ hasText: question });
  await asked.getByLabel("Votre réponse").fill(replyTo(question));
  await asked.getByRole("button", { name: "Enregistrer la réponse" }).click();
  await page.getByRole("status").filter({ hasText: "Votre réponse est enregistrée." }).waitFor();
}

/** What is old enough is public with its reply; what was asked today is for the hoster alone. */
async function expectReviewed(page: Page, cast: Cast): Promise<void> {
  const text = await readPublic(page, cast);
  expect(text).toMatch(cast.peer);
  expect(text).toContain("Vu sur place.");
  expect(text).toContain(oldQuestion);
  expect(text).toContain(replyTo(oldQuestion));
  expect(text).not.toContain(newQuestion);
}

async function moderate(page: Page, { name }: Cast): Promise<void> {
  await page.goto("/gt/relectures");
  const section = page
    .getByRole("main")
    .locator("section")
    .filter({ has: page.getByRole("heading", { name }) })
    .filter({ hasText: oldQuestion });
  await section.getByLabel("Pourquoi la masquer").fill("Hors sujet.");
  await section.getByRole("button", { name: "Masquer" }).click();
  await page.getByRole("status").filter({ hasText: "La relecture est masquée." }).waitFor();
}

/** All that the public page says, folded or not, with ordinary spaces. */
async function readPublic(page: Page, { slug }: Cast): Promise<string> {
  await page.goto(`/hebergeurs/${slug}`);
  return ((await page.getByRole("main").textContent()) ?? "").replaceAll(/\s+/gu, " ");
}

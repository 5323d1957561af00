import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { auditEntries } from "#server/audit/schema.ts";
import { findRevision, listRevisions } from "#server/assessments/queries.ts";
import { Refusal } from "#server/http/errors.ts";
import { publishDraft } from "#server/publications/actions.ts";
import { replaceOffers } from "#server/hosters/queries.ts";
import { changeStance } from "#tests/server/hosters/known-hosters.ts";
import { anOffer } from "./an-offer.ts";
import { newcomer, openOwnSite, slug } from "./own-hoster.ts";
import type { OwnSite } from "./own-hoster.ts";

let site: OwnSite;
beforeEach(async () => {
  site = await openOwnSite();
});
afterEach(() => site.close());

const publication = `/espace/${slug}/publication`;

/** Reads the form, then sends it. */
async function publish(name: string, offers: readonly string[] = []) {
  const path = `/espace/${name}/publication`;
  const seal = await site.seal(path, site.alice);
  const fields = offers.map((offer) => ["offre", offer] as const);
  return site.post(path, [...fields, ["vu", seal]], site.alice);
}

async function countRevisions(name: string): Promise<number> {
  const { id } = await site.hoster(name);
  return (await listRevisions(site.deps.db, id)).length;
}

describe("publishing answers", () => {
  test("freezes a numbered revision with all that it takes to calculate it again", async () => {
    await site.answer(newcomer, {
      "data-location": { value: "france", evidence: "https://kaz.example/ou", note: "À Rennes." },
      https: { value: "met" },
    });
    const response = await publish(newcomer);
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe(`/espace/${newcomer}/publication?fait=done`);
    const hoster = await site.hoster(newcomer);
    const stored = await findRevision(site.deps.db, hoster.id, 1);
    expect(stored).toMatchObject({
      gridId: "matou",
      gridVersion: 1,
      engineVersion: 1,
      authorId: site.alice.person.id,
      aims: [],
      trueFor: [],
      withdrawal: null,
    });
    expect(JSON.parse(stored?.answers ?? "")).toEqual({
      https: { value: "met", evidence: null, note: null, answeredAt: "2026-11-22T10:00:00.000Z" },
      "data-location": {
        value: "france",
        evidence: "https://kaz.example/ou",
        note: "À Rennes.",
        answeredAt: "2026-11-22T10:00:00.000Z",
      },
    });
    const digest = createHash("sha256")
      .update(stored?.answers ?? "")
      .digest("hex");
    expect(stored?.answersDigest).toBe(digest);
  });

  test("is read at once on the page, in the API and on the badge, and leaves a trace", async () => {
    await site.get(`/hebergeurs/${newcomer}`);
    await site.answer(newcomer, { https: { value: "met" } });
    await publish(newcomer);
    expect((await site.get(`/hebergeurs/${newcomer}`)).text).toContain("décrit encore");
    expect(await site.json(`/api/hosters/${newcomer}`)).toMatchObject({
      outcome: "incomplete",
      assessment: { revision: 1, aims: [], offers: [], answers: { https: { value: "met" } } },
    });
    const badge = await site.get(`/hebergeurs/${newcomer}/badge.svg`);
    expect(badge.text).toMatch(/Grille MATOU, version 1 · 22 novembre 2026/u);
    const hoster = await site.hoster(newcomer);
    const entries = await site.deps.db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.hosterId, hoster.id));
    expect(entries.filter(({ action }) => action === "publish-assessment")).toEqual([
      expect.objectContaining({
        personId: site.alice.person.id,
        detail: expect.objectContaining({ revision: 1 }),
      }),
    ]);
  });

  test("keeps the day on which each answer was given", async () => {
    await site.answer(newcomer, { https: { value: "met" } });
    site.clock.now = new Date("2026-12-01T09:00:00.000Z");
    await site.answer(newcomer, { backups: { value: "weekly" } });
    await publish(newcomer);
    const { assessment } = await site.json(`/api/hosters/${newcomer}`);
    expect(assessment.publishedAt).toBe("2026-12-01T09:00:00.000Z");
    expect(assessment.answers.https.answeredAt).toBe("2026-11-22T10:00:00.000Z");
    expect(assessment.answers.backups.answeredAt).toBe("2026-12-01T09:00:00.000Z");
    expect(assessment.expiresAt).toBe("2028-11-22T10:00:00.000Z");
  });

  test("says what nothing new was made of when nothing changed", async () => {
    const response = await publish(slug);
    expect(response.headers.get("location")).toBe(`${publication}?fait=same`);
    const page = await site.get(`${publication}?fait=same`, site.alice);
    expect(page.text).toContain("la révision 1 dit la même chose");
    const hoster = await site.hoster(slug);
    expect(await listRevisions(site.deps.db, hoster.id)).toHaveLength(1);
  });

  test("gives two whole revisions to two people who publish at once", async () => {
    const hoster = await site.hoster(slug);
    await site.answer(slug, { backups: { value: "weekly" } });
    const twice = Promise.all([
      publishDraft(site.deps, { slug, person: site.alice.person, trueFor: [] }),
      site
        .answer(slug, { backups: { value: "none" } })
        .then(() => publishDraft(site.deps, { slug, person: site.bob.person, trueFor: [] })),
    ]);
    const numbers = (await twice).map((outcome) => ("number" in outcome ? outcome.number : 0));
    const revisions = await listRevisions(site.deps.db, hoster.id);
    expect(revisions.map(({ number }) => number)).toContain(Math.max(...numbers));
    for (const { answers, answersDigest } of revisions) {
      expect(createHash("sha256").update(answers).digest("hex")).toBe(answersDigest);
      expect(Object.keys(JSON.parse(answers))).toHaveLength(55);
    }
  });

  test("makes one revision of the same answers published twice at once", async () => {
    await site.answer(slug, { backups: { value: "weekly" } });
    const outcomes = await Promise.all(
      [site.alice, site.bob].map(({ person }) =>
        publishDraft(site.deps, { slug, person, trueFor: [] }),
      ),
    );
    expect(outcomes.map(({ kind }) => kind).toSorted(byText)).toEqual(["published", "same"]);
    expect(await countRevisions(slug)).toBe(2);
  });

  test("says which offers the answers are true for, in both languages", async () => {
    const hoster = await site.hoster(slug);
    await replaceOffers(site.deps.db, hoster.id, [
      { ...anOffer("Nuage d’association"), nameEn: "Association cloud" },
      anOffer("Hébergement de site"),
    ]);
    await publish(slug, ["Nuage d’association"]);
    const { assessment } = await site.json(`/api/hosters/${slug}`);
    expect(assessment.offers).toEqual(["Nuage d’association"]);
    const { revisions } = await site.json(`/api/hosters/${slug}/revisions`);
    expect(revisions[0]).toMatchObject({ revision: 2, offers: ["Nuage d’association"], aims: [] });
    expect((await site.get(`/hebergeurs/${slug}`)).text).toContain(
      "C’est vrai pour : Nuage d’association.",
    );
    expect((await site.get(`/en/hebergeurs/${slug}`)).text).toContain(
      "This is true for: Association cloud.",
    );
    expect((await site.get(`/hebergeurs/${slug}/historique`)).text).toMatch(
      /Vrai pour : Nuage d’association \(avant : toutes les offres\)/u,
    );
    const page = await site.get(publication, site.alice);
    expect(page.html).toMatch(
      /value="Nuage d’association"[^>]*checked|checked[^>]*value="Nuage d’association"/u,
    );
    expect(page.html).not.toMatch(/value="Hébergement de site"[^>]*checked/u);
  });

  test.each([
    [
      "unproved",
      "unproved-hoster",
      "prouver que vous parlez",
      `/hebergeurs/${newcomer}/revendiquer`,
    ],
    ["declined", "unlisted-hoster", "ne pas se situer", `/espace/${newcomer}/presence`],
    ["removed", "unlisted-hoster", "retirée de l’annuaire", `/espace/${newcomer}/presence`],
  ] as const)(
    "is refused to a hoster that is %s, with what to do",
    async (stance, code, words, way) => {
      await site.answer(newcomer, { https: { value: "met" } });
      await changeStance(site.deps, newcomer, stance);
      expect((await publish(newcomer)).status).toBe(409);
      await expect(
        publishDraft(site.deps, { slug: newcomer, person: site.alice.person, trueFor: [] }),
      ).rejects.toThrow(new Refusal(code));
      const page = await site.get(`/espace/${newcomer}/publication`, site.alice);
      expect(page.text).toContain(words);
      expect(page.html).toContain(`href="${way}"`);
      expect(page.html).not.toContain("Publier ces réponses");
      const hoster = await site.hoster(newcomer);
      expect(await listRevisions(site.deps.db, hoster.id)).toEqual([]);
    },
  );

  test("asks for an answer first", async () => {
    expect((await publish(newcomer)).status).toBe(409);
    const page = await site.get(`/espace/${newcomer}/publication`, site.alice);
    expect(page.text).toContain("aucune réponse à publier");
    expect(page.html).toContain(`href="/espace/${newcomer}/questionnaire"`);
  });
});

describe("before publishing", () => {
  test("what is missing is said and keeps nobody from publishing", async () => {
    await site.answer(newcomer, {
      "legal-notice": { value: "met" },
      backups: { value: "daily-offsite" },
      "individual-offer": { value: "free" },
    });
    const page = await site.get(`/espace/${newcomer}/publication`, site.alice);
    expect(page.text).toContain("Une réponse ne compte pas encore : il lui faut un lien public");
    expect(page.text).toContain("Une réponse gagnerait à avoir un lien public");
    expect(page.text).toMatch(/\d+ questions qui décident attendent une réponse/u);
    expect(page.html).toContain("theme=governance#q-legal-notice");
    expect((await publish(newcomer)).status).toBe(303);
  });

  test("what changes is told in words", async () => {
    await site.answer(slug, { backups: { value: "weekly" } });
    const page = await site.get(publication, site.alice);
    expect(page.text).toMatch(/Sauvegardes Au moins une fois par semaine \(avant : Chaque jour/u);
    const english = await site.get(`/en${publication}`, site.alice);
    expect(english.text).toContain("What changes since revision 1");
  });

  test("the page is shown as it would be, to the team alone", async () => {
    await site.answer(newcomer, { https: { value: "met", note: "Partout." } });
    const preview = await site.get(`/espace/${newcomer}/apercu`, site.bob);
    expect(preview.text).toContain("Seule votre équipe voit cette page");
    expect(preview.text).toContain("Partout.");
    expect(preview.html).toContain('name="robots"');
    expect((await site.get(`/hebergeurs/${newcomer}`)).text).not.toContain("Partout.");
    expect((await site.get(`/espace/${newcomer}/apercu`)).status).toBe(303);
  });

  test("even a hoster that is not in the directory sees its page", async () => {
    await changeStance(site.deps, newcomer, "unproved");
    await site.answer(newcomer, { https: { value: "met" } });
    const preview = await site.get(`/espace/${newcomer}/apercu`, site.alice);
    expect(preview.status).toBe(200);
    expect(preview.text).toContain("décrit encore");
  });
});

function byText(one: string, other: string): number {
  return one < other ? -1 : 1;
}

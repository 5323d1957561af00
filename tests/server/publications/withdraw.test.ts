import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findCurrentRevisions } from "#server/assessments/queries.ts";
import { openOwnSite, slug } from "./own-hoster.ts";
import type { OwnSite } from "./own-hoster.ts";

let site: OwnSite;
beforeEach(async () => {
  site = await openOwnSite();
});
afterEach(() => site.close());

const address = `/espace/${slug}/retrait`;
const reason = "Nous changeons de machines : tout est à revoir.";

function withdraw(motif = reason, actor = site.alice) {
  return site.post(address, [["motif", motif]], actor);
}

async function publish() {
  const path = `/espace/${slug}/publication`;
  return site.post(path, [["vu", await site.seal(path, site.alice)]], site.alice);
}

describe("taking answers back", () => {
  test("keeps them in the draft, to be changed and published again", async () => {
    await withdraw();
    expect((await publish()).status).toBe(303);
    const { assessment } = await site.json(`/api/hosters/${slug}`);
    expect(assessment.revision).toBe(2);
    expect(Object.keys(assessment.answers)).toHaveLength(55);
  });

  test("makes the hoster not assessed again, everywhere and at once", async () => {
    await site.get(`/hebergeurs/${slug}`);
    const response = await withdraw();
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe(`/espace/${slug}/publication?fait=withdrawn`);
    const page = await site.get(`/hebergeurs/${slug}`);
    expect(page.text).toContain("Réponses retirées");
    expect(page.text).toContain(reason);
    expect(page.text).toContain("retirée le 22 novembre 2026");
    expect(page.text).not.toContain("(en cours)");
    expect(await site.json(`/api/hosters/${slug}`)).toMatchObject({
      outcome: "not-assessed",
      profiles: null,
      assessment: null,
    });
    expect((await site.get(`/hebergeurs/${slug}/badge.svg`)).text).toContain("Pas encore évalué");
    const hoster = await site.hoster(slug);
    expect(await findCurrentRevisions(site.deps.db, [hoster.id])).toEqual([]);
  });

  test("keeps the revision readable, with the day and the reason", async () => {
    await withdraw();
    const withdrawn = { at: "2026-11-22T10:00:00.000Z", reason };
    const { revisions } = await site.json(`/api/hosters/${slug}/revisions`);
    expect(revisions).toEqual([expect.objectContaining({ revision: 1, withdrawn })]);
    expect(await site.json(`/api/hosters/${slug}/revisions/1`)).toMatchObject({
      revision: 1,
      withdrawn,
      answers: { https: { value: "met" } },
    });
    const page = await site.get(`/hebergeurs/${slug}/historique/1`);
    expect(page.status).toBe(200);
    expect(page.text).toMatch(/Retirée le 22 novembre 2026 ?\. Motif : « ?Nous changeons/u);
    expect((await site.get(`/hebergeurs/${slug}/historique`)).text).toContain(reason);
    expect((await site.get(`/en/hebergeurs/${slug}/historique/1`)).text).toContain("Withdrawn on");
  });

  test("does not bring the revision before it back", async () => {
    await site.answer(slug, { backups: { value: "weekly" } });
    await publish();
    await withdraw();
    expect((await site.json(`/api/hosters/${slug}`)).assessment).toBeNull();
    const { revisions } = await site.json(`/api/hosters/${slug}/revisions`);
    expect(revisions.map(({ withdrawn }: { withdrawn: unknown }) => withdrawn === null)).toEqual([
      false,
      true,
    ]);
  });

  test("leaves the draft as it is, and the same answers can be published again", async () => {
    await site.answer(slug, { backups: { value: "weekly" } });
    await publish();
    await withdraw();
    const page = await site.get(`/espace/${slug}/publication`, site.alice);
    expect(page.text).toContain("La révision 2 a été retirée le");
    expect((await publish()).headers.get("location")).toContain("fait=done");
    expect((await site.json(`/api/hosters/${slug}`)).assessment).toMatchObject({ revision: 3 });
  });

  test("asks why, and keeps what was typed", async () => {
    const empty = await withdraw("   ");
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('href="#motif"');
    const long = await withdraw("x".repeat(1_001));
    expect(long.status).toBe(422);
    expect(await long.text()).toContain("x".repeat(1_001));
    expect((await site.json(`/api/hosters/${slug}`)).assessment).not.toBeNull();
  });

  test("is for an owner alone, who finds the way to it", async () => {
    expect((await withdraw(reason, site.bob)).status).toBe(403);
    const page = await site.get(`/espace/${slug}/publication`, site.bob);
    expect(page.html).not.toContain(`href="${address}"`);
    expect((await site.get(`/espace/${slug}/publication`, site.alice)).html).toContain(
      `href="${address}"`,
    );
    expect((await site.get(address, site.alice)).text).toContain("Retirer ces réponses");
  });

  test("done twice is done once", async () => {
    await withdraw();
    expect((await withdraw("Une autre raison.")).status).toBe(303);
    expect((await site.get(`/hebergeurs/${slug}/historique/1`)).text).toContain(reason);
    expect((await site.get(address, site.alice)).text).toContain("il n’y a rien à retirer");
  });

  test("shows its reason as text", async () => {
    await withdraw("<script>alert(1)</script>");
    for (const path of [`/hebergeurs/${slug}`, `/hebergeurs/${slug}/historique/1`]) {
      expect((await site.get(path)).html).not.toContain("<script>alert");
    }
  });
});

describe("a revision at its own address", () => {
  test("is shown whole, as it was, with what it changed", async () => {
    await site.answer(slug, { backups: { value: "weekly" } });
    await publish();
    const first = await site.get(`/hebergeurs/${slug}/historique/1`);
    expect(first.text).toContain("Une révision plus récente a pris sa place");
    expect(first.text).toContain("Chaque jour, avec une copie dans un autre lieu");
    expect(first.text).not.toContain("Ce que cette révision a changé");
    const second = await site.get(`/hebergeurs/${slug}/historique/2`);
    expect(second.text).toContain("C’est la révision en cours");
    expect(second.text).toContain("Ce que cette révision a changé");
    expect(second.html).toContain(`href="/hebergeurs/${slug}/historique/1"`);
    const { revisions } = await site.json(`/api/hosters/${slug}/revisions`);
    expect(second.text).toContain(revisions[0].answersDigest);
  });

  test.each(["0", "2", "01", "x", "1e0", "99999999999"])("does not exist as %s", async (number) => {
    expect((await site.get(`/hebergeurs/${slug}/historique/${number}`)).status).toBe(404);
  });
});

describe("the badge in the space of a hoster", () => {
  test("is shown on both themes, with code for both languages", async () => {
    const page = await site.get(`/espace/${slug}/badge`, site.bob);
    for (const theme of ["light", "dark"]) {
      expect(page.html).toContain(`src="/hebergeurs/${slug}/badge.svg?theme=${theme}"`);
      const badge = await site.get(`/hebergeurs/${slug}/badge.svg?theme=${theme}`);
      expect(badge.html).not.toContain("prefers-color-scheme");
    }
    expect(page.html).toContain(`src=&quot;https://matou.example/en/hebergeurs/${slug}/badge.svg`);
    expect(page.text).not.toContain("Tant que rien n’est publié");
    await withdraw();
    expect((await site.get(`/espace/${slug}/badge`, site.bob)).text).toContain(
      "Tant que rien n’est publié",
    );
  });
});

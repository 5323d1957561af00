import { beforeEach, describe, expect, test } from "vitest";
import type { Answer } from "#core/answers.ts";
import { exampleAnswers } from "#core/check-examples.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { openTestSite } from "#tests/support/test-site.ts";
import { publishAssessment } from "#server/assessments/actions.ts";
import { findHoster } from "#server/hosters/queries.ts";
import { changeStance } from "./known-hosters.ts";

let site: Awaited<ReturnType<typeof openTestSite>>;
beforeEach(async () => {
  site = await openTestSite();
});

async function read(path: string) {
  const response = await site.app.request(path);
  const html = await response.text();
  const text = html.replaceAll(/<[^>]*>/gu, " ").replaceAll(/\s+/gu, " ");
  return { status: response.status, html, text };
}

/** Publishes the answers of an example again, with these changes; null withdraws one. */
async function publish(
  slug: string,
  changes: Readonly<Record<string, Answer | null>>,
  day: string,
) {
  const { deps } = site;
  const hoster = await findHoster(deps.db, slug);
  const example = matouGrid.document.examples.find(({ id }) => id === "regional-association");
  if (hoster === undefined || example === undefined) throw new Error("Nothing to publish");
  const answers = new Map(exampleAnswers(matouGrid, example));
  for (const [id, answer] of Object.entries(changes)) {
    if (answer === null) answers.delete(id);
    else answers.set(id, answer);
  }
  const publishedAt = new Date(day);
  await publishAssessment(deps.db, { hosterId: hoster.id, grid: matouGrid, answers, publishedAt });
}

describe("the history of a hoster", () => {
  test("says what each revision changed, the newest first", async () => {
    await publish(
      "les-mailles",
      { backups: { value: "weekly" }, dpa: null },
      "2026-12-01T10:00:00Z",
    );
    const { status, html, text } = await read("/hebergeurs/les-mailles/historique");
    expect(status).toBe(200);
    expect(html.indexOf('id="revision-2"')).toBeLessThan(html.indexOf('id="revision-1"'));
    expect(text).toMatch(/Révision 2 Publiée le 1 décembre 2026/u);
    expect(text).toContain("Une réponse change");
    expect(text).toMatch(
      /Sauvegardes Au moins une fois par semaine \(avant : Chaque jour, avec une copie dans un autre lieu\)/u,
    );
    expect(text).toMatch(/Une réponse retirée Accord RGPD \(avant : Oui, un modèle/u);
    expect(text).toMatch(/Profil Organisations : À réunir \(avant : Réuni\)/u);
    expect(text).toMatch(/Besoin « ?[^»]*» : En attente \(avant : Répond\)/u);
    expect(text).toMatch(/Révision 1 .* Première publication : 55 réponses/u);
    expect(html).toContain('href="/api/hosters/les-mailles/revisions/2"');
  });

  test("tells confirmed answers from changed ones", async () => {
    await publish("les-mailles", {}, "2027-11-22T10:00:00Z");
    const { text } = await read("/hebergeurs/les-mailles/historique");
    expect(text).toContain("55 réponses confirmées, sans changement");
    expect(text).not.toContain("Le résultat devient");
  });

  test("shows evidence as text: an address of the past may lead anywhere", async () => {
    const evidence = 'https://ancien.example/"><script>';
    await publish("les-mailles", { dpa: { value: "template", evidence } }, "2026-12-01T10:00:00Z");
    const { html } = await read("/hebergeurs/les-mailles/historique");
    expect(html).toContain("https://ancien.example/");
    expect(html).not.toContain('href="https://ancien.example');
    expect(html).not.toContain('"><script>');
  });

  test("is told in English, and found from the page of the hoster", async () => {
    const { html, text } = await read("/en/hebergeurs/les-mailles/historique");
    expect(text).toContain("First publication: 55 answers.");
    expect(html).toContain(
      'rel="canonical" href="https://matou.example/en/hebergeurs/les-mailles/historique"',
    );
    const page = await read("/en/hebergeurs/les-mailles");
    expect(page.html).toContain('href="/en/hebergeurs/les-mailles/historique"');
  });

  test("is empty, and no judgement, for a hoster that published nothing", async () => {
    const { status, text } = await read("/hebergeurs/kaz/historique");
    expect(status).toBe(200);
    expect(text).toContain("Kaz n’a encore rien publié");
    expect(text).toContain("ni un oui ni un non");
    expect(text).toContain("Aucun signalement n’a été traité.");
  });

  test("stays readable when the hoster declines to be situated", async () => {
    await changeStance(site.deps, "les-mailles", "declined");
    const { status, text } = await read("/hebergeurs/les-mailles/historique");
    expect(status).toBe(200);
    expect(text).toContain("a choisi de ne plus se situer dans la grille");
    expect(text).toContain("Révision 1");
  });

  test("comes in pages of fifty, each revision compared with the one before it", async () => {
    for (let day = 0; day < 50; day += 1) {
      await publish(
        "les-mailles",
        { "closure-notice": { value: (day % 50) + 1 } },
        testDayAfter(day),
      );
    }
    const first = await read("/hebergeurs/les-mailles/historique");
    expect(first.html.match(/id="revision-\d+"/gu)).toHaveLength(50);
    expect(first.text).toContain("Page 1 sur 2");
    expect(first.html.split('id="revision-2"')[1]).not.toContain("Première publication");
    const second = await read("/hebergeurs/les-mailles/historique?page=2");
    expect(second.html.match(/id="revision-\d+"/gu)).toEqual(['id="revision-1"']);
    expect(second.text).toContain("Première publication");
  });

  test.each(["0", "2", "-1", "x", "1e1", "99999999"])("has no page %s", async (page) => {
    expect((await read(`/hebergeurs/les-mailles/historique?page=${page}`)).status).toBe(404);
  });

  test("is of a hoster of the directory", async () => {
    expect((await read("/hebergeurs/personne/historique")).status).toBe(404);
    await changeStance(site.deps, "kaz", "removed");
    expect((await read("/hebergeurs/kaz/historique")).status).toBe(410);
    Object.assign(site.deps, { isDemo: false });
    expect((await read("/hebergeurs/les-mailles/historique")).status).toBe(404);
  });
});

function testDayAfter(days: number): string {
  return new Date(Date.parse("2026-12-01T10:00:00Z") + days * 86_400_000).toISOString();
}

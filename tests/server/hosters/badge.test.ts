import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exampleAnswers } from "#core/check-examples.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { openTestSite } from "#tests/support/test-site.ts";
import { publishAssessment } from "#server/assessments/actions.ts";
import { refreshListings } from "#server/directory/actions.ts";
import { findHoster } from "#server/hosters/queries.ts";
import { addHostileHoster, changeStance } from "./known-hosters.ts";

let site: Awaited<ReturnType<typeof openTestSite>>;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

function badge(slug: string, prefix = "") {
  return site.app.request(`${prefix}/hebergeurs/${slug}/badge.svg`);
}

async function titleOf(slug: string): Promise<string> {
  const svg = await (await badge(slug)).text();
  const title = /<title>([^<]*)<\/title>/u.exec(svg)?.[1] ?? "";
  return title.replaceAll(/\s/gu, " ");
}

describe("a badge", () => {
  test("names profiles, grid version and date, and may be shown by any site", async () => {
    const response = await badge("les-mailles");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("content-security-policy")).toBe(
      "default-src 'none'; style-src 'unsafe-inline'",
    );
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(await titleOf("les-mailles")).toBe(
      "Les Mailles : Artisanal et familial · Organisations. Grille MATOU, version 1 · 22 novembre 2026 · Exemple imaginaire.",
    );
  });

  test("keeps its own policy and its openness when it has not changed", async () => {
    const first = await badge("les-mailles");
    const second = await site.app.request("/hebergeurs/les-mailles/badge.svg", {
      headers: { "if-none-match": first.headers.get("etag") ?? "" },
    });
    expect(second.status).toBe(304);
    for (const name of ["access-control-allow-origin", "content-security-policy"]) {
      expect(second.headers.get(name)).toBe(first.headers.get(name));
    }
  });

  test("is in the language of its address", async () => {
    const svg = await (await badge("les-mailles", "/en")).text();
    expect(svg).toContain("Artisanal and family · Organizations");
    expect(svg).toContain('lang="en"');
  });

  test("says that nobody has answered yet", async () => {
    expect(await titleOf("kaz")).toBe("Kaz : Pas encore évalué. Annuaire MATOU.");
  });

  test("is right on the first request after a publication", async () => {
    expect(await titleOf("infini-internet-finistere")).toContain("Pas encore évalué");
    const { deps } = site;
    const hoster = await findHoster(deps.db, "infini-internet-finistere");
    const [example] = matouGrid.document.examples;
    if (hoster === undefined || example === undefined) throw new Error("Nothing to publish");
    await deps.db.transaction(async (db) => {
      await publishAssessment(db, {
        hosterId: hoster.id,
        grid: matouGrid,
        answers: exampleAnswers(matouGrid, example),
        publishedAt: new Date("2026-12-24T23:30:00Z"),
      });
      await refreshListings(deps, db, [hoster.id]);
    });
    expect(await titleOf("infini-internet-finistere")).toBe(
      "Infini (Internet Finistère) : Artisanal et familial. Grille MATOU, version 1 · 25 décembre 2026.",
    );
  });

  test("of a hoster that declines says only that", async () => {
    await changeStance(site.deps, "nuage-en-commun", "declined");
    const title = await titleOf("nuage-en-commun");
    await changeStance(site.deps, "nuage-en-commun", "listed");
    expect(title).toContain("Ne se situe pas dans la grille. Annuaire MATOU");
  });

  test("stays a picture whatever the name of the hoster", async () => {
    const svg = await (await badge(await addHostileHoster(site.deps))).text();
    expect(svg).not.toMatch(/<script|<img/u);
    expect(svg).toContain("&lt;script>");
  });

  test("is nobody's at an unknown address, and gone with a removed hoster", async () => {
    expect((await badge("personne")).status).toBe(404);
    await changeStance(site.deps, "kaz", "removed");
    const { status } = await badge("kaz");
    await changeStance(site.deps, "kaz", "listed");
    expect(status).toBe(410);
  });
});

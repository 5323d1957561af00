import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestSite } from "#tests/support/test-site.ts";
import { addHostileHoster, changeStance, hearsay, hostile } from "./known-hosters.ts";

let site: Awaited<ReturnType<typeof openTestSite>>;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

async function read(path: string) {
  const response = await site.app.request(path);
  return { status: response.status, html: await response.text() };
}

function linkedData(html: string): unknown {
  const json = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/u.exec(html)?.[1];
  return json === undefined ? null : JSON.parse(json);
}

describe("the page of a hoster", () => {
  test("shows a real one with its sources, and no invented answer", async () => {
    const { status, html } = await read("/hebergeurs/kaz");
    expect(status).toBe(200);
    expect(html).toContain("<h1>Kaz</h1>");
    expect(html).toContain("Pas encore évalué");
    expect(html).toContain("22 novembre 2026");
    expect(html).toContain('href="https://kaz.bzh/qui_sommes_nous.html"');
    expect(html).not.toContain('id="reponses"');
  });

  test("is in English under /en", async () => {
    const { html } = await read("/en/hebergeurs/kaz");
    expect(html).toContain('<html lang="en">');
    expect(html).toContain("Not yet assessed");
    expect(html).toContain('rel="canonical" href="https://matou.example/en/hebergeurs/kaz"');
  });

  test("describes a real hoster to machines", async () => {
    const { html } = await read("/hebergeurs/kaz");
    expect(linkedData(html)).toEqual({
      "@context": "https://schema.org",
      "@type": "Organization",
      name: "Kaz",
      url: "https://kaz.bzh",
      address: { "@type": "PostalAddress", addressCountry: "FR", addressRegion: "56" },
      mainEntityOfPage: "https://matou.example/hebergeurs/kaz",
    });
  });

  test("never passes an imaginary hoster off as a real one", async () => {
    const { html } = await read("/hebergeurs/les-mailles");
    expect(html).toContain("Les Mailles n’existe pas.");
    expect(linkedData(html)).toBeNull();
    expect(html).toContain('<meta name="robots" content="noindex"');
  });

  test("shows an assessed hoster with its outcome, answers and revisions", async () => {
    const { html } = await read("/hebergeurs/les-mailles");
    expect(html).toContain("Cet hébergeur relève des deux profils.");
    expect(html).toContain("Chaque jour, avec une copie dans un autre lieu");
    expect(html).toContain('href="/hebergeurs/les-mailles/historique"');
  });

  test("shows what can be subscribed to, and the way to write to the hoster and to compare it", async () => {
    const { html } = await read("/hebergeurs/les-mailles");
    expect(html).toContain("Petite asso");
    expect(html).toMatch(/<b>60\s€<\/b> par an, tous comptes compris/u);
    expect(html).toContain('href="/demande?h=les-mailles"');
    expect(html).toContain('href="/comparer?h=les-mailles"');
    const { html: english } = await read("/en/hebergeurs/les-mailles");
    expect(english).toMatch(/<b>€60<\/b> per year, all accounts included/u);
    expect((await read("/hebergeurs/kaz")).html).toContain("Kaz n’a pas encore décrit ses offres");
  });

  test("never says what is hidden of a hoster nobody has claimed", async () => {
    const { html } = await read("/hebergeurs/infini-internet-finistere");
    expect(html).toContain("Brest");
    expect(html).not.toMatch(/bénévole|salarié/u);
  });

  test("keeps hostile words inert in the page, its description and its linked data", async () => {
    const slug = await addHostileHoster(site.deps);
    const { status, html } = await read(`/hebergeurs/${slug}`);
    expect(status).toBe(200);
    expect(html).not.toContain("<script>");
    expect(html).not.toContain("<img src=x");
    expect(html).not.toMatch(/href="javascript:/iu);
    expect(html).not.toContain(hearsay);
    expect(linkedData(html)).toMatchObject({ name: hostile, description: hostile });
  });

  test("says neutrally that a hoster declines to be situated", async () => {
    await changeStance(site.deps, "les-mailles", "declined");
    const { status, html } = await read("/hebergeurs/les-mailles");
    await changeStance(site.deps, "les-mailles", "listed");
    expect(status).toBe(200);
    expect(html).toContain("A choisi de ne pas se situer dans la grille");
    expect(html).not.toContain("deux profils.");
    expect(html).not.toContain("Chaque jour, avec une copie");
  });

  test.each(["/hebergeurs/personne", "/en/hebergeurs/KAZ", "/hebergeurs/%00", "/hebergeurs/kaz/x"])(
    "is not at %s",
    async (path) => {
      const { status, html } = await read(path);
      expect(status).toBe(404);
      expect(html).toContain("<h1>");
    },
  );

  test("is gone when the hoster was removed, and says nothing of it", async () => {
    await changeStance(site.deps, "kaz", "removed");
    const { status, html } = await read("/hebergeurs/kaz");
    await changeStance(site.deps, "kaz", "listed");
    expect(status).toBe(410);
    expect(html).not.toContain("Vannes");
  });

  test("exists for every hoster of the start, and is light", async () => {
    const { hosters } = await (await site.app.request("/api/hosters?size=100")).json();
    const real = hosters.filter(({ imaginary }: { imaginary: boolean }) => !imaginary);
    expect(real.length).toBeGreaterThanOrEqual(33);
    for (const { slug } of real) {
      const { status, html } = await read(`/hebergeurs/${slug}`);
      expect(status).toBe(200);
      expect(brotliCompressSync(html).length).toBeLessThan(5_000);
    }
  });
});

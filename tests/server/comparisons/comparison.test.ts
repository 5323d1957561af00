import { parse } from "csv-parse/sync";
import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addHosters } from "#server/hosters/actions.ts";
import { addHostileHoster, changeStance } from "#tests/server/hosters/known-hosters.ts";
import { openTestSite } from "#tests/support/test-site.ts";
import { readable } from "#tests/web/rendered.tsx";

let site: Awaited<ReturnType<typeof openTestSite>>;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

const two = "/comparer?h=les-mailles&h=toile-d-assos";

async function read(path: string) {
  const response = await site.app.request(path);
  const html = await response.text();
  return { status: response.status, html, text: readable(html) };
}

async function readCsv(path: string): Promise<readonly string[][]> {
  const response = await site.app.request(path);
  expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  return parse(await response.text());
}

/** The labels of the lines that a table shows. */
function labelsOf(html: string): readonly string[] {
  return [...html.matchAll(/<th scope="row">(.*?)<\/th>/gu)].map(([, label]) =>
    readable(label ?? ""),
  );
}

describe("a comparison", () => {
  test("has a column per hoster, what is needed first, and its own title", async () => {
    const { status, html, text } = await read(`${two}&need=signed-dpa&wish=training`);
    expect(status).toBe(200);
    expect(html).toContain("<title>Comparer Les Mailles, Toile d’assos – MATOU</title>");
    expect(html).toContain('<meta name="robots" content="noindex"');
    expect(html.match(/<th scope="col"/gu)).toHaveLength(3);
    const [first, second] = labelsOf(html);
    expect(first).toContain("Un accord RGPD");
    expect(second).toContain("(souhait)");
    expect(text).toContain("Oui Accord RGPD : Oui, un modèle est prêt");
    expect(text).toContain("Les Mailles et Toile d’assos n’existent pas.");
  });

  test("is in English under /en", async () => {
    const { html, text } = await read(`/en${two}`);
    expect(html).toContain('<html lang="en">');
    expect(text).toContain("Compare two hosters");
    expect(html).toContain(
      'rel="alternate" hreflang="fr" href="https://matou.example/comparer?h=les-mailles&amp;h=toile-d-assos"',
    );
  });

  test("leaves out, when asked, every line on which all say the same", async () => {
    const all = await read(two);
    const different = await read(`${two}&differences=1`);
    const marked = labelsOf(all.html).filter((label) => label.startsWith("≠"));
    expect(labelsOf(all.html).length).toBeGreaterThan(marked.length);
    expect(labelsOf(different.html)).toEqual(marked);
    expect(all.text).toContain(`Seulement les différences (${marked.length})`);
  });

  test("says once per part that a hoster has not answered, and never that it says no", async () => {
    const { html } = await read(`${two}&h=kaz`);
    const parts = html.match(/<tr class="grp">/gu)?.length ?? 0;
    const silences = html.match(/<td class="c3 x soft" rowspan="\d+">Pas encore évalué<\/td>/gu);
    expect(silences?.length).toBeLessThan(parts);
    expect(silences?.length).toBeGreaterThan(5);
  });

  test("folds the questions nobody answered, whole when nobody answered any", async () => {
    const { html, text } = await read("/comparer?h=les-mailles&h=le-potager-numerique");
    expect(html).toMatch(/<details><summary>\d+ questions? où personne n’a répondu<\/summary>/u);
    expect(text).not.toContain("Aucun de ces hébergeurs n’a répondu");
    const unassessed = await read("/comparer?h=kaz&h=infini-internet-finistere");
    expect(unassessed.text).toContain("Aucun de ces hébergeurs n’a répondu à la grille.");
  });

  test("says that a hoster declines to be situated, and shows none of its answers", async () => {
    await changeStance(site.deps, "les-mailles", "declined");
    const { text } = await read(two);
    await changeStance(site.deps, "les-mailles", "listed");
    expect(text).toContain("Ne se situe pas dans la grille");
    expect(text).not.toContain("Oui, un modèle est prêt");
  });

  test.each([
    ["/comparer", "Choisissez un premier hébergeur"],
    ["/comparer?h=kaz", "Il en faut au moins deux"],
    ["/en/comparer?h=kaz", "It takes at least two"],
  ])("with too few hosters, %s offers to add one", async (path, sentence) => {
    const { status, html, text } = await read(path);
    expect(status).toBe(200);
    expect(text).toContain(sentence);
    expect(html).toContain('<select class="field" id="ajout" name="h" required');
    expect(html).toContain('<option value="les-mailles">Les Mailles</option>');
    expect(html).not.toContain("<table");
  });

  test("takes the first four of more, and says so", async () => {
    const { html, text } = await read(`${two}&h=kaz&h=nuage-en-commun&h=le-potager-numerique`);
    expect(html.match(/<th scope="col"/gu)).toHaveLength(5);
    expect(text).toContain("« le-potager-numerique » n’a pas été ajouté");
  });

  test("names the hosters it does not know, the removed ones among them, and works without", async () => {
    await changeStance(site.deps, "kaz", "removed");
    const { status, html, text } = await read(`${two}&h=kaz&h=personne`);
    await changeStance(site.deps, "kaz", "listed");
    expect(status).toBe(200);
    expect(text).toContain("« kaz, personne » ne sont pas dans l’annuaire");
    expect(text).not.toContain("Vannes");
    expect(html.match(/<th scope="col"/gu)).toHaveLength(3);
  });

  test("says what of its address it does not use", async () => {
    const { status, text } = await read(`${two}&h=%3Cb%3E&nothing=1&differences=no&need=gold`);
    expect(status).toBe(200);
    expect(text).toContain("« nothing » : ce filtre n’existe pas.");
    expect(text).toContain("« differences » : la valeur « no » n’existe pas.");
    expect(text).toContain("« need » : la valeur « gold » n’existe pas.");
  });

  test("shows two hosters of the address's choice on a narrow screen", async () => {
    const { html } = await read(`${two}&h=kaz&show=kaz&show=toile-d-assos`);
    expect(html).toContain('class="c1 x"><a href="/hebergeurs/les-mailles"');
    expect(html).toContain('class="c2 a"><a href="/hebergeurs/toile-d-assos"');
    expect(html).toContain('class="c3 b"><a href="/hebergeurs/kaz"');
  });

  test("says when it cannot show side by side a hoster that is not compared", async () => {
    const { text, html } = await read(`${two}&show=kaz&show=les-mailles&show=`);
    expect(text).toContain("« kaz » n’est pas dans cette comparaison");
    expect(html).toContain('class="c1 a"><a href="/hebergeurs/les-mailles"');
  });

  test("keeps hostile words inert", async () => {
    const slug = await addHostileHoster(site.deps);
    const { html } = await read(`${two}&h=${slug}`);
    expect(html).not.toContain("<script>");
    expect(html).not.toContain("<img src=x");
    expect(html).not.toMatch(/href="javascript:/iu);
  });

  test("leads to the decision, the letter and the file with the same needs", async () => {
    const { html } = await read(`${two}&need=signed-dpa&service=files`);
    for (const path of ["/decision", "/demande", "/comparer.csv"]) {
      expect(html).toContain(
        `href="${path}?h=les-mailles&amp;h=toile-d-assos&amp;need=signed-dpa&amp;service=files"`,
      );
    }
  });

  test("of four hosters is light", async () => {
    const { html } = await read(`${two}&h=nuage-en-commun&h=le-potager-numerique&need=signed-dpa`);
    expect(brotliCompressSync(html).length).toBeLessThan(12_000);
  });
});

describe("the file of a comparison", () => {
  test("has the lines of the page, and says where they come from", async () => {
    const { html } = await read(`${two}&differences=1`);
    const lines = await readCsv(`/comparer.csv?${two.split("?")[1]}&differences=1`);
    const [header = [], ...rows] = lines;
    expect(header.slice(0, 3)).toEqual(["Partie", "Ligne", "Les Mailles"]);
    const about = rows.filter(([part]) => part === "À propos");
    expect(rows.length - about.length).toBe(labelsOf(html).length);
    expect(about.map(([, , said]) => said)).toEqual([
      "Grille MATOU, version 1",
      "22 novembre 2026",
      expect.stringContaining("à l’essai"),
      expect.stringContaining("https://matou.example/comparer?h="),
    ]);
    const backups = (await readCsv(`/comparer.csv?${two.split("?")[1]}`)).find(
      ([, label]) => label === "Sauvegardes",
    );
    expect(backups?.[2]).toContain("Chaque jour, avec une copie dans un autre lieu");
    expect(backups?.[5]).toBe("2026-11-22T10:00:00.000Z");
  });

  test("holds no cell that a spreadsheet would run", async () => {
    const name = '=HYPERLINK("https://evil.example")';
    const [hoster] = await addHosters(site.deps, site.deps.db, [{ name, sources: [] }]);
    const lines = await readCsv(`/comparer.csv?h=kaz&h=${hoster?.slug}`);
    expect(lines[0]?.join()).toContain("HYPERLINK");
    for (const cell of lines.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
  });

  test("is in English, and works with nobody in it", async () => {
    const [header] = await readCsv(`/en/comparer.csv?${two.split("?")[1]}`);
    expect(header?.[3]).toBe("Les Mailles: evidence");
    expect((await site.app.request("/comparer.csv")).status).toBe(200);
  });
});

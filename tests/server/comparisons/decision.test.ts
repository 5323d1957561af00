import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addHostileHoster, hostile } from "#tests/server/hosters/known-hosters.ts";
import { openTestSite } from "#tests/support/test-site.ts";
import { attributes, readable } from "#tests/web/rendered.tsx";

let site: Awaited<ReturnType<typeof openTestSite>>;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

const keys: readonly (readonly [string, string])[] = [
  ["h", "les-mailles"],
  ["h", "toile-d-assos"],
  ["h", "kaz"],
  ["need", "signed-dpa"],
  ["wish", "phone-help"],
  ["accounts", "10"],
  ["budget", "500"],
  ["organization", "Les Amis du lac"],
  ["chosen", "les-mailles"],
  ["why", "Ils ont répondu.\n\nEt ils sont proches."],
  ["why.toile-d-assos", "Pas d’accord RGPD."],
];

function address(path: string, more: readonly (readonly [string, string])[] = []): string {
  return `${path}?${new URLSearchParams([...keys, ...more].map(([key, value]) => [key, value])).toString()}`;
}

async function read(path: string) {
  const response = await site.app.request(path);
  const body = await response.text();
  return { response, body, text: readable(body) };
}

describe("the record of a choice", () => {
  test("says who decided what, for which needs, why, and from which sources", async () => {
    const { response, body, text } = await read(address("/decision"));
    expect(response.status).toBe(200);
    for (const said of [
      "Compte rendu de choix, Les Amis du lac",
      "Établi le 22 novembre 2026",
      "Choix Les Mailles",
      "Grille à l’essai",
      "Notre choix Les Mailles Ils ont répondu.",
      "Toile d’assos Pas d’accord RGPD.",
      "Kaz Aucune raison n’est donnée.",
      "Indispensable Un accord RGPD",
      "Souhaité Joindre quelqu’un par téléphone",
      "Nombre de comptes 10",
      "Budget par an 500 €",
      "Kaz n’a pas répondu à la grille.",
      "Kaz ne dit rien sur : un accord RGPD, joindre quelqu’un par téléphone.",
      "révision 1 de ses réponses, grille version 1, publiée le 22 novembre 2026",
      "Les Mailles et Toile d’assos n’existent pas",
    ]) {
      expect(text).toContain(said);
    }
    expect(text).toMatch(/empreinte SHA-256 : [0-9a-f]{64}/u);
    expect(attributes(body, "href")).toContain(
      "https://matou.example/api/hosters/les-mailles/revisions/1",
    );
  });

  test("keeps its day when it is read later, and says who has published since", async () => {
    const { body } = await read(address("/decision"));
    expect(body).toContain('<input type="hidden" name="date" value="2026-11-22"');
    const { text } = await read(address("/decision", [["date", "2026-10-05"]]));
    expect(text).toContain("Établi le 5 octobre 2026");
    expect(text).toContain("A publié de nouvelles réponses depuis Les Mailles");
    const { text: same } = await read(address("/decision", [["date", "2026-11-22"]]));
    expect(same).not.toContain("de nouvelles réponses depuis");
  });

  test("gives the digest that the API gives of the same answers", async () => {
    const { body } = await read(address("/decision"));
    const { revisions } = await (
      await site.app.request("/api/hosters/les-mailles/revisions")
    ).json();
    expect(body).toContain(revisions[0].answersDigest);
  });

  test("says how many hosters the search finds, and leads to them", async () => {
    const { text, body } = await read(address("/decision"));
    const found = attributes(body, "href").find((href) =>
      href.startsWith("https://matou.example/hebergeurs?"),
    );
    const query = new URL(found?.replaceAll("&amp;", "&") ?? "").search;
    const { total } = await (await site.app.request(`/api/hosters${query}`)).json();
    expect(text).toContain(`${total} hébergeurs. Besoin : un accord RGPD.`);
    expect(total).toBeGreaterThan(3);
  });

  test("is kept nowhere but in its address, which gives the same record again", async () => {
    const { response, body } = await read(address("/decision"));
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(body).toContain('<meta name="robots" content="noindex"');
    const canonical = /rel="canonical" href="https:\/\/matou\.example([^"]+)"/u.exec(body)?.[1];
    const again = await read(canonical?.replaceAll("&amp;", "&") ?? "");
    expect(readable(again.body)).toBe(readable(body));
  });

  test("keeps in its form what was typed", async () => {
    const { body } = await read(address("/decision"));
    expect(body).toContain('value="Les Amis du lac"');
    expect(body).toMatch(/<input[^>]*name="chosen"[^>]*value="les-mailles"[^>]*checked/u);
    expect(body).toContain("Pas d’accord RGPD.</textarea>");
    expect(body).toContain('<input type="hidden" name="need" value="signed-dpa"');
  });

  test("before anything is typed, is a record without a choice", async () => {
    const { response, text } = await read("/decision?h=les-mailles");
    expect(response.status).toBe(200);
    expect(text).toContain("Choix Pas encore indiqué");
    expect(text).not.toContain("Pourquoi pas les autres");
  });

  test("without a hoster, offers to add one", async () => {
    const { response, body, text } = await read("/en/decision?h=nobody");
    expect(response.status).toBe(200);
    expect(text).toContain("First add the hosters you have considered.");
    expect(text).toContain("“nobody” is not in the directory");
    expect(body).toContain('action="/en/decision"');
    expect(body).not.toContain("<article");
  });

  test("says what it does not use: too long, about nobody, unknown", async () => {
    const { response, text } = await read(
      address("/decision", [
        ["why.kaz", "x".repeat(501)],
        ["why.personne", "non"],
        ["chosen", "personne"],
        ["page", "zero"],
      ]),
    );
    expect(response.status).toBe(200);
    expect(text).toContain("Un texte dépassait 500 caractères");
    expect(text).toContain("« why.personne » : ce filtre n’existe pas.");
    expect(text).toContain("« chosen » : la valeur « personne » n’existe pas.");
    expect(text).toContain("« page » : la valeur « zero » n’existe pas.");
  });

  test("keeps hostile words inert", async () => {
    const slug = await addHostileHoster(site.deps);
    const path = `/decision?${new URLSearchParams([
      ["h", slug],
      ["organization", hostile],
      ["why", hostile],
      [`why.${slug}`, hostile],
    ]).toString()}`;
    const { response, body } = await read(path);
    expect(response.status).toBe(200);
    expect(body).not.toContain("<script>");
    expect(body).not.toContain("<img src=x");
  });
});

describe("the record as a text", () => {
  test("is a Markdown file that says the same", async () => {
    const { response, body } = await read(address("/decision.md"));
    expect(response.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
    expect(response.headers.get("content-disposition")).toContain(".md");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(body).toContain("# Compte rendu de choix, Les Amis du lac\n");
    expect(body).toContain(
      "\n## Notre choix\n\n### Les Mailles\n\nIls ont répondu.\n\nEt ils sont proches.\n",
    );
    expect(body).toContain(
      "| Ligne | Les Mailles | Toile d’assos | Kaz |\n| --- | --- | --- | --- |",
    );
    expect(body).toContain("(<https://matou.example/hebergeurs/les-mailles>)");
  });

  test("is in English, and holds with nobody in it", async () => {
    expect((await read(address("/en/decision.md"))).body).toContain("## Why not the others");
    expect((await read("/decision.md")).response.status).toBe(200);
  });

  test("lets no word of anybody become a mark, a link, a title or a tag", async () => {
    const why =
      "# titre\n- point\n1. un\n> dit\n[lien](javascript:alert(1)) <b>gras</b> `code` | *fort* &lt;";
    const { body } = await read(
      `/decision.md?${new URLSearchParams([
        ["h", "kaz"],
        ["why", why],
      ]).toString()}`,
    );
    expect(body).toContain(
      [
        "\\# titre\\",
        "\\- point\\",
        "1\\. un\\",
        "\\> dit\\",
        "\\[lien\\](javascript:alert(1)) \\<b\\>gras\\</b\\> \\`code\\` \\| \\*fort\\* \\&lt;",
      ].join("\n"),
    );
  });
});

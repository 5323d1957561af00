import { describe, expect, test } from "vitest";
import type { HosterCard } from "#core/hoster.ts";
import { emptySearch } from "#core/search-address.ts";
import type { Search } from "#core/search.ts";
import { attributes, readable, rendered } from "./rendered.tsx";
import { directoryPage, show } from "./shown-directory.tsx";
import { imaginary, kaz, service } from "./sample-hosters.ts";

describe("the order", () => {
  test("is said, and the other orders are one link away", () => {
    const html = show({ search: { q: "mail", page: 2 } });
    expect(readable(html)).toContain(
      "À égalité, l’ordre est tiré au sort chaque jour, le même pour tout le monde.",
    );
    const tools = /<nav class="tools"[\s\S]*?<\/nav>/u.exec(html)?.[0] ?? "";
    expect(attributes(tools, "href")).toEqual([
      "/hebergeurs?q=mail",
      "/hebergeurs?q=mail&sort=name",
      "/hebergeurs?q=mail&sort=confirmed",
    ]);
    expect(tools).toMatch(/aria-current="true"[^>]*>ce qui convient d’abord/u);
  });

  test("by distance is offered from a place, and A to Z draws no lot", () => {
    expect(show({ search: { near: "29" } })).toContain("near=29&sort=distance");
    expect(show({ search: { sort: "name" } })).not.toContain("tiré au sort");
  });
});

describe("the results", () => {
  const { card: mailles } = imaginary("regional-association");
  const { card: newcomer } = imaginary("newcomer");

  test("are grouped by how they fit when something is needed", () => {
    const declined: HosterCard = { ...kaz, slug: "d", name: "Discret", outcome: "declined" };
    const html = show({
      search: { choices: { need: ["signed-dpa"] } },
      hosters: [mailles, newcomer, kaz, declined],
    });
    const groups = html.split('<h2 class="group">').slice(1);
    expect(groups.map((group) => readable(group.split("</h2>")[0] ?? ""))).toEqual([
      "1 Répondent à votre besoin",
      "1 À confirmer avec l’hébergeur",
      "1 Pas encore évalués",
      "1 Ne se situent pas dans la grille",
    ]);
    expect(groups[0]).toContain("Les Mailles");
    expect(groups[1]).toContain("La Petite Patte");
    expect(groups[2]).toContain(">Kaz<");
    expect(groups[3]).toContain(">Discret<");
  });

  test("say for each need and wish where an assessed hoster stands", () => {
    const html = show({
      search: { choices: { need: ["signed-dpa"] }, wishes: ["phone-help", "signed-dpa"] },
      hosters: [mailles, kaz],
    });
    const text = readable(html);
    expect(text).toContain(
      "Répond à votre besoin · 1 souhait sur 2 Un accord RGPD Joindre quelqu’un par téléphone : non",
    );
    expect(html.match(/class="match/gu)).toHaveLength(1);
  });

  test("say that silence is to be confirmed, never that it is a no", () => {
    const text = readable(
      show({ search: { choices: { need: ["signed-dpa"] } }, hosters: [newcomer] }),
    );
    expect(text).toContain("Ne dit rien sur votre besoin Un accord RGPD : non dit");
    expect(text).not.toMatch(/: non(?! dit)/u);
  });

  test("are one list when nothing is needed, or in another order", () => {
    expect(show({ hosters: [mailles, kaz] })).not.toContain('class="group"');
    const sorted = show({
      search: { choices: { need: ["signed-dpa"] }, sort: "name" },
      hosters: [kaz, mailles],
    });
    expect(sorted).not.toContain('class="group"');
    expect(sorted).toContain('class="match');
  });

  test("name what a hoster is, in words beside the emblems", () => {
    const text = readable(show({ hosters: [mailles, kaz] }));
    expect(text).toContain(
      "Les Mailles Vannes (Morbihan, 56) · Association, collégiale Exemple imaginaire Artisanal et familial Organisations",
    );
    expect(text).toContain("Pas encore évalué Courriel, fichiers partagés Site kaz.bzh");
  });

  test("say what is not known instead of leaving a blank", () => {
    const nowhere = { place: null, department: null, country: null };
    const unknown = { ...kaz, ...nowhere, website: null, legalForm: null, services: [] };
    const text = readable(show({ hosters: [unknown] }));
    expect(text).toContain("Kaz Lieu non dit Pas encore évalué Services non dits Site Non dit");
  });

  test("stay text whatever an import brought", () => {
    const hostile = '<script>alert("1")</script>';
    const html = rendered(
      directoryPage({
        hosters: [
          {
            ...kaz,
            name: hostile,
            place: hostile,
            legalForm: hostile,
            summary: hostile,
            website: "javascript:alert(1)",
            services: [service("files", { name: hostile, software: hostile })],
          },
        ],
        search: { q: hostile },
        ignored: [{ key: hostile, value: hostile, reason: "unknown-value" }],
      }),
    );
    expect(html.match(/<script[^>]*>/gu)).toEqual(['<script type="application/json">']);
    expect(attributes(html, "href").filter((href) => href.startsWith("javascript"))).toEqual([]);
  });

  test("come with the notice of the grid on trial", () => {
    expect(readable(show())).toContain("Grille à l’essai Le collectif CHATONS ne l’a pas adoptée.");
  });
});

describe("the pages of results", () => {
  test("lead to the previous and the next one, keeping the search", () => {
    const html = show({ search: { q: "mail", page: 3, size: 10 }, total: 95 });
    expect(html).toMatch(/rel="prev" href="\/hebergeurs\?page=2&q=mail&size=10"/u);
    expect(html).toMatch(/rel="next" href="\/hebergeurs\?page=4&q=mail&size=10"/u);
    const numbers = /<nav class="pager"[\s\S]*?<\/nav>/u.exec(html)?.[0] ?? "";
    expect(readable(numbers)).toBe("Page précédente 1 2 3 4 10 Page suivante");
    expect(numbers).toMatch(/aria-label="Page 3" aria-current="page"/u);
  });

  test("are not numbered when there is one", () => {
    expect(show({ total: 25 })).not.toContain('class="pager"');
  });

  test("say when one is past the end", () => {
    const html = show({ search: { page: 9, q: "mail" }, hosters: [], total: 26 });
    expect(readable(html)).toContain("Cette page de résultats n’existe pas");
    expect(html).toContain('class="btn" href="/hebergeurs?q=mail"');
  });
});

describe("an address that asks for something unknown", () => {
  test("is told what was not used", () => {
    const text = readable(
      show({
        ignored: [
          { key: "couleur", value: "bleu", reason: "unknown-key" },
          { key: "service", value: "café", reason: "unknown-value" },
          { key: "sort", value: "name", reason: "repeated" },
          { key: "h", value: "kaz", reason: "too-many" },
          { key: "q", value: "…", reason: "shortened" },
        ],
      }),
    );
    expect(text).toContain("« couleur » : ce filtre n’existe pas.");
    expect(text).toContain("« service » : la valeur « café » n’existe pas.");
    expect(text).toContain("« sort » était donné plusieurs fois");
    expect(text).toContain("« kaz » n’a pas été ajouté.");
    expect(text).toContain("La recherche était trop longue");
  });

  test("cannot fill the page with notes", () => {
    const many = Array.from({ length: 300 }, (_, index) => ({
      key: `clef-${index}-${"x".repeat(500)}`,
      value: "",
      reason: "unknown-key" as const,
    }));
    expect(show({ ignored: many }).length - show().length).toBeLessThan(2_000);
  });
});

describe("when nobody answers everything", () => {
  const search: Search = { ...emptySearch, q: "nuaje", choices: { country: ["BE", "CA"] } };

  test("the page names what to remove and what that gives", () => {
    const html = show({
      search,
      hosters: [],
      removal: {
        key: "country",
        values: ["BE", "CA"],
        total: 7,
        search: { ...search, choices: {} },
      },
    });
    expect(readable(html)).toContain("Sans « Belgique ou Canada » : 7 hébergeurs");
    expect(html).toContain('class="btn" href="/hebergeurs?q=nuaje"');
  });

  test("it helps with the spelling and points to the collective", () => {
    const text = readable(show({ search, hosters: [] }));
    expect(text).toContain("Vérifiez l’orthographe");
    expect(text).toContain("chatons.org");
    expect(text).toContain("Retirer tous les filtres");
    expect(readable(show({ search: { ...search, q: "" }, hosters: [] }))).not.toContain(
      "orthographe",
    );
  });
});

test.each(["fr", "en"] as const)(
  "the page has one title and no identifier twice, in %s",
  (language) => {
    const html = show({ search: { choices: { need: ["signed-dpa"] } } }, language);
    const ids = attributes(html, "id");
    expect(html.match(/<h1[\s>]/gu)).toHaveLength(1);
    expect(ids).toEqual([...new Set(ids)]);
    expect(readable(html)).not.toMatch(/undefined|NaN|\[object/u);
    expect(html).not.toMatch(/\sstyle=/u);
  },
);

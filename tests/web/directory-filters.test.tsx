import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { departments } from "#core/departments.ts";
import { readSearch } from "#core/search-address.ts";
import { seededDice } from "#tests/core/dice.ts";
import { rollSearch } from "#tests/core/random-search.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { attributes, readable, rendered } from "./rendered.tsx";
import { directoryPage, show } from "./shown-directory.tsx";

const software = ["Nextcloud", "Étherpad & Cie"];

/** What a browser would send of the form, in the order of the page. */
function sentKeys(html: string): readonly (readonly [string, string])[] {
  const form = /<form[\s\S]*<\/form>/u.exec(html)?.[0] ?? "";
  const inputs = [...form.matchAll(/<input (?:"[^"]*"|[^">])*>/gu)].map(([tag]) => tag);
  const sent = inputs.filter((tag) => !tag.includes('type="checkbox"') || / checked/u.test(tag));
  const chosen = /<option selected(?:="")? value="([^"]*)"|<option value="([^"]*)" selected/u.exec(
    form,
  );
  return [
    ...sent.map(
      (tag) => [attributes(tag, "name")[0] ?? "", attributes(tag, "value")[0] ?? ""] as const,
    ),
    ["near", chosen?.[1] ?? chosen?.[2] ?? ""],
  ];
}

describe("what was asked", () => {
  const asked = {
    choices: { service: ["files", "mail"], audience: ["associations"], need: ["signed-dpa"] },
    wishes: ["phone-help"],
  };

  test("is said back in a sentence with the total", () => {
    const html = show({ search: asked, total: 8 });
    const status = /<p class="said" role="status" tabindex="-1">([^<]*)</u.exec(html)?.[1] ?? "";
    expect(readable(status)).toBe(
      "8 hébergeurs pour des associations, avec fichiers partagés ou courriel. Besoin : un accord RGPD. Souhait : joindre quelqu’un par téléphone.",
    );
  });

  test("is said in English too", () => {
    expect(readable(show({ search: asked, total: 1 }, "en"))).toContain(
      "1 hoster for associations, with shared files or e-mail. Need: a GDPR agreement.",
    );
  });

  test("is the whole directory when nothing is asked", () => {
    const html = show({ total: 39 });
    expect(readable(html)).toContain("39 hébergeurs dans l’annuaire.");
    expect(html).not.toContain('class="chips"');
  });

  test("can be taken away one thing at a time, or all at once", () => {
    const html = show({ search: { ...asked, q: "asso & co", page: 3, sort: "name" } });
    const chips = /<ul class="chips"[\s\S]*?<\/ul>/u.exec(html)?.[0] ?? "";
    const rest = "audience=associations&need=signed-dpa";
    expect(attributes(chips.replaceAll(/<use [^>]*>/gu, ""), "href")).toEqual([
      `/hebergeurs?${rest}&service=files&service=mail&sort=name&wish=phone-help`,
      `/hebergeurs?${rest}&q=asso+%26+co&service=mail&sort=name&wish=phone-help`,
      `/hebergeurs?${rest}&q=asso+%26+co&service=files&sort=name&wish=phone-help`,
      "/hebergeurs?need=signed-dpa&q=asso+%26+co&service=files&service=mail&sort=name&wish=phone-help",
      "/hebergeurs?audience=associations&q=asso+%26+co&service=files&service=mail&sort=name&wish=phone-help",
      `/hebergeurs?${rest}&q=asso+%26+co&service=files&service=mail&sort=name`,
      "/hebergeurs",
    ]);
  });
});

describe("the filters", () => {
  test("send the same search again, from its first page, without script", () => {
    const world = { grid: matouGrid, software, questions: ["nuage", "l’été & <Cie>", "\"'"] };
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const search = rollSearch(seededDice(seed), world);
        const keys = sentKeys(rendered(directoryPage({ search }))).map(
          ([key, value]) =>
            [
              key,
              value.replaceAll("&lt;", "<").replaceAll("&quot;", '"').replaceAll("&amp;", "&"),
            ] as const,
        );
        const read = readSearch(matouGrid, keys, { software });
        expect(read.ignored).toEqual([]);
        expect(read.search).toEqual({ ...search, page: 1 });
      }),
      { numRuns: 40 },
    );
  });

  test("are real checkboxes with their counts, checked when chosen", () => {
    const facets = [
      {
        id: "country",
        values: [
          { id: "FR", count: 16, isChosen: true },
          { id: "BE", count: 2, isChosen: false },
        ],
      },
    ];
    const html = show({ search: { choices: { country: ["FR"] } }, facets });
    expect(html).toMatch(/<input type="checkbox" name="country" value="FR" checked/u);
    expect(html).toMatch(/<input type="checkbox" name="country" value="BE"\/?>/u);
    expect(readable(html)).toContain("Pays France 16 Belgique 2");
  });

  test("fold the end of a long list, but never a chosen value", () => {
    const values = departments
      .slice(0, 12)
      .map(({ code }, index) => ({ id: code, count: 12 - index, isChosen: index === 11 }));
    const html = show({ facets: [{ id: "department", values }] });
    const [before = "", folded = ""] = /<legend>Département[\s\S]*?<\/fieldset>/u
      .exec(html)?.[0]
      ?.split("<details") ?? [""];
    expect(attributes(before, "value")).toEqual(["01", "02", "03", "04", "05", "06", "12"]);
    expect(attributes(folded, "value")).toEqual(["07", "08", "09", "10", "11"]);
    expect(readable(html)).toContain("Voir les 5 autres");
  });

  test("leave out a facet that could change nothing", () => {
    const only = [{ id: "unstated", count: 39, isChosen: false }];
    expect(show({ facets: [{ id: "price", values: only }] })).not.toContain("<legend>Prix");
    const chosen = [{ id: "unstated", count: 39, isChosen: true }];
    expect(show({ facets: [{ id: "price", values: chosen }] })).toContain("<legend>Prix");
  });
});

describe("the questions of the grid", () => {
  const facet = (id: string, values: readonly string[]) => ({
    id,
    values: values.map((value) => ({ id: value, count: 2, isChosen: false })),
  });
  /** What is read of a criterion's filter, up to its end. */
  const filterOf = (html: string, name: string) =>
    readable(new RegExp(`<legend>${name}[\\s\\S]*?</fieldset>`, "u").exec(html)?.[0] ?? "");

  test("can all be picked, by theme; the one picked stays so until something is chosen in it", () => {
    const picked = show({ criterion: "backups" });
    expect(picked).toMatch(/<option (?:selected(?:="")? )?value="backups"(?: selected)?/u);
    expect(picked.match(/<optgroup/gu)).toHaveLength(matouGrid.document.themes.length);
    const chosen = show({ criterion: "backups", search: { criteria: { backups: ["unstated"] } } });
    expect(chosen).not.toContain('value="backups"');
  });

  test("show their answers with what nobody said apart, steps of a scale first", () => {
    const steps = facet("criterion.backups", ["daily-offsite", "level:1", "level:2", "unstated"]);
    const html = show({ criterion: "backups", facets: [steps] });
    const [first = "", folded = ""] = filterOf(html, "Sauvegardes").split("Voir 1 autre");
    expect(first).toContain("« Au moins une fois par semaine » ou mieux 2");
    expect(first).toMatch(/» ou mieux 2 .*» ou mieux 2/u);
    expect(folded).toMatch(/2 Non dit 2$/u);
    expect(html).toMatch(/<div class="apart"><label class="tick"><input [^>]*value="unstated"/u);
  });

  test("say so when nobody found has answered them", () => {
    const html = show({ criterion: "backups", facets: [facet("criterion.backups", [])] });
    expect(filterOf(html, "Sauvegardes")).toContain("Aucun hébergeur trouvé n’a de réponse");
  });
});

test("what is found can be seen as a map, written to, followed and taken away", () => {
  const html = show({ search: { q: "mail", kept: ["kaz"], page: 2, size: 10 }, total: 20 });
  const uses = /<div class="uses">[\s\S]*?<\/div>/u.exec(html)?.[0] ?? "";
  expect(attributes(uses, "href")).toEqual([
    "/hebergeurs?h=kaz&q=mail&size=10",
    "/hebergeurs?h=kaz&q=mail&size=10&view=map",
    "/demande?h=kaz&q=mail",
    "/alertes?q=mail",
    "/hebergeurs.atom?q=mail",
    "/hebergeurs.csv?q=mail",
    "/api/hosters?q=mail",
  ]);
  expect(show()).not.toContain('"/alertes');
});

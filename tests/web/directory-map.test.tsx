import { describe, expect, test } from "vitest";
import { departments } from "#core/departments.ts";
import { departmentShapes, parisShapes } from "#web/pages/directory/data/department-shapes.ts";
import { attributes, readable } from "./rendered.tsx";
import { show } from "./shown-directory.tsx";

const named = (...names: readonly string[]) =>
  names.map((name) => ({ slug: name.toLowerCase(), name }));

const places = {
  departments: [
    { code: "29", hosters: named("Infini") },
    { code: "56", hosters: named("Kaz", "Les Mailles") },
    { code: "75", hosters: named("Picasoft") },
    { code: "974", hosters: named("Zourit") },
  ],
  countries: [
    { code: "BE", hosters: named("Nubo") },
    { code: "CA", hosters: named("Facil") },
    { code: "FR", hosters: named("Framasoft") },
  ],
  unknown: named("Ouvaton"),
};

describe("the map", () => {
  const html = show({ search: { view: "map", q: "nuage", page: 2 }, places, total: 9 });

  test("comes after a list that says everything, hosters without a place apart", () => {
    const [list = "", map = ""] = html.split("<figure");
    expect(readable(list.slice(list.indexOf("lieu par lieu")))).toBe(
      "lieu par lieu Aller à la carte Finistère 1 hébergeur Infini Morbihan 2 hébergeurs Kaz Les Mailles Paris 1 hébergeur Picasoft La Réunion 1 hébergeur Zourit Belgique 1 hébergeur Nubo Canada 1 hébergeur Facil En France, sans département connu 1 hébergeur Framasoft Sans lieu connu 1 hébergeur Ouvaton",
    );
    expect(readable(map)).not.toContain("Ouvaton");
  });

  test("leads from each place to the same search there, by a link that says how many", () => {
    const svg = /<svg class="map"[\s\S]*?<\/svg>/u.exec(html)?.[0] ?? "";
    expect(attributes(svg, "href")).toEqual([
      "/hebergeurs?department=29&q=nuage",
      "/hebergeurs?department=56&q=nuage",
      "/hebergeurs?department=75&q=nuage",
    ]);
    expect(attributes(svg, "aria-label").map((label) => label.replaceAll(/\s/gu, " "))).toEqual([
      "Carte des départements de France métropolitaine",
      "Finistère : 1 hébergeur",
      "Morbihan : 2 hébergeurs",
      "Paris : 1 hébergeur",
    ]);
    expect(readable(svg)).toContain("Morbihan : 2 hébergeurs 2");
  });

  test("has a place for overseas, neighbours and the others", () => {
    const blocks = /<div class="blocks">[\s\S]*?<figcaption/u.exec(html)?.[0] ?? "";
    expect(readable(blocks)).toContain(
      "Outre-mer La Réunion 1 (1 hébergeur) Pays voisins Belgique 1 (1 hébergeur) Ailleurs Canada 1 (1 hébergeur)",
    );
    expect(attributes(blocks, "href")).toEqual([
      "/hebergeurs?department=974&q=nuage",
      "/hebergeurs?country=BE&q=nuage",
      "/hebergeurs?country=CA&q=nuage",
    ]);
  });

  test("names in the place of those already chosen, where its hosters are", () => {
    const chosen = show({
      search: { view: "map", choices: { department: ["29", "56"] } },
      places: { departments: places.departments.slice(0, 1), countries: [], unknown: [] },
    });
    expect(chosen).toContain('href="/hebergeurs?department=29"');
  });

  test("credits whoever drew it", () => {
    expect(readable(html)).toContain("MapSVG et Victor Cazanave , licence CC BY 4.0");
  });
});

describe("the shapes of the map", () => {
  test("are those of every metropolitan department, once", () => {
    const metropolitan = departments
      .map(({ code }) => code)
      .filter((code) => !code.startsWith("97"));
    expect(departmentShapes.map(([code]) => code).toSorted()).toEqual(metropolitan.toSorted());
    expect(parisShapes.map(([code]) => code)).toEqual(["75", "92", "93", "94"]);
  });

  test("are closed lines of whole numbers", () => {
    for (const [code, x, y, outline] of [...departmentShapes, ...parisShapes]) {
      expect(outline, code).toMatch(/^(?:M\d+ \d+l(?:-?\d+[ -]?)+z)+$/u);
      expect(Number.isInteger(x) && Number.isInteger(y), code).toBe(true);
    }
  });
});

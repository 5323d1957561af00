import { beforeEach, describe, expect, test } from "vitest";
import { departments } from "#core/departments.ts";
import { emptySearch } from "#core/search-address.ts";
import type { Search } from "#core/search.ts";
import type { Deps } from "#server/deps.ts";
import { searchDirectory } from "#server/directory/actions.ts";
import { entryOf } from "./entry.ts";
import { orderSlugs } from "./naive-directory.ts";
import { openDirectory, today } from "./open-directory.ts";
import { storeEntries } from "./stored-catalogue.ts";

let deps: Deps;
beforeEach(async () => {
  deps = await openDirectory();
});

async function find(changes: Partial<Search>, at: Deps = deps): Promise<string[]> {
  const { hosters } = await searchDirectory(at, { ...emptySearch, sort: "name", ...changes });
  return hosters.map(({ name }) => name);
}

describe("words", () => {
  beforeEach(() =>
    storeEntries(deps.db, [
      entryOf(1, { name: "Deuxfleurs", summary: "Une association bretonne et ses amis" }),
      entryOf(2, { name: "Framasoft", summary: "Dégooglisons, au cœur de l’éducation populaire" }),
      entryOf(3, { name: "La Contre-Voie", summary: "Des associations de Bretagne" }),
      entryOf(4, { name: "Coussin Maille", summary: null, country: "BE", department: null }),
    ]),
  );

  test.each([
    ["associations bretonnes", ["Deuxfleurs"]],
    ["ASSOCIATION", ["Deuxfleurs", "La Contre-Voie"]],
    ["degooglisons", ["Framasoft"]],
    ["coeur éducation", ["Framasoft"]],
    ["l'éducation populaire", ["Framasoft"]],
    ["association framasoft", []],
    ["belgique", ["Coussin Maille"]],
    ["belgium", ["Coussin Maille"]],
  ])("%j finds %j, whatever their plural, accents and case", async (q, names) => {
    expect(await find({ q })).toEqual(names);
  });

  test.each([
    ["Deuxfleur", ["Deuxfleurs"]],
    ["deux-fleurs", []],
    ["framsoft", ["Framasoft"]],
    ["Framasotf", ["Framasoft"]],
    ["contrevoie", ["La Contre-Voie"]],
    ["contre voix", []],
    ["coussot", ["Coussin Maille"]],
    ["malle", []],
    ["couloir", []],
  ])("%j finds %j: a mistyped name, when it is near enough", async (q, names) => {
    expect(await find({ q })).toEqual(names);
  });

  test("without a letter or a digit ask for nothing", async () => {
    expect(await find({ q: "… ? %_\\ '" })).toHaveLength(4);
  });

  test.each([
    "%",
    "_",
    "'; drop table listings; --",
    "a & b | !c",
    "\\",
    "🐈",
    "{a,b}",
    "x".repeat(200),
  ])("%j are words like any other", async (q) => {
    await expect(find({ q })).resolves.toBeInstanceOf(Array);
  });
});

describe("the order", () => {
  const names = Array.from({ length: 30 }, (_, index) => `Chaton ${index + 10}`);

  test("is drawn each day, the same for everyone", async () => {
    await storeEntries(
      deps.db,
      names.map((name, index) => entryOf(index, { name })),
    );
    const morning = { ...deps, now: () => new Date("2026-11-22T05:00:00Z") };
    const tomorrow = { ...deps, now: () => new Date("2026-11-22T23:00:00Z") };
    const first = await find({ sort: "fit", size: 30 });
    expect(await find({ sort: "fit", size: 30 }, morning)).toEqual(first);
    const second = await find({ sort: "fit", size: 30 }, tomorrow);
    expect(second).not.toEqual(first);
    expect(second.toSorted()).toEqual(names);
  });

  test("puts needs met before needs to confirm, then wishes met, and drops needs unmet", async () => {
    const entries = [
      entryOf(1, { name: "Rien dit" }),
      entryOf(2, { name: "Souhaits" }, { needs: { training: "met", "phone-help": "met" } }),
      entryOf(3, { name: "Besoin" }, { needs: { "signed-dpa": "met", training: "unmet" } }),
      entryOf(
        4,
        { name: "Besoin et souhait" },
        { needs: { "signed-dpa": "met", training: "met" } },
      ),
      entryOf(
        5,
        { name: "Non" },
        { needs: { "signed-dpa": "unmet", training: "met", "phone-help": "met" } },
      ),
    ];
    await storeEntries(deps.db, entries);
    const wishes = ["phone-help", "training"];
    expect(await find({ sort: "fit", choices: { need: ["signed-dpa"] }, wishes })).toEqual([
      "Besoin et souhait",
      "Besoin",
      "Souhaits",
      "Rien dit",
    ]);
  });

  test("by name follows the alphabet without accents or case, as a reader would", async () => {
    const shuffled = ["Zaclys", "écho", "Eau", "la mère", "La Contre-Voie", "Ébène"];
    await storeEntries(
      deps.db,
      shuffled.map((name, index) => entryOf(index, { name })),
    );
    expect(await find({})).toEqual(["Eau", "Ébène", "écho", "La Contre-Voie", "la mère", "Zaclys"]);
  });

  test.each(["29", "59", "2A", "974"])(
    "by distance from %s is that of the globe, unknown places last",
    async (near) => {
      const placed = departments.map(({ code }, index) =>
        entryOf(index, { name: code, department: code }),
      );
      const lost = entryOf(200, { name: "ailleurs", department: null });
      await storeEntries(deps.db, [...placed, lost]);
      const search = { ...emptySearch, sort: "distance", near } as const;
      const [first, ...others] = await find({ ...search, size: 100 });
      const [last] = (await find({ ...search, size: 51, page: 2 })).slice(-1);
      const expected = orderSlugs([...placed, lost], search, today);
      const { hosters } = await searchDirectory(deps, { ...search, size: 100 });
      expect(first).toBe(near);
      expect(others).toHaveLength(99);
      expect(hosters.map(({ slug }) => slug)).toEqual(expected.slice(0, 100));
      expect(last).toBe("ailleurs");
    },
  );

  test("by confirmation puts the latest assessment first and those without last", async () => {
    const dated = (at: number, publishedAt: string) =>
      entryOf(at, { name: publishedAt }, { needs: {}, publishedAt });
    await storeEntries(deps.db, [
      entryOf(1, { name: "jamais" }),
      dated(2, "2026-01-05T00:00:00.000Z"),
      dated(3, "2026-11-05T00:00:00.000Z"),
    ]);
    expect(await find({ sort: "confirmed" })).toEqual([
      "2026-11-05T00:00:00.000Z",
      "2026-01-05T00:00:00.000Z",
      "jamais",
    ]);
  });
});

describe("pages", () => {
  test.each(["fit", "name", "distance", "confirmed"] as const)(
    "in the order %s show every hoster once, without gap or repeat",
    async (sort) => {
      const entries = Array.from({ length: 23 }, (_, index) =>
        entryOf(index, { name: "Même nom" }),
      );
      await storeEntries(deps.db, entries);
      const search = { ...emptySearch, sort, near: "29", size: 5 };
      const pages = await Promise.all(
        [1, 2, 3, 4, 5, 6].map((page) => searchDirectory(deps, { ...search, page })),
      );
      const slugs = pages.flatMap(({ hosters }) => hosters.map(({ slug }) => slug));
      expect(slugs.toSorted()).toEqual(entries.map(({ source }) => source.hoster.slug).toSorted());
      expect(pages.map(({ hosters }) => hosters.length)).toEqual([5, 5, 5, 5, 3, 0]);
      expect(pages.map(({ total }) => total)).toEqual([23, 23, 23, 23, 23, 23]);
    },
  );
});

describe("imaginary hosters", () => {
  beforeEach(() =>
    storeEntries(deps.db, [
      entryOf(1, { name: "Réel" }),
      entryOf(2, { name: "Imaginaire", isImaginary: true }),
    ]),
  );

  test("are listed and counted like others in a demonstration", async () => {
    const { total, facets } = await searchDirectory(deps, emptySearch);
    expect(total).toBe(2);
    expect(facets.find(({ id }) => id === "country")?.values).toEqual([
      { id: "FR", count: 2, isChosen: false },
    ]);
  });

  test("are nowhere otherwise", async () => {
    const { total, hosters, facets } = await searchDirectory(
      { ...deps, isDemo: false },
      emptySearch,
    );
    expect([total, hosters.map(({ name }) => name)]).toEqual([1, ["Réel"]]);
    expect(facets.find(({ id }) => id === "country")?.values).toMatchObject([{ count: 1 }]);
  });
});

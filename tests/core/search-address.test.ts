import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptySearch, listKeys, readSearch, writeSearch } from "#core/search-address.ts";
import { withChoice, withoutChoice } from "#core/search-change.ts";
import { criterionValues, facetValues } from "#core/search-vocabulary.ts";
import { facetIds } from "#core/search.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { arbitraryDice } from "./arbitrary-grid.ts";
import { rollSearch } from "./random-search.ts";
import { choiceCriterion, gridWith } from "./small-grid.ts";

const known = { software: ["Nextcloud", "Etherpad & co=1 #?", "Écrire ensemble"] };
const questions = [
  "association bretonne",
  "l'été (2) !*~_-.",
  "l’été + 100 % & = #1 ?",
  "🐈",
  "a:b",
];
const world = { grid: matouGrid, software: known.software, questions };

function read(address: string) {
  return readSearch(matouGrid, new URLSearchParams(address), known);
}

describe("an address", () => {
  test("says every key of a search in words", () => {
    const address =
      "audience=associations&country=FR&criterion.backups=level:2&department=2A&department=974&near=29&need=signed-dpa&openness=open&page=2&price=membership&profile=organization&profile=unclassified&q=courriel+libre&service=files&service=mail&size=50&software=Nextcloud&sort=distance&wish=training";
    const { search, ignored } = read(address);
    expect(ignored).toEqual([]);
    expect(search).toEqual({
      q: "courriel libre",
      choices: {
        profile: ["organization", "unclassified"],
        service: ["files", "mail"],
        audience: ["associations"],
        country: ["FR"],
        department: ["2A", "974"],
        openness: ["open"],
        price: ["membership"],
        software: ["Nextcloud"],
        need: ["signed-dpa"],
      },
      criteria: { backups: ["level:2"] },
      wishes: ["training"],
      near: "29",
      accounts: null,
      budget: null,
      sort: "distance",
      view: "list",
      kept: [],
      page: 2,
      size: 50,
    });
    expect(writeSearch(search)).toBe(address);
  });

  test("without keys asks for the whole directory, and the whole directory has no keys", () => {
    expect(read("")).toEqual({ search: emptySearch, ignored: [] });
    expect(writeSearch(emptySearch)).toBe("");
  });

  test("is one for all the ways of asking for the same", () => {
    const asked = [
      "service=mail&service=files&q=pad&sort=fit&page=1&size=25",
      "q=++pad&service=files&near=&service=mail&service=files&wish=",
    ];
    for (const address of asked) {
      const { search, ignored } = read(address);
      expect(ignored).toEqual([]);
      expect(writeSearch(search)).toBe("q=pad&service=files&service=mail");
    }
  });

  test("keeps four hosters in the order given; one named again is not one too many", () => {
    const { search, ignored } = read("h=d&h=b&h=a&h=c&h=b&h=e");
    expect(search.kept).toEqual(["d", "b", "a", "c"]);
    expect(ignored).toEqual([{ key: "h", value: "e", reason: "too-many" }]);
    expect(writeSearch(search)).toBe("h=d&h=b&h=a&h=c");
  });

  test("of any search is read back as that search, and written again the same", () => {
    fc.assert(
      fc.property(arbitraryDice, (dice) => {
        const search = rollSearch(dice, world);
        const address = writeSearch(search);
        expect(read(address)).toEqual({ search, ignored: [] });
        expect(writeSearch(read(address).search)).toBe(address);
        expect(new URL(`https://matou.example/hebergeurs?${address}`).search.slice(1)).toBe(
          address,
        );
      }),
    );
  });

  test("lists its keys sorted, whatever the order they were chosen in", () => {
    fc.assert(
      fc.property(arbitraryDice, (dice) => {
        const keys = listKeys(rollSearch(dice, world)).map(([key]) => key);
        expect(keys).toEqual(keys.toSorted());
      }),
    );
  });
});

describe("what an address asks for and cannot have", () => {
  test.each([
    ["colour=red", "colour", "red", "unknown-key"],
    ["constructor=x", "constructor", "x", "unknown-key"],
    ["criterion.unheard-of=met", "criterion.unheard-of", "met", "unknown-key"],
    ["criterion.=met", "criterion.", "met", "unknown-key"],
    ["Q=pad", "Q", "pad", "unknown-key"],
    ["service=fax", "service", "fax", "unknown-value"],
    ["service=Files", "service", "Files", "unknown-value"],
    ["software=nextcloud%27--", "software", "nextcloud'--", "unknown-value"],
    ["country=fr", "country", "fr", "unknown-value"],
    ["near=99", "near", "99", "unknown-value"],
    ["need=toString", "need", "toString", "unknown-value"],
    ["criterion.backups=level:0", "criterion.backups", "level:0", "unknown-value"],
    ["criterion.backups=level:99", "criterion.backups", "level:99", "unknown-value"],
    ["criterion.hosted-people=300", "criterion.hosted-people", "300", "unknown-value"],
    ["sort=popularity", "sort", "popularity", "unknown-value"],
    ["page=0", "page", "0", "unknown-value"],
    ["page=-1", "page", "-1", "unknown-value"],
    ["page=1e3", "page", "1e3", "unknown-value"],
    ["page=9999999999", "page", "9999999999", "unknown-value"],
    ["size=101", "size", "101", "unknown-value"],
    ["size=٣", "size", "٣", "unknown-value"],
    ["view=globe", "view", "globe", "unknown-value"],
    ["accounts=many", "accounts", "many", "unknown-value"],
    ["h=Not+a+slug", "h", "Not a slug", "unknown-value"],
  ])("%s is left out and noted", (address, key, value, reason) => {
    expect(read(address)).toEqual({ search: emptySearch, ignored: [{ key, value, reason }] });
  });

  test("is noted in the order read, and takes nothing else away", () => {
    const { search, ignored } = read("z=1&service=files&a=2&service=fax");
    expect(search.choices).toEqual({ service: ["files"] });
    expect(ignored.map(({ key }) => key)).toEqual(["z", "a", "service"]);
  });

  test("is a second value where there can be one", () => {
    const { search, ignored } = read("q=pad&q=mail&sort=name&sort=fit&near=29&near=35");
    expect(search).toMatchObject({ q: "pad", sort: "name", near: "29" });
    expect(ignored).toEqual([
      { key: "q", value: "mail", reason: "repeated" },
      { key: "sort", value: "fit", reason: "repeated" },
      { key: "near", value: "35", reason: "repeated" },
    ]);
  });

  test("is the end of a question of more than 200 characters", () => {
    const long = "é".repeat(150) + "🐈".repeat(60);
    const { search, ignored } = read(new URLSearchParams({ q: long }).toString());
    expect([...search.q]).toHaveLength(200);
    expect(search.q.endsWith("🐈")).toBe(true);
    expect(ignored).toMatchObject([{ key: "q", reason: "shortened" }]);
  });

  test("is a control character, half a character and a needless space", () => {
    const question = " a\u0000b\n\n\tc\u009f\ud800 d\u0301 ";
    const { search } = readSearch(matouGrid, [["q", question]], known);
    expect(search.q).toBe("ab c d\u0301");
  });

  test("never makes reading fail, nor an address that says something else", () => {
    const keys = fc.oneof(
      fc.constantFrom(
        ...facetIds,
        "q",
        "wish",
        "near",
        "sort",
        "page",
        "size",
        "criterion.backups",
      ),
      fc.string({ unit: "binary" }),
    );
    const values = fc.oneof(
      fc.constantFrom("files", "signed-dpa", "level:1", "29", "name", "3", "Nextcloud", ""),
      fc.string({ unit: "binary", maxLength: 300 }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, values)), (given) => {
        const { search, ignored } = readSearch(matouGrid, given, known);
        const again = read(writeSearch(search));
        expect(again).toEqual({ search, ignored: [] });
        expect(ignored.length).toBeLessThanOrEqual(given.length);
        expect(search.q).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      }),
    );
  });
});

describe("the values a key accepts", () => {
  test("are all read, for every facet and every criterion", () => {
    const facets = facetIds
      .filter((id) => id !== "software")
      .flatMap((id) => facetValues(matouGrid, id).map((value) => [id, value] as const));
    const criteria = matouGrid.document.criteria.flatMap((criterion) =>
      criterionValues(criterion).map((value) => [`criterion.${criterion.id}`, value] as const),
    );
    expect(readSearch(matouGrid, [...facets, ...criteria], known).ignored).toEqual([]);
  });

  test("of a profile are the profiles, then the outcomes of hosters that hold none", () => {
    expect(facetValues(matouGrid, "profile")).toEqual([
      "artisanal",
      "organization",
      "incomplete",
      "unclassified",
      "not-assessed",
      "declined",
    ]);
  });

  test("of a criterion are its answers, its levels and not stated", () => {
    expect(criterionValues(choiceCriterion([0, 2]))).toEqual([
      "a",
      "b",
      "level:1",
      "level:2",
      "unstated",
    ]);
  });

  test("may have a name that every object knows", () => {
    const grid = gridWith({ criteria: [choiceCriterion([0, 1], { id: "constructor" })] });
    const { search } = readSearch(grid, [["criterion.constructor", "a"]], known);
    expect(search.criteria).toEqual({ constructor: ["a"] });
    expect(withChoice(emptySearch, "criterion.constructor", "b").criteria).toEqual({
      constructor: ["b"],
    });
  });
});

describe("a choice", () => {
  const search = read(
    "criterion.backups=level:1&need=signed-dpa&page=3&q=pad&service=files",
  ).search;

  test.each([
    [
      "service",
      "mail",
      "criterion.backups=level:1&need=signed-dpa&q=pad&service=files&service=mail",
    ],
    ["service", "files", "criterion.backups=level:1&need=signed-dpa&q=pad&service=files"],
    [
      "wish",
      "training",
      "criterion.backups=level:1&need=signed-dpa&q=pad&service=files&wish=training",
    ],
    [
      "criterion.backups",
      "unstated",
      "criterion.backups=level:1&criterion.backups=unstated&need=signed-dpa&q=pad&service=files",
    ],
  ])("%s=%s is added, and the first page shown", (key, value, address) => {
    expect(writeSearch(withChoice(search, key, value))).toBe(address);
  });

  test.each([
    ["service", "files", "criterion.backups=level:1&need=signed-dpa&q=pad"],
    ["need", undefined, "criterion.backups=level:1&q=pad&service=files"],
    ["criterion.backups", "level:1", "need=signed-dpa&q=pad&service=files"],
    ["q", undefined, "criterion.backups=level:1&need=signed-dpa&service=files"],
  ])("%s=%s is removed, and the first page shown", (key, value, address) => {
    expect(writeSearch(withoutChoice(search, key, value))).toBe(address);
  });

  test("removed after being added leaves the search as it was, but for its page", () => {
    fc.assert(
      fc.property(arbitraryDice, (dice) => {
        const before = rollSearch(dice, world);
        const { service: _, ...choices } = before.choices;
        const without = { ...before, choices, page: 1 };
        const added = withChoice(without, "service", "dns");
        expect(withoutChoice(added, "service", "dns")).toEqual(without);
      }),
    );
  });
});

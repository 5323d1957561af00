import { beforeAll, describe, expect, test } from "vitest";
import type { Service } from "#core/services.ts";
import { emptySearch } from "#core/search-address.ts";
import type { Search } from "#core/search.ts";
import type { Deps } from "#server/deps.ts";
import {
  findListed,
  findRemoval,
  listMatches,
  listNearMisses,
  listPlaces,
  listSuggestions,
  searchDirectory,
  suggestQuestion,
} from "#server/directory/actions.ts";
import { replaceProducts } from "#server/products/queries.ts";
import { makeOffer } from "#tests/support/offer.ts";
import { entryOf } from "./entry.ts";
import { openDirectory } from "./open-directory.ts";
import { storeEntries } from "./stored-catalogue.ts";

let deps: Deps;

function service(type: Service["type"], software: string | null): Service {
  return { type, name: type, software, url: null, registrations: [], load: null };
}

const small = makeOffer({
  mostAccounts: 10,
  price: { kind: "fixed", cents: 200, unit: "account", period: "month" },
});

beforeAll(async () => {
  deps = await openDirectory();
  await replaceProducts(deps.db, [
    {
      id: "google-drive",
      isWord: false,
      names: ["Google Drive", "GDrive"],
      services: ["files"],
      software: ["Nextcloud"],
      suite: null,
    },
    {
      id: "visio",
      isWord: true,
      names: ["visio"],
      services: ["video-call"],
      software: [],
      suite: null,
    },
  ]);
  await storeEntries(deps.db, [
    entryOf(1, { name: "Kaz", department: "56", services: [service("files", "Nextcloud")] }),
    entryOf(2, { name: "Nubo", country: "BE", department: null, offers: [small] }),
    entryOf(
      3,
      { name: "Zaclys", department: "39", services: [service("video-call", "BigBlueButton")] },
      { needs: { "signed-dpa": "unmet", training: "met" } },
    ),
    entryOf(
      4,
      { name: "Infini", department: "29" },
      { needs: { "signed-dpa": "unmet", training: "unmet" } },
    ),
    entryOf(5, {
      name: "Les Mailles",
      isImaginary: true,
      country: null,
      department: null,
      services: [service("chat", "Mattermost")],
    }),
  ]);
});

async function find(changes: Partial<Search>): Promise<string[]> {
  const cards = await listMatches(deps, { ...emptySearch, sort: "name", ...changes });
  return cards.map(({ name }) => name);
}

describe("a question", () => {
  test.each([
    ["google drive", ["Kaz"]],
    ["remplacer gdrive", ["Kaz"]],
    ["visio", ["Zaclys"]],
    ["nexcloud", ["Kaz"]],
    ["bigbluebuton", ["Zaclys"]],
    ["google drive zaclys", []],
  ])("%j finds %j, by what replaces a product and by a mistyped software", async (q, names) => {
    expect(await find({ q })).toEqual(names);
  });

  test.each([
    ["gogle drive", "Google Drive"],
    ["gogle drve", "Google Drive"],
    ["matremost", "Mattermost"],
    ["matremost gogle", null],
    ["Belgiqe", null],
    ["kaz", null],
    ["google drive", null],
    ["xyzzy", null],
    ["", null],
  ])("%j may be meant as %j", async (q, meant) => {
    expect(await suggestQuestion(deps, q)).toBe(meant);
  });

  test("that is suggested finds something, and nothing of who is not shown", async () => {
    const suggested = await suggestQuestion(deps, "matremost");
    expect(await find({ q: suggested ?? "" })).toEqual(["Les Mailles"]);
    expect(await suggestQuestion({ ...deps, isDemo: false }, "matremost")).toBeNull();
  });

  test("may be helped by what is known: software, products that are none of our words, hosters", async () => {
    const texts = ["Google Drive", "Nextcloud", "BigBlueButton", "Kaz", "Nubo"];
    const known = await listSuggestions(deps);
    expect(known).toEqual(expect.arrayContaining([...texts, "Mattermost", "Les Mailles"]));
    expect(known).not.toContain("visio");
    const real = await listSuggestions({ ...deps, isDemo: false });
    expect(real).toEqual(expect.arrayContaining(texts));
    expect(real).not.toContain("Mattermost");
    expect(real).not.toContain("Les Mailles");
  });
});

describe("a number of accounts and a budget", () => {
  test.each([
    [{ accounts: 10 }, true],
    [{ accounts: 11 }, false],
    [{ budget: 24 }, true],
    [{ budget: 23 }, false],
    [{ accounts: 10, budget: 240 }, true],
    [{ accounts: 10, budget: 239 }, false],
  ])("%j leave out only whoever no offer of suits", async (means, isKept) => {
    const names = ["Infini", "Kaz", "Les Mailles", ...(isKept ? ["Nubo"] : []), "Zaclys"];
    expect(await find(means)).toEqual(names);
  });

  test("are among what may be removed to find more", async () => {
    const search = { ...emptySearch, accounts: 50, choices: { country: ["BE"] } };
    expect((await searchDirectory(deps, search)).total).toBe(0);
    const { total } = await searchDirectory(deps, { ...search, accounts: null });
    expect(total).toBe(1);
    expect(await findRemoval(deps, search)).toMatchObject({ key: "country", total: 4 });
    const tight = { ...search, q: "nubo", choices: {} };
    expect(await findRemoval(deps, tight)).toMatchObject({ key: "q", total: 4 });
  });
});

describe("who misses exactly one need", () => {
  test("is told with it; who misses two is not", async () => {
    const search = { ...emptySearch, choices: { need: ["signed-dpa", "training"] } };
    const misses = await listNearMisses(deps, search);
    expect(misses.map(({ card, need }) => [card.name, need])).toEqual([["Zaclys", "signed-dpa"]]);
  });

  test("suits everything else", async () => {
    const choices = { need: ["signed-dpa"], country: ["FR"], service: ["video-call"] };
    const misses = await listNearMisses(deps, { ...emptySearch, choices });
    expect(misses.map(({ card }) => card.name)).toEqual(["Zaclys"]);
    expect(await listNearMisses(deps, { ...emptySearch, choices: { country: ["FR"] } })).toEqual(
      [],
    );
  });
});

describe("hosters named one by one", () => {
  test("come in the order asked for, without those that are in no list", async () => {
    const slugs = ["hoster-5", "nobody", "hoster-1"];
    const named = async (at: Deps) => (await findListed(at, slugs)).map(({ name }) => name);
    expect(await named(deps)).toEqual(["Les Mailles", "Kaz"]);
    expect(await named({ ...deps, isDemo: false })).toEqual(["Kaz"]);
  });
});

describe("where hosters are", () => {
  test("is said once for each, by department, else by country, all pages together", async () => {
    const places = await listPlaces(deps, { ...emptySearch, size: 1, page: 3 });
    expect(places).toEqual({
      departments: [
        { code: "29", hosters: [{ slug: "hoster-4", name: "Infini" }] },
        { code: "39", hosters: [{ slug: "hoster-3", name: "Zaclys" }] },
        { code: "56", hosters: [{ slug: "hoster-1", name: "Kaz" }] },
      ],
      countries: [{ code: "BE", hosters: [{ slug: "hoster-2", name: "Nubo" }] }],
      unknown: [{ slug: "hoster-5", name: "Les Mailles" }],
    });
  });
});

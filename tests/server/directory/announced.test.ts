import { beforeAll, describe, expect, test } from "vitest";
import { createApp } from "#server/app.ts";
import { listKeys } from "#core/search-address.ts";
import type { Deps } from "#server/deps.ts";
import { replaceProducts } from "#server/products/queries.ts";
import { chance, pick, seededDice } from "#tests/core/dice.ts";
import type { Dice } from "#tests/core/dice.ts";
import { rollSearch } from "#tests/core/random-search.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { openDirectory } from "./open-directory.ts";
import {
  catalogueProducts,
  catalogueSoftware,
  questions,
  rollCatalogue,
} from "./random-catalogue.ts";
import { storeEntries } from "./stored-catalogue.ts";

type Keys = readonly (readonly [key: string, value: string])[];
type Answer = {
  readonly total: number;
  readonly facets: readonly {
    readonly id: string;
    readonly values: readonly { readonly id: string; readonly count: number }[];
  }[];
};

const world = { grid: matouGrid, software: catalogueSoftware, questions };

let deps: Deps;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  deps = await openDirectory();
  await replaceProducts(deps.db, catalogueProducts);
  await storeEntries(deps.db, rollCatalogue(seededDice(21), matouGrid, { count: 50 }));
  app = createApp(deps);
});

async function ask(keys: Keys): Promise<Answer> {
  const query = new URLSearchParams(keys.map(([key, value]) => [key, value]));
  const response = await app.request(`/api/hosters?${query.toString()}`);
  expect([query.toString(), response.status]).toEqual([query.toString(), 200]);
  return response.json() as Promise<Answer>;
}

/** The keys of a random search, in disorder, with extra facets. */
function rollKeys(dice: Dice): Keys {
  const search = { ...rollSearch(dice, world), kept: [], page: 1, size: 1 };
  const extra = pick(dice, ["criterion.backups", "criterion.audiences"]);
  return [...listKeys(search), ["facets", extra] as const].sort(() => (chance(dice, 50) ? 1 : -1));
}

describe("every value that a search announces", () => {
  test.each(Array.from({ length: 8 }, (_, seed) => seed))(
    "leads to exactly that many hosters (search %i)",
    async (seed) => {
      const keys = rollKeys(seededDice(seed));
      const { facets } = await ask(keys);
      expect(facets).toHaveLength(new Set(facets.map(({ id }) => id)).size);
      for (const { id: key, values } of facets) {
        for (const { id, count } of values) {
          const others = key === "need" ? keys : keys.filter(([given]) => given !== key);
          const { total } = await ask([...others, [key, id]]);
          expect([key, id, total]).toEqual([key, id, count]);
        }
      }
    },
    60_000,
  );

  test("is the same however its question is written", async () => {
    for (const [plain, other] of [
      ["cooperative", "COOPÉRATIVES"],
      ["coeur", "cœur"],
      ["google drive", " Gôogle  DRIVE "],
    ]) {
      expect(await ask([["q", plain ?? ""]])).toEqual(await ask([["q", other ?? ""]]));
    }
  });
});

describe("what no search can be", () => {
  test.each([
    ["country", "fr"],
    ["service", "' or 1=1 --"],
    ["software", "nextcloud\u0000"],
    ["need", "__proto__"],
    ["criterion.constructor", "met"],
    ["__proto__", "1"],
    ["accounts", "1e9"],
    ["accounts", "0"],
    ["budget", "-1"],
    ["budget", "٣"],
    ["view", "carte"],
    ["h", "kaz"],
  ])("%s=%j is refused, and nothing is counted", async (key, value) => {
    const query = new URLSearchParams([[key, value]]);
    const response = await app.request(`/api/hosters?${query.toString()}`);
    expect(response.status).toBe(422);
    expect(await response.json()).not.toHaveProperty("total");
  });

  test.each(["accounts=20", "budget=0", "view=map", "accounts=999999999&budget=999999999"])(
    "%s is taken, and gives the same shape",
    async (query) => {
      const response = await app.request(`/api/hosters?${query}`);
      expect(response.status).toBe(200);
      expect(Object.keys(await response.json())).toEqual([
        "total",
        "page",
        "size",
        "hosters",
        "facets",
      ]);
    },
  );
});

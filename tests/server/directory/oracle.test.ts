import { stemmer } from "@orama/stemmers/french";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { searchCatalogue } from "#core/catalogue-search.ts";
import { listFacetKeys } from "#core/facets.ts";
import { readQuestion } from "#core/question.ts";
import { withChoice, withoutChoice } from "#core/search-change.ts";
import type { Search } from "#core/search.ts";
import { emptySearch, listKeys } from "#core/search-address.ts";
import type { Deps } from "#server/deps.ts";
import { findRemoval, searchDirectory } from "#server/directory/actions.ts";
import { replaceProducts } from "#server/products/queries.ts";
import { arbitraryDice } from "#tests/core/arbitrary-grid.ts";
import { seededDice } from "#tests/core/dice.ts";
import { rollSearch } from "#tests/core/random-search.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { listSoftwareWords, searchBySql } from "#tests/support/sql-search.ts";
import { openDirectory, today } from "./open-directory.ts";
import {
  catalogueProducts,
  catalogueSoftware,
  questions,
  rollCatalogue,
} from "./random-catalogue.ts";
import { storeEntries } from "./stored-catalogue.ts";

const world = { grid: matouGrid, software: catalogueSoftware, questions };
const extraKeys = ["criterion.backups", "criterion.audiences", "criterion.hosted-people"];

async function openCatalogue(seed: number, count: number, isDemo: boolean): Promise<Deps> {
  const deps = await openDirectory({ isDemo });
  await replaceProducts(deps.db, catalogueProducts);
  await storeEntries(deps.db, rollCatalogue(seededDice(seed), matouGrid, { count }));
  return deps;
}

function forAnySearch(check: (search: Search) => Promise<void>): Promise<void> {
  return fc.assert(
    fc.asyncProperty(arbitraryDice, (dice) => check(rollSearch(dice, world))),
    { numRuns: 40, endOnFailure: true },
  );
}

/** What the database finds for the same search, and what the memory of the process does. */
async function searchBoth(deps: Deps, search: Search) {
  const facetKeys = listFacetKeys(search, extraKeys);
  const { catalogue, synonyms, orderOf } = await deps.readModel.current();
  const terms = readQuestion(search.q, synonyms, stemmer);
  const asked = { search, terms, showsImaginary: deps.isDemo };
  const software = await listSoftwareWords(deps.db);
  const expected = await searchBySql(deps.db, { ...asked, software }, { facetKeys, day: today });
  const found = searchCatalogue(catalogue, asked, { facetKeys, day: orderOf(today) });
  return { expected, found };
}

describe.each([
  [1, 0, true],
  [2, 1, true],
  [3, 12, false],
  [4, 40, true],
  [5, 65, false],
  [6, 90, true],
])("in a catalogue (seed %i) of %i hosters, demo %s", (seed, count, isDemo) => {
  test("memory and database find the same hosters in the same order, and count alike", async () => {
    const deps = await openCatalogue(seed, count, isDemo);
    await forAnySearch(async (search) => {
      const { expected, found } = await searchBoth(deps, search);
      expect(found.total).toBe(expected.total);
      expect(found.cards.map(({ slug }) => slug)).toEqual(expected.slugs);
      expect(found.counts).toEqual(expected.counts);
    });
  });
});

describe("a mistyped word", () => {
  test("is recognised in memory exactly when pg_trgm does", async () => {
    const deps = await openCatalogue(7, 30, true);
    const typing = fc.stringMatching(
      /^[a-z]{0,3}(nuage|maille|etherpad|libre|coussin)[a-z]{0,4}$/u,
    );
    const spoilt = fc.tuple(typing, fc.nat({ max: 8 }), fc.stringMatching(/^[a-z0-9]?$/u));
    await fc.assert(
      fc.asyncProperty(spoilt, async ([word, at, letter]) => {
        const q = word.slice(0, at) + letter + word.slice(at + 1);
        const { expected, found } = await searchBoth(deps, { ...emptySearch, q });
        expect([q, found.total]).toEqual([q, expected.total]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a value that is announced", () => {
  test("finds as many hosters as it says when it is chosen", async () => {
    const deps = await openCatalogue(8, 30, true);
    for (const seed of [11, 12, 13]) {
      const search = rollSearch(seededDice(seed), world);
      const { facets } = await searchDirectory(deps, search, extraKeys);
      for (const { id: key, values } of facets) {
        for (const { id, count } of values) {
          const emptied = key === "need" ? search : withoutChoice(search, key);
          const { total } = await searchDirectory(deps, withChoice(emptied, key, id));
          expect([key, id, total]).toEqual([key, id, count]);
        }
      }
    }
  });

  test("is never zero unless it is chosen, and every chosen one is there", async () => {
    const deps = await openCatalogue(9, 25, true);
    await forAnySearch(async (search) => {
      const { facets } = await searchDirectory(deps, search);
      const values = facets.flatMap(({ id: key, values: of }) =>
        of.map((value) => ({ ...value, key })),
      );
      const chosen = values.filter(({ isChosen }) => isChosen);
      expect(values.every(({ count, isChosen }) => count > 0 || isChosen)).toBe(true);
      expect(chosen.map(({ key, id }) => `${key}=${id}`).toSorted()).toEqual(listChoices(search));
    });
  });
});

describe("what to remove when nothing is found", () => {
  test("finds as many as it says, and no single removal finds more", async () => {
    const deps = await openCatalogue(10, 40, true);
    await forAnySearch(async (search) => {
      const removal = await findRemoval(deps, search);
      const { total } = await searchDirectory(deps, removal?.search ?? { ...search, page: 1 });
      if (removal !== null) expect(removal.total).toBe(total);
      for (const key of ["q", "accounts", "budget", "service", "country"]) {
        const without = await searchDirectory(deps, withoutChoice(search, key));
        const isAsked = listKeys(search).some(([asked]) => asked === key);
        if (isAsked) expect(without.total).toBeLessThanOrEqual(removal?.total ?? 0);
      }
    });
  });
});

function listChoices({ choices, criteria }: Search): readonly string[] {
  const named = Object.entries(criteria).map(
    ([id, values]) => [`criterion.${id}`, values] as const,
  );
  return [...Object.entries(choices), ...named]
    .flatMap(([key, values]) => values.map((value) => `${key}=${value}`))
    .toSorted();
}

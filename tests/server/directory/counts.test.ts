import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withChoice } from "#core/search-change.ts";
import { criterionOfKey, criterionValues, facetValues } from "#core/search-vocabulary.ts";
import { facetIds } from "#core/search.ts";
import type { Search } from "#core/search.ts";
import { findRemoval, searchDirectory } from "#server/directory/actions.ts";
import { arbitraryDice } from "#tests/core/arbitrary-grid.ts";
import { seededDice } from "#tests/core/dice.ts";
import { rollSearch } from "#tests/core/random-search.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { countWith, findEntries, orderSlugs } from "./naive-directory.ts";
import { openDirectory, today } from "./open-directory.ts";
import { catalogueSoftware, questions, rollCatalogue } from "./random-catalogue.ts";
import { storeEntries } from "./stored-catalogue.ts";

const world = { grid: matouGrid, software: catalogueSoftware, questions };
const extraKeys = ["criterion.backups", "criterion.audiences", "criterion.hosted-people"];

const catalogues = [
  { seed: 1, count: 0, isDemo: true },
  { seed: 2, count: 1, isDemo: true },
  { seed: 3, count: 12, isDemo: false },
  { seed: 4, count: 40, isDemo: true },
  { seed: 5, count: 40, isDemo: false },
  { seed: 6, count: 90, isDemo: true },
];

async function openCatalogue({ seed, count, isDemo }: (typeof catalogues)[number]) {
  const deps = await openDirectory({ isDemo });
  const entries = rollCatalogue(seededDice(seed), matouGrid, { count });
  await storeEntries(deps.db, entries);
  return { deps, entries };
}

function forAnySearch(check: (search: Search) => Promise<void>): Promise<void> {
  return fc.assert(
    fc.asyncProperty(arbitraryDice, (dice) => check(rollSearch(dice, world))),
    { numRuns: 25, endOnFailure: true },
  );
}

function valuesOf(key: string): readonly string[] {
  const criterion = matouGrid.criteria.get(criterionOfKey(key) ?? "");
  if (criterion !== undefined) return criterionValues(criterion);
  const facet = facetIds.find((id) => id === key);
  return facet === undefined || facet === "software"
    ? catalogueSoftware
    : facetValues(matouGrid, facet);
}

describe.each(catalogues)(
  "a catalogue of $count hosters (seed $seed, demo $isDemo)",
  (catalogue) => {
    test("gives for any search what looking at every hoster gives, in the same order", async () => {
      const { deps, entries } = await openCatalogue(catalogue);
      await forAnySearch(async (search) => {
        const found = findEntries(entries, search, deps.isDemo);
        const slugs = orderSlugs(found, search, today);
        const first = (search.page - 1) * search.size;
        const result = await searchDirectory(deps, search);
        expect(result.total).toBe(found.length);
        expect(result.hosters.map(({ slug }) => slug)).toEqual(
          slugs.slice(first, first + search.size),
        );
      });
    });

    test("announces beside every value of every facet what choosing it would find", async () => {
      const { deps, entries } = await openCatalogue(catalogue);
      await forAnySearch(async (search) => {
        const { facets } = await searchDirectory(deps, search, extraKeys);
        for (const { id: key, values } of facets) {
          const announced = new Map(values.map(({ id, count }) => [id, count]));
          for (const value of valuesOf(key)) {
            const expected = countWith(entries, search, { key, value, isDemo: deps.isDemo });
            expect([key, value, announced.get(value) ?? 0]).toEqual([key, value, expected]);
          }
        }
      });
    });
  },
);

describe("a value that is announced", () => {
  test("finds as many hosters as it says when it is chosen", async () => {
    const { deps } = await openCatalogue({ seed: 7, count: 30, isDemo: true });
    const search = rollSearch(seededDice(11), world);
    const { facets } = await searchDirectory(deps, search, extraKeys);
    for (const { id: key, values } of facets) {
      for (const { id, count } of values) {
        const emptied = key === "need" ? search : withoutFacet(search, key);
        expect((await searchDirectory(deps, withChoice(emptied, key, id))).total).toBe(count);
      }
    }
  });

  test("is never zero unless it is chosen, and every chosen one is there", async () => {
    const { deps } = await openCatalogue({ seed: 8, count: 25, isDemo: true });
    await forAnySearch(async (search) => {
      const { facets } = await searchDirectory(deps, search);
      const chosen = facets.flatMap(({ id: key, values }) =>
        values.filter(({ isChosen }) => isChosen).map(({ id }) => `${key}=${id}`),
      );
      expect(
        facets
          .flatMap(({ values }) => values)
          .every(({ count, isChosen }) => count > 0 || isChosen),
      ).toBe(true);
      expect(chosen.toSorted()).toEqual(listChoices(search));
    });
  });
});

describe("what to remove when nothing is found", () => {
  test("is what finds most, and it finds as many as it says", async () => {
    const { deps, entries } = await openCatalogue({ seed: 9, count: 40, isDemo: true });
    await forAnySearch(async (search) => {
      const removal = await findRemoval(deps, search);
      const total = removal === null ? 0 : findEntries(entries, removal.search, true).length;
      expect(removal?.total ?? 0).toBe(total);
      if (removal !== null)
        expect(total).toBeGreaterThanOrEqual(findEntries(entries, search, true).length);
    });
  });
});

function withoutFacet(search: Search, key: string): Search {
  const criterion = criterionOfKey(key);
  return criterion === null
    ? { ...search, choices: { ...search.choices, [key]: [] } }
    : { ...search, criteria: { ...search.criteria, [criterion]: [] } };
}

function listChoices({ choices, criteria }: Search): readonly string[] {
  const named = Object.entries(criteria).map(
    ([id, values]) => [`criterion.${id}`, values] as const,
  );
  return [...Object.entries(choices), ...named]
    .flatMap(([key, values]) => values.map((value) => `${key}=${value}`))
    .toSorted();
}

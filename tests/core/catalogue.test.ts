import { createHash } from "node:crypto";
import { stemmer } from "@orama/stemmers/french";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Asked } from "#core/catalogue-matches.ts";
import {
  countMatches,
  listFound,
  listMissingOne,
  searchCatalogue,
} from "#core/catalogue-search.ts";
import { makeCatalogue } from "#core/catalogue.ts";
import { listFacetKeys } from "#core/facets.ts";
import { tokenOf } from "#core/listing-tokens.ts";
import { needStatus } from "#core/need-status.ts";
import { listSynonyms, readQuestion } from "#core/question.ts";
import { emptySearch } from "#core/search-address.ts";
import { criterionOfKey, criterionValues, facetValues } from "#core/search-vocabulary.ts";
import { facetIds } from "#core/search.ts";
import type { Search } from "#core/search.ts";
import { entryOf } from "#tests/server/directory/entry.ts";
import { countWith, findEntries, orderSlugs } from "#tests/server/directory/naive-directory.ts";
import {
  catalogueProducts,
  catalogueSoftware,
  questions,
  rollCatalogue,
} from "#tests/server/directory/random-catalogue.ts";
import type { Entry } from "#tests/server/directory/random-catalogue.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { arbitraryDice } from "./arbitrary-grid.ts";
import { seededDice } from "./dice.ts";
import { rollSearch } from "./random-search.ts";

const today = "2026-11-22";
const world = { grid: matouGrid, software: catalogueSoftware, questions };
const products = catalogueProducts;
const synonyms = listSynonyms(products);
const extraKeys = ["criterion.backups", "criterion.audiences", "criterion.hosted-people"];

function catalogueOf(entries: readonly Entry[]) {
  const listings = entries.map(({ id, listing }) => ({ ...listing, hosterId: id }));
  const lot = ({ id }: Entry) => createHash("md5").update(`${today}${id}`).digest("hex");
  const lots = entries.map(lot);
  const day = Uint32Array.from(lots.keys()).sort((one, other) =>
    (lots[one] ?? "") < (lots[other] ?? "") ? -1 : 1,
  );
  return { catalogue: makeCatalogue(listings), day };
}

function ask(search: Search, isDemo: boolean): Asked {
  return { search, terms: readQuestion(search.q, synonyms, stemmer), showsImaginary: isDemo };
}

function forAnySearch(numRuns: number, check: (search: Search) => void): void {
  fc.assert(
    fc.property(arbitraryDice, (dice) => check(rollSearch(dice, world))),
    { numRuns, endOnFailure: true },
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

describe.each([
  { seed: 1, count: 0, isDemo: true },
  { seed: 2, count: 1, isDemo: true },
  { seed: 3, count: 12, isDemo: false },
  { seed: 4, count: 33, isDemo: true },
  { seed: 6, count: 64, isDemo: false },
])("a catalogue of $count hosters (seed $seed, demo $isDemo)", ({ seed, count, isDemo }) => {
  const entries = rollCatalogue(seededDice(seed), matouGrid, { count });
  const { catalogue, day } = catalogueOf(entries);
  const naive = { isDemo, products };

  test("gives for any search what looking at every hoster gives, in the same order", () => {
    forAnySearch(60, (search) => {
      const found = findEntries(entries, search, naive);
      const slugs = orderSlugs(found, search, today);
      const first = (search.page - 1) * search.size;
      const asked = ask(search, isDemo);
      const { total, cards } = searchCatalogue(catalogue, asked, { facetKeys: [], day });
      expect(total).toBe(found.length);
      expect(countMatches(catalogue, asked)).toBe(found.length);
      expect(cards.map(({ slug }) => slug)).toEqual(slugs.slice(first, first + search.size));
    });
  });

  test("announces beside every value of every facet what choosing it would find", () => {
    forAnySearch(5, (search) => {
      const facetKeys = listFacetKeys(search, extraKeys);
      const { counts } = searchCatalogue(catalogue, ask(search, isDemo), { facetKeys, day });
      for (const key of facetKeys) {
        const values = valuesOf(key);
        expect(values.map((value) => counts.get(tokenOf(key, value)) ?? 0)).toEqual(
          values.map((value) => countWith(entries, search, { key, value, ...naive })),
        );
      }
    });
  });

  test("says who misses exactly one need, and which, in the order of the search", () => {
    forAnySearch(60, (search) => {
      const needs = search.choices.need ?? [];
      const { need: _, ...choices } = search.choices;
      const suiting = findEntries(entries, { ...search, choices }, naive);
      const needOf = new Map(
        suiting.flatMap(({ source: { hoster, revision } }) => {
          const known = hoster.stance === "declined" ? null : (revision?.needs ?? null);
          const missed = needs.filter((need) => needStatus(known, need) === "unmet");
          return missed.length === 1 ? [[hoster.slug, missed[0]] as const] : [];
        }),
      );
      const misses = suiting.filter(({ source }) => needOf.has(source.hoster.slug));
      const expected = orderSlugs(misses, search, today).map((slug) => [slug, needOf.get(slug)]);
      for (const most of [Infinity, 2]) {
        const missing = listMissingOne(catalogue, ask(search, isDemo), { day, most });
        expect(missing.map(({ card, need }) => [card.slug, need])).toEqual(expected.slice(0, most));
      }
    });
  });

  test("lists what a search finds whatever the page, as many as wanted", () => {
    forAnySearch(20, (search) => {
      const slugs = orderSlugs(findEntries(entries, search, naive), search, today);
      for (const most of [Infinity, 2]) {
        const cards = listFound(catalogue, ask(search, isDemo), { day, most });
        expect(cards.map(({ slug }) => slug)).toEqual(slugs.slice(0, most));
      }
    });
  });
});

describe("a search by number of accounts and budget", () => {
  const { catalogue, day } = catalogueOf([entryOf(1)]);

  test("keeps a hoster that describes no offer", () => {
    const search = { ...emptySearch, accounts: 10, budget: 0 };
    const found = searchCatalogue(catalogue, ask(search, true), { facetKeys: [], day });
    expect(found.total).toBe(1);
  });
});

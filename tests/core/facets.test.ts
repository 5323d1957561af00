import { expect, test } from "vitest";
import { arrangeFacets } from "#core/facets.ts";
import { emptySearch } from "#core/search-address.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";

function valuesOf(key: string, counts: readonly (readonly [string, number])[]) {
  const search = { ...emptySearch, choices: { software: ["Zulip"], service: ["chat"] } };
  const [facet] = arrangeFacets(matouGrid, search, { keys: [key], counts: new Map(counts) });
  return facet?.values.map(({ id, count, isChosen }) => [id, count, isChosen]);
}

test("software comes most used first, then by name, what is chosen last where nobody runs it", () => {
  const counts = [
    ["software:BigBlueButton", 1],
    ["software:Nextcloud", 7],
    ["software:Etherpad", 1],
    ["service:files", 9],
  ] as const;
  expect(valuesOf("software", counts)).toEqual([
    ["Nextcloud", 7, false],
    ["BigBlueButton", 1, false],
    ["Etherpad", 1, false],
    ["Zulip", 0, true],
  ]);
});

test("a closed set keeps its order whatever the counts, without what would find nothing", () => {
  const counts = [
    ["service:mail", 9],
    ["service:files", 1],
  ] as const;
  expect(valuesOf("service", counts)).toEqual([
    ["files", 1, false],
    ["mail", 9, false],
    ["chat", 0, true],
  ]);
});

import { expect, test } from "vitest";
import type { BriefContent } from "#core/brief-document.ts";
import { listAsked, makeBriefDocument } from "#core/brief-document.ts";
import { emptySearch, listKeys } from "#core/search-address.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { seededDice, times } from "./dice.ts";
import { rollSearch } from "./random-search.ts";

const content: BriefContent = {
  reference: "D-7F3K2",
  createdAt: "2026-11-22T10:00:00.000Z",
  language: "fr",
  author: { name: "Alice", organization: null, email: "alice@lilas.example", callTimes: null },
  message: "Bonjour",
  grid: { id: "matou", version: 1 },
  search: null,
};

const dice = seededDice(7);
const world = { grid: matouGrid, software: ["Nextcloud"], questions: ["coopérative"] };
const searches = times(500, () => rollSearch(dice, world));

/** Keys that say how results are shown, not what is asked for. */
const shown = ["sort", "view", "h", "page", "size"];

test("everything a search asks for is listed, each value once, and nothing else", () => {
  for (const search of searches) {
    const listed = listAsked(search).flatMap(({ key, values }) =>
      values.map((value) => `${key}=${value}`),
    );
    const asked = listKeys(search).flatMap(([key, value]) =>
      shown.includes(key) ? [] : [`${key}=${value}`],
    );
    expect(listed.toSorted()).toEqual(asked.toSorted());
  }
});

test("no value listed is lost in the document", () => {
  for (const search of searches) {
    const asked = listAsked(search).map(({ key, values }) => ({
      key,
      label: key,
      values: values.map((id) => ({ id, label: id })),
    }));
    const { needs, services, accounts, budget, others } = makeBriefDocument(content, asked);
    const kept = [
      ...needs.map(({ id, kind }) => `${kind === "wish" ? "wish" : "need"}=${id}`),
      ...services.map(({ id }) => `service=${id}`),
      ...(accounts === null ? [] : [`accounts=${accounts}`]),
      ...(budget === null ? [] : [`budget=${budget.amount}`]),
      ...others.flatMap(({ key, values }) => values.map(({ id }) => `${key}=${id}`)),
    ];
    const listed = asked.flatMap(({ key, values }) => values.map(({ id }) => `${key}=${id}`));
    expect(kept.toSorted()).toEqual(listed.toSorted());
  }
});

test("a document that asks for nothing says so, member by member", () => {
  expect(
    makeBriefDocument(
      content,
      listAsked(emptySearch).map(() => never()),
    ),
  ).toEqual({
    format: "matou-brief",
    version: 1,
    ...content,
    needs: [],
    services: [],
    accounts: null,
    budget: null,
    others: [],
  });
});

function never(): never {
  throw new Error("The empty search asks for something");
}

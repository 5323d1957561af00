import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Choice } from "#core/choice.ts";
import { askedAudiences, needKey, readChoice, searchKeysOf, stakes } from "#core/choice.ts";
import { departments } from "#core/departments.ts";
import type { Product } from "#core/products.ts";
import { readSearch } from "#core/search-address.ts";
import { serviceTypes } from "#core/services.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";

const doodle: Product = {
  id: "doodle",
  isWord: false,
  names: ["Doodle"],
  services: ["polls", "forms"],
  software: [],
  suite: null,
};
const products = [doodle];
const world = { grid: matouGrid, products };

function read(address: string): Choice {
  return readChoice(world, [...new URLSearchParams(address)]);
}

function keysOf(address: string, language: "fr" | "en" = "fr") {
  const { keys, unread } = searchKeysOf(read(address), products, language);
  return { keys: keys.map(([key, value]) => `${key}=${value}`), unread };
}

describe("answers become search keys", () => {
  test.each([
    ["", []],
    ["audience=&place=&reach=near&product=&accounts=&budget=&need.signed-dpa=", []],
    ["audience=associations", ["audience=associations"]],
    ["audience=individuals", ["audience=families", "audience=individuals"]],
    ["place=29", ["near=29"]],
    ["place=29&reach=near", ["near=29"]],
    ["place=2A&reach=only", ["department=2A"]],
    ["place=BE&reach=near", ["country=BE"]],
    ["reach=only", []],
    ["service=mail&service=files", ["service=files", "service=mail"]],
    ["service=polls&product=doodle", ["service=polls", "service=forms"]],
    ["need.signed-dpa=required&need.training=nice", ["wish=training", "need=signed-dpa"]],
    ["accounts=20&budget=0", ["accounts=20", "budget=0"]],
    ["accounts=1 200 personnes&budget=1 500,50 €", ["accounts=1200", "budget=1500"]],
  ])("%s", (address, keys) => {
    expect(keysOf(address)).toEqual({ keys, unread: [] });
  });

  test("what nobody offers as an answer is no answer", () => {
    const address = "audience=cats&place=99&reach=far&service=x&product=x&need.x=required&q=a";
    expect(keysOf(address).keys).toEqual([]);
    expect(keysOf("need.signed-dpa=maybe").keys).toEqual([]);
  });

  test.each(["abc", "0", "-3", "2,5", "1.000", "99999999999", "<b>"])(
    "%s is no number of people: it is said, and kept as typed",
    (typed) => {
      const address = `accounts=${encodeURIComponent(typed)}`;
      expect(keysOf(address)).toEqual({ keys: [], unread: ["accounts"] });
      expect(read(address).numbers.accounts).toBe(typed);
    },
  );

  test("numbers are read as the language writes them", () => {
    expect(keysOf("budget=1,500", "en").keys).toEqual(["budget=1500"]);
    expect(keysOf("budget=1,5", "fr").keys).toEqual(["budget=1"]);
  });
});

test("whatever is answered, the directory understands every key", () => {
  const answer = fc.record({
    audience: fc.constantFrom("", ...askedAudiences),
    place: fc.constantFrom("", "BE", ...departments.map(({ code }) => code)),
    reach: fc.constantFrom("near", "only"),
    service: fc.constantFrom("", ...serviceTypes),
    product: fc.constantFrom("", "doodle"),
    accounts: fc.constantFrom("", "1", "50", "many"),
    budget: fc.constantFrom("", "0", "300", "12 €", "?"),
    ...Object.fromEntries(
      matouGrid.document.needs.map(({ id }) => [needKey(id), fc.constantFrom("", ...stakes)]),
    ),
  });
  fc.assert(
    fc.property(answer, fc.constantFrom("fr" as const, "en" as const), (answers, language) => {
      const choice = readChoice(world, Object.entries(answers));
      const { keys } = searchKeysOf(choice, products, language);
      const { ignored } = readSearch(matouGrid, keys, { software: [] });
      expect(ignored).toEqual([]);
    }),
  );
});

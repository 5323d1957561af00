import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { makeProductDocument, readProducts } from "#core/product-document.ts";
import { compareProducts } from "#core/product-changes.ts";
import type { Product } from "#core/products.ts";
import { listSuites, listTools, namesReplacedBy } from "#core/replacements.ts";

const starting: unknown = parse(readFileSync("server/db/start/products.yaml", "utf8"));

function products(): readonly Product[] {
  const read = readProducts(starting);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const doodle = { id: "doodle", names: ["Doodle"], services: ["polls"], software: ["Rallly"] };
const suite = {
  label: { fr: "Suite", en: "Suite" },
  parts: [{ name: { fr: "Un", en: "One" }, services: ["mail"], software: [] }],
  missing: [],
};

function documentWith(changes: object) {
  return { format: 1, products: [{ ...doodle, ...changes }] };
}

describe("the starting products", () => {
  test("can be read, with the two suites people leave most", () => {
    expect(products().length).toBeGreaterThanOrEqual(40);
    expect(listSuites(products()).map(({ id }) => id)).toEqual([
      "google-workspace",
      "microsoft-365",
    ]);
  });

  test("say of every part of a suite what replaces it and what changes", () => {
    for (const { suite: known } of listSuites(products())) {
      for (const { services, software, note } of known.parts) {
        expect(services).not.toEqual([]);
        expect(software).not.toEqual([]);
        expect(note).not.toBeNull();
      }
      expect(known.missing).not.toEqual([]);
    }
  });

  test("find a suite by every service of its parts", () => {
    for (const { services, suite: known } of listSuites(products())) {
      const ofParts = new Set(known.parts.flatMap((part) => part.services));
      expect([...services].toSorted()).toEqual([...ofParts].toSorted());
    }
  });

  test("name for each use the tools people know, words and suites left out", () => {
    expect(namesReplacedBy(products(), "files").slice(0, 2)).toEqual(["Google Drive", "Dropbox"]);
    expect(namesReplacedBy(products(), "polls")).toEqual(["Doodle"]);
    expect(listTools(products()).some(({ names }) => names.includes("visio"))).toBe(false);
  });
});

test("a document written and read again gives the same products, whatever their keys' order", () => {
  const shuffled: readonly Product[] = JSON.parse(JSON.stringify(products()), (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toReversed())
      : value,
  );
  const text = stringify(makeProductDocument(shuffled));
  expect(text).toBe(stringify(makeProductDocument(products())));
  expect(readProducts(parse(text))).toEqual({ ok: true, value: products() });
});

describe("what is wrong is found, where it is", () => {
  test.each([
    ["no map", null, "", "wrong-type"],
    ["another format", { format: 2, products: [] }, "/format", "unsupported-format"],
    ["an unknown key", documentWith({ price: 3 }), "/products/0/price", "unknown-field"],
    ["an identifier with a space", documentWith({ id: "a b" }), "/products/0/id", "malformed-id"],
    ["no name", documentWith({ names: [] }), "/products/0/names", "empty-list"],
    ["an empty name", documentWith({ names: [" "] }), "/products/0/names/0", "empty-text"],
    ["no service", documentWith({ services: [] }), "/products/0/services", "empty-list"],
    [
      "an unknown service",
      documentWith({ services: ["x"] }),
      "/products/0/services/0",
      "not-in-list",
    ],
    [
      "an unknown software",
      documentWith({ software: ["Zzz"] }),
      "/products/0/software/0",
      "unknown-software",
    ],
    [
      "another spelling",
      documentWith({ software: ["rallly"] }),
      "/products/0/software/0",
      "not-in-list",
    ],
    [
      "an identifier twice",
      { format: 1, products: [doodle, { ...doodle, names: ["D"] }] },
      "/products/1/id",
      "duplicate-id",
    ],
    [
      "a name twice",
      { format: 1, products: [doodle, { ...doodle, id: "b", names: ["x", "DOODLE"] }] },
      "/products/1/names/1",
      "duplicate-option",
    ],
    [
      "a suite without parts",
      documentWith({ suite: { ...suite, parts: [] } }),
      "/products/0/suite/parts",
      "empty-list",
    ],
    [
      "a missing translation",
      documentWith({ suite: { ...suite, label: { fr: "S" } } }),
      "/products/0/suite/label/en",
      "missing-field",
    ],
  ])("%s", (_, document, path, code) => {
    const read = readProducts(document);
    const problems = read.ok ? [] : read.problems.map((problem) => [problem.path, problem.code]);
    expect(problems).toContainEqual([path, code]);
  });
});

test("what an import changes is told by identifier", () => {
  const [first, second, third] = products();
  if (first === undefined || second === undefined || third === undefined) throw new Error("few");
  const renamed = { ...second, names: ["Autrement"] };
  expect(compareProducts([first, second], [renamed, third])).toEqual({
    added: [third.id],
    changed: [second.id],
    removed: [first.id],
    isReordered: false,
  });
  expect(compareProducts([first, second], [second, first]).isReordered).toBe(true);
  expect(compareProducts([first, second], [first, second])).toEqual({
    added: [],
    changed: [],
    removed: [],
    isReordered: false,
  });
});

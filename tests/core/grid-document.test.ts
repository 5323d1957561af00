import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { parse, stringify } from "yaml";
import { checkGrid } from "#core/check-grid.ts";
import { classify } from "#core/classify.ts";
import { makeGrid, parseGrid } from "#core/grid-document.ts";
import type { GridDraft } from "#core/grid.ts";
import { matouDocument, matouDraft, proven } from "#tests/support/matou-grid.ts";
import { arbitraryDraft, runs } from "./arbitrary-grid.ts";
import { draftWith } from "./small-grid.ts";
import { nothing, pathsOf, spoil, valueAt } from "./spoilt-document.ts";

vi.setConfig({ testTimeout: 60_000 });

/** A text for every place of a draft where people read one. */
function retell(draft: GridDraft, text: string): GridDraft {
  const told: unknown = JSON.parse(JSON.stringify(draft), (key, value: unknown) =>
    key === "fr" || key === "en" ? text : value,
  );
  return told as GridDraft;
}

describe("reading and writing a document", () => {
  test("keeps the document of the grid in force, keys in their order", () => {
    const document = makeGrid(matouDraft);

    expect(document).toEqual(matouDocument());
    expect(Object.keys(document)).toEqual(Object.keys(Object(matouDocument())));
    expect(parseGrid(document)).toEqual({ ok: true, value: matouDraft });
  });

  test("gives the same draft back, also through YAML and JSON text", () => {
    fc.assert(
      fc.property(arbitraryDraft, (draft) => {
        const document = makeGrid(draft);

        const copies = [document, JSON.parse(JSON.stringify(document)), parse(stringify(document))];

        for (const copy of copies) {
          expect(isDeepStrictEqual(proven(parseGrid(copy)), draft)).toBe(true);
        }
      }),
      runs(100),
    );
  });

  test("keeps any text, also through YAML and JSON text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const draft = retell(draftWith(), text);
        const document = makeGrid(draft);

        expect(proven(parseGrid(JSON.parse(JSON.stringify(document))))).toEqual(draft);
        expect(proven(parseGrid(parse(stringify(document))))).toEqual(draft);
      }),
      runs(250),
    );
  });

  test("reads minus zero, which JSON cannot write, as zero", () => {
    const document = spoil(matouDocument(), "/criteria/1/min", -0);

    const [, criterion] = proven(parseGrid(document)).criteria;

    expect(criterion).toHaveProperty("min", 0);
  });
});

describe("a document of the wrong shape", () => {
  test.each([
    ["a text", "grid"],
    ["a number", 1],
    ["nothing", null],
    ["undefined", undefined],
    ["a list", []],
    ["a function", () => ({})],
  ])("is refused as a whole: %s", (_, document) => {
    expect(parseGrid(document)).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([{ path: "", code: "wrong-type", detail: "map" }]),
    });
  });

  test("says every key that an empty one lacks", () => {
    const result = parseGrid({});

    expect(result).toMatchObject({ ok: false });
    expect(result.ok ? [] : result.problems.map(({ path, code }) => [path, code])).toEqual(
      expect.arrayContaining(
        Object.keys(Object(matouDocument())).map((key) => [`/${key}`, "missing-field"]),
      ),
    );
  });

  test("is refused or read, never thrown at, whatever it is", () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), (document) => {
        expect(parseGrid(document).ok).toBe(false);
      }),
      runs(2000),
    );
  });

  const anything = fc.oneof(fc.anything(), fc.constant(nothing));
  test("is refused or read, and checked, wherever anything or nothing replaces a part of it", () => {
    fc.assert(
      fc.property(arbitraryDraft, fc.nat(), anything, (draft, place, other) => {
        const document = makeGrid(draft);
        const paths = pathsOf(document);
        const result = parseGrid(spoil(document, paths[place % paths.length] ?? "", other));
        if (result.ok) expect(checkGrid(result.value)).toHaveProperty("ok");
        else expect(result.problems.length).toBeGreaterThan(0);
      }),
      runs(500),
    );
  });

  test("is never taken for another: what is read says everything the document said", () => {
    fc.assert(
      fc.property(arbitraryDraft, fc.nat(), fc.nat(), (draft, from, to) => {
        const document = makeGrid(draft);
        const paths = pathsOf(document);
        const [source, target] = [paths[from % paths.length], paths[to % paths.length]];
        const spoilt = spoil(document, target ?? "", valueAt(document, source ?? ""));
        const result = parseGrid(spoilt);
        if (result.ok) {
          expect(makeGrid(result.value)).toEqual(spoilt);
          const grid = checkGrid(result.value);
          if (grid.ok) expect(classify(grid.value, new Map()).coverage.answered).toBe(0);
        } else expect(result.problems.length).toBeGreaterThan(0);
      }),
      runs(500),
    );
  });
});

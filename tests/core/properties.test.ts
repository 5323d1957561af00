import fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { Answers } from "#core/answers.ts";
import { parseAnswers } from "#core/answers.ts";
import { checkGrid } from "#core/check-grid.ts";
import { classify } from "#core/classify.ts";
import { makeGrid, parseGrid } from "#core/grid-document.ts";
import { matouGrid, proven } from "#tests/support/matou-grid.ts";
import { arbitraryCase } from "./arbitrary-answers.ts";
import { runs } from "./arbitrary-grid.ts";

vi.setConfig({ testTimeout: 60_000 });

/** As they are posted. */
function written(answers: Answers): unknown {
  return JSON.parse(JSON.stringify(Object.fromEntries(answers)));
}

test("the same grid and answers give the same classification, however often and in any order", () => {
  fc.assert(
    fc.property(arbitraryCase, ({ grid, answers }) => {
      const first = JSON.stringify(classify(grid, answers));

      expect(JSON.stringify(classify(grid, answers))).toBe(first);
      expect(JSON.stringify(classify(grid, new Map([...answers].toReversed())))).toBe(first);
    }),
    runs(400),
  );
});

test("a grid and answers that went through text give the same classification", () => {
  fc.assert(
    fc.property(arbitraryCase, ({ grid, answers }) => {
      const document: unknown = JSON.parse(JSON.stringify(makeGrid(grid.document)));
      const sameGrid = proven(checkGrid(proven(parseGrid(document))));
      const sameAnswers = proven(parseAnswers(sameGrid, written(answers)));

      expect(JSON.stringify(classify(sameGrid, sameAnswers))).toBe(
        JSON.stringify(classify(grid, answers)),
      );
    }),
    runs(300),
  );
});

test("classifying changes neither the grid nor the answers", () => {
  fc.assert(
    fc.property(arbitraryCase, ({ grid, answers }) => {
      const before = JSON.stringify([grid.document, [...answers]]);

      classify(grid, answers);

      expect(JSON.stringify([grid.document, [...answers]])).toBe(before);
    }),
    runs(300),
  );
});

test("a classification says the same once written as JSON and read again", () => {
  fc.assert(
    fc.property(arbitraryCase, ({ grid, answers }) => {
      const classification = classify(grid, answers);

      expect(JSON.parse(JSON.stringify(classification))).toEqual(classification);
    }),
    runs(300),
  );
});

test("anything posted as answers is read whole or refused, never thrown at", () => {
  const criteria = [...matouGrid.criteria.keys()];
  const id = fc.oneof(fc.constantFrom(...criteria), fc.string());
  const answer = fc.oneof(
    fc.anything(),
    fc.record({ value: fc.anything(), evidence: fc.anything() }),
  );

  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.dictionary(id, answer)), (posted) => {
      const result = parseAnswers(matouGrid, posted);
      if (result.ok) expect([...result.value.keys()]).toEqual(Object.keys(Object(posted)));
      else expect(result.problems.length).toBeGreaterThan(0);
    }),
    runs(3000),
  );
});

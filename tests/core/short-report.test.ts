import { expect, test } from "vitest";
import { shortenReport } from "#core/short-report.ts";
import { openSimulation } from "#core/simulate.ts";
import type { MovedHoster, SimulationReport } from "#core/simulate.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";

const change = { before: matouGrid, after: matouGrid, reworded: new Set<string>() };
const empty = openSimulation(change, "2026-11-23T00:00:00.000Z").report();

function moved(slug: string, isImaginary: boolean): MovedHoster {
  const verdict = { outcome: "incomplete", profiles: {} };
  return {
    ...{ slug, name: slug, isImaginary, before: verdict, after: verdict },
    ...{ causes: [], near: [], toAnswer: [], toReview: [] },
  };
}

function reportOn(real: number, imaginary: number): SimulationReport {
  const named = (count: number, isImaginary: boolean) =>
    Array.from({ length: count }, (_, index) => moved(`${isImaginary}-${index}`, isImaginary));
  return {
    ...empty,
    real: { ...empty.real, hosters: real },
    imaginary: { ...empty.imaginary, hosters: imaginary },
    moved: [...named(imaginary, true), ...named(real, false)],
    unmoved: [{ ...moved("same", false), slug: "same" }],
  };
}

test("a report in short names the first real hosters that move, and counts the others", () => {
  const short = shortenReport(reportOn(12, 3));
  expect(short.moved.map(({ slug }) => slug)).toEqual(
    [0, 1, 2, 3, 4].map((index) => `false-${index}`),
  );
  expect(short.others).toBe(7);
  expect(short).not.toHaveProperty("unmoved");
});

test("it is about the imaginary ones while there is nobody else, and about nobody without any", () => {
  const short = shortenReport(reportOn(0, 2));
  expect([short.moved.length, short.others]).toEqual([2, 0]);
  expect(short.moved.every(({ isImaginary }) => isImaginary)).toBe(true);
  expect(shortenReport(reportOn(0, 0)).moved).toEqual([]);
});

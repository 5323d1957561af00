import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answersOn } from "#core/assessment.ts";
import { classify } from "#core/classify.ts";
import { findMinimalChanges } from "#core/minimal-changes.ts";
import { openSimulation } from "#core/simulate.ts";
import type { SimulationReport } from "#core/simulate.ts";
import { statusOf } from "#core/simulation-prediction.ts";
import type { SimulatedHoster } from "#core/simulation-prediction.ts";
import { moveKinds, moveOf } from "#core/simulation-tally.ts";
import type { Tally } from "#core/simulation-tally.ts";
import { upgradeAnswers } from "#core/upgrade.ts";
import type { GridChange } from "#core/upgrade.ts";
import { arbitraryDice, runs } from "./arbitrary-grid.ts";
import { rollChange, rollHosters } from "./random-change.ts";

const at = "2026-11-22T00:00:00.000Z";

const arbitraryCase = arbitraryDice.map((dice) => {
  const change = rollChange(dice);
  const hosters = rollHosters(dice, change);
  const report = simulate(change, hosters);
  return Object.assign({ change, hosters, report }, { [fc.toStringMethod]: () => show(report) });
});

function show({ moved, unmoved }: SimulationReport): string {
  return JSON.stringify({ moved, unmoved });
}

function simulate(change: GridChange, hosters: readonly SimulatedHoster[]): SimulationReport {
  const simulation = openSimulation(change, at);
  for (const hoster of hosters) simulation.add(hoster);
  return simulation.report();
}

/** What the switch does on the date, and what is shown before it. */
function verdicts(change: GridChange, { answers, early }: SimulatedHoster) {
  const carried = upgradeAnswers(change, answers, early).answers;
  return {
    before: classify(change.before, answersOn(change.before, answers, at)),
    after: classify(change.after, answersOn(change.after, carried, at)),
  };
}

function statusesOf({ profiles }: ReturnType<typeof verdicts>["after"]) {
  return Object.fromEntries(Object.entries(profiles).map(([id, { status }]) => [id, status]));
}

describe("for random versions and random answers", () => {
  test("the verdicts that are predicted are those of the switch, and nobody else moves", () => {
    fc.assert(
      fc.property(arbitraryCase, ({ change, hosters, report }) => {
        for (const hoster of hosters) {
          const { before, after } = verdicts(change, hoster);
          const was = { outcome: before.outcome, profiles: statusesOf(before) };
          const is = { outcome: after.outcome, profiles: statusesOf(after) };
          const told = report.moved.find(({ slug }) => slug === hoster.slug);
          if (told === undefined) expect(is.outcome).toBe(was.outcome);
          else expect(told).toMatchObject({ before: was, after: is });
          const ids = new Set(Object.keys({ ...was.profiles, ...is.profiles }));
          const moved = [...ids].some((id) => statusOf(was, id) !== statusOf(is, id));
          expect(told !== undefined).toBe(moved || was.outcome !== is.outcome);
        }
      }),
      runs(100),
    );
  });

  test("the totals are those of the lines, imaginary hosters apart", () => {
    fc.assert(
      fc.property(arbitraryCase, ({ hosters, report }) => {
        for (const isImaginary of [true, false]) {
          const tally = report[isImaginary ? "imaginary" : "real"];
          const lines = report.moved.filter((line) => line.isImaginary === isImaginary);
          const all = hosters.filter((hoster) => hoster.isImaginary === isImaginary);
          expect(tally).toMatchObject({ hosters: all.length, moved: lines.length });
          for (const [profile, counts] of Object.entries(tally.profiles)) {
            const moves = lines.map(({ before, after }) =>
              moveOf(statusOf(before, profile), statusOf(after, profile)),
            );
            for (const kind of moveKinds.filter((each) => each !== "same")) {
              expect(counts[kind]).toBe(moves.filter((move) => move === kind).length);
            }
            expect(sumOf(moveKinds.map((kind) => counts[kind]))).toBe(all.length);
          }
          expect(sumOf(Object.values(tally.outcomes).map(({ before }) => before))).toBe(all.length);
          expect(sumOf(Object.values(tally.outcomes).map(({ after }) => after))).toBe(all.length);
          expectWork(tally, report, isImaginary);
        }
      }),
      runs(60),
    );
  });

  test("the same grid moves nobody, and leaves nothing to answer anew", () => {
    fc.assert(
      fc.property(arbitraryCase, ({ change, hosters }) => {
        const same = { ...change, after: change.before };
        const published = hosters.map((hoster) => ({ ...hoster, early: {} }));
        const report = simulate(same, published);
        expect(report.moved).toEqual([]);
        expect(report.unmoved.flatMap(({ toAnswer }) => toAnswer)).toEqual([]);
      }),
      runs(60),
    );
  });

  test("one answer away is what the smallest changes say", () => {
    fc.assert(
      fc.property(arbitraryCase, ({ change, hosters, report }) => {
        for (const hoster of hosters) {
          const { answers, early } = hoster;
          const carried = upgradeAnswers(change, answers, early).answers;
          const ways = findMinimalChanges(change.after, answersOn(change.after, carried, at));
          const expected = [...ways].flatMap(([profile, way]) =>
            way.kind === "reachable" && way.cost.changes === 1 ? [profile] : [],
          );
          const line = [...report.moved, ...report.unmoved].find(
            ({ slug }) => slug === hoster.slug,
          );
          const near = line?.near ?? [];
          expect(near.map(({ profile }) => profile)).toEqual(expected);
          for (const { profile, criteria } of near) {
            const way = ways.get(profile);
            const sets = way?.kind === "reachable" ? way.sets : [];
            for (const [only] of sets) expect(criteria).toContain(only?.criterion);
          }
        }
      }),
      runs(100),
    );
  });

  test("every profile that both versions have, and that moves, has a cause", () => {
    fc.assert(
      fc.property(arbitraryCase, ({ report }) => {
        for (const { before, after, causes } of report.moved) {
          for (const profile of Object.keys(after.profiles)) {
            const was = statusOf(before, profile);
            if (was === null || was === statusOf(after, profile)) continue;
            expect(causes.map((cause) => cause.profile)).toContain(profile);
          }
        }
      }),
      runs(60),
    );
  });

  test("a report is the same once it was stored", () => {
    fc.assert(
      fc.property(arbitraryCase, ({ report }) => {
        expect(JSON.parse(JSON.stringify(report))).toEqual(report);
      }),
      runs(20),
    );
  });
});

function expectWork(tally: Tally, report: SimulationReport, isImaginary: boolean): void {
  const lines = [...report.moved, ...report.unmoved].filter(
    (line) => line.isImaginary === isImaginary,
  );
  for (const key of ["toAnswer", "toReview"] as const) {
    const total = lines.reduce((sum, line) => sum + line[key].length, 0);
    expect(sumOf(Object.values(tally[key]))).toBe(total);
  }
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

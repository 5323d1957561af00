import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseValue } from "#core/answers.ts";
import { openFigures } from "#core/figures.ts";
import type { AnswerValue } from "#core/grid.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { arbitraryDice, arbitraryGrid, runs } from "./arbitrary-grid.ts";
import { chance } from "./dice.ts";
import { rollValue } from "./random-answers.ts";

const at = "2026-11-22T10:00:00.000Z";
const given = (value: AnswerValue, answeredAt = at, evidence: string | null = null) => ({
  ...{ value, answeredAt, evidence },
});

describe("figures", () => {
  test("tell what counts from what is too old and what is not said", () => {
    const [criterion] = matouGrid.document.criteria.filter(({ kind }) => kind === "boolean");
    if (criterion === undefined) throw new Error("The grid asks no plain question");
    const figures = openFigures(matouGrid, at);
    const agreeing = new Set([criterion.id]);
    figures.add({ [criterion.id]: given("met", at, "https://preuve.example/") }, agreeing);
    figures.add({ [criterion.id]: given("unmet") });
    figures.add({ [criterion.id]: given("met", "2020-01-01T00:00:00.000Z") }, agreeing);
    figures.add({});
    const { hosters, criteria } = figures.report();
    expect(hosters).toBe(4);
    const found = criteria.find((each) => each.criterion === criterion.id);
    expect(found).toMatchObject({ stated: 2, expired: 1, unstated: 1, proven: 1, agreeing: 1 });
    expect(found?.counts).toContainEqual({ answer: "met", count: 1 });
    expect(found?.counts).toContainEqual({ answer: "unmet", count: 1 });
  });

  test("find the middle of numbers", () => {
    const number = matouGrid.document.criteria.find(({ kind }) => kind === "number");
    if (number?.kind !== "number") throw new Error("The grid asks no number");
    const figures = openFigures(matouGrid, at);
    const values = [number.max, number.min, number.min, number.max];
    for (const value of values) figures.add({ [number.id]: given(value) });
    const found = figures.report().criteria.find((each) => each.criterion === number.id);
    expect(found?.spread).toEqual([number.min, (number.min + number.max) / 2, number.max]);
  });

  test("count every hoster once for each criterion, and only answers that exist", () => {
    fc.assert(
      fc.property(arbitraryGrid, fc.array(arbitraryDice, { maxLength: 5 }), (grid, dices) => {
        const figures = openFigures(grid, at);
        const kept = dices.map((dice) => {
          const entries = [...grid.criteria].flatMap(([id, criterion]) => {
            const value = rollValue(dice, criterion);
            return chance(dice, 50) && parseValue(criterion, value).ok ? [[id, given(value)]] : [];
          });
          return Object.fromEntries(entries) as Record<string, ReturnType<typeof given>>;
        });
        for (const answers of kept) figures.add(answers);
        for (const counted of figures.report().criteria) {
          const answers = kept.flatMap((all) =>
            Object.hasOwn(all, counted.criterion) ? [all[counted.criterion]] : [],
          );
          expect(counted.stated).toBe(answers.length);
          expect(counted.stated + counted.expired + counted.unstated).toBe(dices.length);
          const most = Math.max(0, ...counted.counts.map(({ count }) => count));
          expect(most).toBeLessThanOrEqual(counted.stated);
        }
      }),
      runs(100),
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { usualDay } from "#core/assessment.ts";
import { deadlinesOf, reminderDue } from "#core/renewal.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";

const confirmBy = "2027-11-22T10:00:00.000Z";

function answer(answeredAt: string) {
  return { value: "met", evidence: null, answeredAt };
}

describe("the deadlines of published answers", () => {
  test("are those of the oldest one", () => {
    const answers = {
      https: answer("2026-11-22T10:00:00.000Z"),
      "own-domain": answer("2027-03-01T10:00:00.000Z"),
    };
    expect(deadlinesOf(matouGrid, answers, "2027-03-01T10:00:00.000Z")).toEqual({
      confirmBy,
      pendingFrom: "2028-11-22T10:00:00.000Z",
    });
  });

  test("are those of the publication when it holds none", () => {
    expect(deadlinesOf(matouGrid, {}, "2026-11-22T10:00:00.000Z").confirmBy).toBe(confirmBy);
  });
});

describe("a reminder", () => {
  test.each([
    [60.01, null],
    [60, 60],
    [30.01, 60],
    [30, 30],
    [7.01, 30],
    [7, 7],
    [0.01, 7],
    [0, null],
    [-30, null],
  ])("%s days before the deadline is the one of %s days", (left, days) => {
    expect(reminderDue(left, [60, 30, 7])).toBe(days);
  });

  test("never comes back to one further away", () => {
    const left = fc.double({ min: 0.001, max: 90, noNaN: true });
    fc.assert(
      fc.property(left, left, (one, other) => {
        const [near, far] = [Math.min(one, other), Math.max(one, other)];
        expect(reminderDue(near, [60, 30, 7]) ?? Infinity).toBeLessThanOrEqual(
          reminderDue(far, [60, 30, 7]) ?? Infinity,
        );
      }),
    );
  });
});

describe("the usual day of answers", () => {
  const given = (...moments: readonly string[]) => ({
    publishedAt: "2027-03-01T10:00:00.000Z",
    answers: Object.fromEntries(
      moments.map((answeredAt, index) => [
        `c${index}`,
        { value: "met", evidence: null, note: null, answeredAt, checks: [] },
      ]),
    ),
  });

  test.each([
    [[], "2027-03-01"],
    [
      ["2027-01-01T08:00:00.000Z", "2027-01-01T09:00:00.000Z", "2027-02-01T09:00:00.000Z"],
      "2027-01-01",
    ],
    [["2027-01-01T08:00:00.000Z", "2027-02-01T09:00:00.000Z"], "2027-02-01"],
  ])("of %s is %s", (moments, day) => {
    expect(usualDay(given(...moments))).toBe(day);
  });
});

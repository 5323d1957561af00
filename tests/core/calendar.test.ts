import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths } from "#core/calendar.ts";

describe("adding calendar months", () => {
  test.each([
    ["2026-11-22", 24, "2028-11-22"],
    ["2026-11-22T10:00:00Z", 24, "2028-11-22T10:00:00Z"],
    ["2026-11-22T10:00:00.123Z", 1, "2026-12-22T10:00:00.123Z"],
    ["2026-12-31", 1, "2027-01-31"],
    ["2026-05-12", 0, "2026-05-12"],
    ["2026-05-12", -5, "2025-12-12"],
  ])("%s and %i months is %s", (iso, months, expected) => {
    expect(addMonths(iso, months)).toBe(expected);
  });

  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2024-02-29", 24, "2026-02-28"],
    ["2024-02-29T23:59:59Z", 48, "2028-02-29T23:59:59Z"],
    ["2000-02-29", 1200, "2100-02-28"],
    ["2026-08-31", 1, "2026-09-30"],
  ])(
    "a day the month does not have becomes its last: %s and %i months is %s",
    (iso, months, expected) => {
      expect(addMonths(iso, months)).toBe(expected);
    },
  );

  test.each(["", "2026", "2026-13-01", "2026-00-01", "22/11/2026", "2026-11-22T10:00:00+02:00"])(
    "%j is refused",
    (text) => {
      expect(() => addMonths(text, 1)).toThrow(RangeError);
    },
  );

  test("the day reached always exists, and the month is the one asked for", () => {
    const days = fc.date({
      min: new Date("1970-01-01"),
      max: new Date("2200-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 600 }), (start, months) => {
        const reached = addMonths(start.toISOString(), months);
        const date = new Date(reached);
        expect(date.toISOString()).toBe(reached);
        const apart =
          (date.getUTCFullYear() - start.getUTCFullYear()) * 12 +
          date.getUTCMonth() -
          start.getUTCMonth();
        expect(apart).toBe(months);
        expect(date.getUTCDate()).toBeLessThanOrEqual(start.getUTCDate());
      }),
    );
  });
});

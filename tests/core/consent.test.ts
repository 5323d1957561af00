import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { consentDate, countHosters } from "#core/consent.ts";
import { defaultSettings } from "#core/settings.ts";

const inWinter = { consentDays: 21, consentPause: [7, 8] };

describe("the day from which silence is consent", () => {
  test.each([
    ["2026-11-22", 21, [7, 8], "2026-12-13"],
    ["2026-12-20", 21, [7, 8], "2027-01-10"],
    ["2027-06-20", 21, [7, 8], "2027-09-11"],
    ["2027-06-30", 1, [7, 8], "2027-09-01"],
    ["2027-07-14", 21, [7, 8], "2027-09-21"],
    ["2027-08-31", 21, [7, 8], "2027-09-21"],
    ["2027-06-09", 21, [7, 8], "2027-06-30"],
    ["2027-06-20", 21, [], "2027-07-11"],
    ["2028-02-20", 21, [], "2028-03-12"],
    ["2026-12-15", 21, [12, 1], "2027-02-21"],
    ["2026-11-22", 0, [], "2026-11-22"],
  ])("since %s, %i days, months of pause %j: %s", (since, consentDays, consentPause, date) => {
    expect(consentDate(since, { consentDays, consentPause })).toBe(date);
  });

  test("never comes when every month is one of pause", () => {
    const consentPause = Array.from({ length: 12 }, (_, index) => index + 1);
    expect(() => consentDate("2026-11-22", { consentDays: 1, consentPause })).toThrow(RangeError);
    expect(() => consentDate("22/11/2026", defaultSettings)).toThrow(RangeError);
  });

  const days = fc
    .date({ min: new Date("2020-01-01"), max: new Date("2060-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const settings = fc.record({
    consentDays: fc.integer({ min: 0, max: 90 }),
    consentPause: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 11 }),
  });

  test("leaves exactly the days that count", () => {
    fc.assert(
      fc.property(days, settings, (since, chosen) => {
        const end = consentDate(since, chosen);
        const counted = daysAfter(since, end).filter(
          (day) => !chosen.consentPause.includes(Number(day.slice(5, 7))),
        );
        expect(counted).toHaveLength(chosen.consentDays);
        if (chosen.consentDays > 0) expect(counted.at(-1)).toBe(end);
      }),
    );
  });

  test("never comes sooner for what is discussed later, or longer", () => {
    fc.assert(
      fc.property(days, days, settings, (one, other, chosen) => {
        const [first, last] = one < other ? [one, other] : [other, one];
        expect(consentDate(first, chosen) <= consentDate(last, chosen)).toBe(true);
        const longer = { ...chosen, consentDays: chosen.consentDays + 1 };
        expect(consentDate(one, chosen) < consentDate(one, longer)).toBe(true);
      }),
    );
  });

  test("is so many days later where no month is one of pause", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 400 }), (since, consentDays) => {
        const expected = new Date(Date.parse(since) + consentDays * 86_400_000);
        expect(consentDate(since, { consentDays, consentPause: [] })).toBe(
          expected.toISOString().slice(0, 10),
        );
      }),
    );
  });

  test("is the same in winter as without a pause", () => {
    expect(consentDate("2026-11-22", inWinter)).toBe(
      consentDate("2026-11-22", { ...inWinter, consentPause: [] }),
    );
  });
});

describe("the hosters that took part", () => {
  test.each([
    [[], 0],
    [[[], []], 0],
    [[["a"], ["a"], ["a"]], 1],
    [[["a", "b", "c"]], 1],
    [[["a", "b"], ["a"]], 2],
    [[["a", "b"], ["a", "c"], ["a"]], 3],
    [
      [
        ["a", "b"],
        ["a", "b"],
        ["a", "b"],
      ],
      2,
    ],
  ])("of %j are %i", (people, hosters) => {
    expect(countHosters(people)).toBe(hosters);
  });

  test("are never more than the people, nor than the hosters they work for", () => {
    const people = fc.array(fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e")));
    fc.assert(
      fc.property(people, (held) => {
        const count = countHosters(held);
        expect(count).toBeLessThanOrEqual(held.filter((own) => own.length > 0).length);
        expect(count).toBeLessThanOrEqual(new Set(held.flat()).size);
        expect(countHosters(held.toReversed())).toBe(count);
      }),
    );
  });
});

/** The days after one, until another that counts too. */
function daysAfter(since: string, end: string): readonly string[] {
  const count = Math.round((Date.parse(end) - Date.parse(since)) / 86_400_000);
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(since) + (index + 1) * 86_400_000).toISOString().slice(0, 10),
  );
}

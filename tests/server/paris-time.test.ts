import { expect, test } from "vitest";
import { clockInParis, momentInParis } from "#server/paris-time.ts";

test.each([
  ["2026-12-01", "18:30", "2026-12-01T17:30:00.000Z"],
  ["2026-07-01", "18:30", "2026-07-01T16:30:00.000Z"],
  ["2026-07-01", "00:30", "2026-06-30T22:30:00.000Z"],
  // Clocks go forward at two.
  ["2027-03-28", "01:59", "2027-03-28T00:59:00.000Z"],
  ["2027-03-28", "03:00", "2027-03-28T01:00:00.000Z"],
  // Clocks go back at three: the first time counts.
  ["2027-10-31", "02:30", "2027-10-31T00:30:00.000Z"],
])("%s %s in Paris is %s", (day, hour, moment) => {
  const found = momentInParis(day, hour);
  expect(found?.toISOString()).toBe(moment);
  expect(clockInParis(new Date(moment))).toEqual({ day, hour });
});

test.each(["02:00", "02:30", "02:59"])("%s does not exist the day clocks go forward", (hour) => {
  expect(momentInParis("2027-03-28", hour)).toBeNull();
});

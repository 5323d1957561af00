import { describe, expect, test } from "vitest";
import { checkEvent, emptyEventForm, readEventForm, readHour } from "#core/event.ts";
import type { EventForm } from "#core/event.ts";

const good: EventForm = {
  ...emptyEventForm,
  ...{ title: "Atelier", startDay: "2026-12-01", startHour: "18:30" },
  ...{ endDay: "2026-12-01", endHour: "20:00" },
};

/** Clocks jump over two to three on 28 March 2027. */
const toMoment = (day: string, hour: string) =>
  day === "2027-03-28" && hour.startsWith("02") ? null : `${day}T${hour}`;
const bounds = { first: "2026-11-22", last: "2028-11-22", toMoment };

test.each([
  ["18:30", "18:30"],
  ["18h30", "18:30"],
  ["9h", "09:00"],
  ["9 h 05", "09:05"],
  ["18:30:00", "18:30"],
  ["24:00", null],
  ["12:60", null],
  ["midi", null],
  ["", null],
])("%j is read as %j", (typed, hour) => expect(readHour(typed)).toBe(hour));

describe("a form", () => {
  test("takes days and hours as people write them, and ends on the day it starts", () => {
    const form = readEventForm([
      ["title", " Portes  ouvertes "],
      ["startDay", "01/12/2026"],
      ["startHour", "18h30"],
      ["endDay", ""],
      ["endHour", "20:00"],
      ["url", "asso.example/atelier"],
    ]);
    expect(form).toMatchObject({
      title: "Portes ouvertes",
      startDay: "2026-12-01",
      endDay: "2026-12-01",
      startHour: "18:30",
      url: "https://asso.example/atelier",
    });
  });

  test("that is right has no problem", () => expect(checkEvent(good, bounds)).toEqual([]));

  test.each([
    [{ title: " " }, "title", "missing"],
    [{ title: "a".repeat(201) }, "title", "too-long"],
    [{ description: "a".repeat(2_001) }, "description", "too-long"],
    [{ url: "javascript:alert(1)" }, "url", "not-web-address"],
    [{ startDay: "bientôt" }, "startDay", "not-a-day"],
    [{ startDay: "2030-01-01", endDay: "2030-01-01" }, "startDay", "day-too-far"],
    [{ startHour: "tard" }, "startHour", "not-an-hour"],
    [{ endHour: "" }, "endHour", "missing"],
    [{ endDay: "2026-11-30" }, "endDay", "ends-before"],
    [{ endHour: "18:30" }, "endHour", "ends-before"],
    [{ endHour: "18:00" }, "endHour", "ends-before"],
    [{ startDay: "2026-11-01", endDay: "2026-11-01" }, "endDay", "day-past"],
    [
      { startDay: "2027-03-28", startHour: "02:30", endDay: "2027-03-28" },
      "startHour",
      "hour-skipped",
    ],
  ])("with %j says that %s is %s", (changes, field, code) => {
    expect(checkEvent({ ...good, ...changes }, bounds)).toEqual([{ field, code }]);
  });
});

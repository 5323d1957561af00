import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeText, foldLine, writeCalendar } from "#core/calendar-file.ts";

/** As RFC 5545 reads lines: a line end and a space are nothing. */
function unfold(folded: string): string {
  return folded.replaceAll("\r\n ", "");
}

function unescape(value: string): string {
  return value.replaceAll(/\\(.)/gu, (_, character: string) =>
    character === "n" ? "\n" : character,
  );
}

const anyLine = fc
  .string({ unit: "binary", maxLength: 400 })
  .map((text) => text.replaceAll(/\p{Cc}/gu, ""));

describe("a folded line", () => {
  test("has no more than 75 octets, whole characters, and reads as it was", () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const folded = foldLine(line);
        for (const each of folded.split("\r\n")) {
          const bytes = Buffer.from(each, "utf8");
          expect(bytes.length).toBeLessThanOrEqual(75);
          expect(bytes.toString("utf8")).toBe(each);
        }
        expect(unfold(folded)).toBe(line);
      }),
    );
  });
});

describe("an escaped text", () => {
  test("is one line, without separators, and reads as it was", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "é", "\n", "\\", ";", ",", "n") }),
        (text) => {
          const escaped = escapeText(text);
          expect(escaped).not.toMatch(/[\r\n]|(?<!\\)(?:\\\\)*[;,]/u);
          expect(unescape(escaped)).toBe(text);
        },
      ),
    );
  });

  test("cannot begin another property", () => {
    expect(escapeText("a\r\nSTATUS:CANCELLED\rb\u0007")).toBe("a\\nSTATUS:CANCELLED\\nb ");
  });
});

const event = {
  ...{
    uid: "1@matou.example",
    title: "Atelier; à, Brest",
    description: null,
    place: null,
    url: null,
  },
  ...{ startsAt: "2026-12-01T17:30:00.000Z", endsAt: "2026-12-01T19:00:00.000Z" },
  ...{ createdAt: "2026-11-22T10:00:00.000Z", changedAt: "2026-11-23T10:00:00.000Z" },
  ...{ sequence: 3, isCancelled: false },
};

describe("a calendar", () => {
  test("says its events in UTC, in lines that end as they must", () => {
    const text = writeCalendar({ name: "Rendez-vous", events: [event] });
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/u);
    const lines = text.split("\r\n");
    expect(lines[0]).toBe("BEGIN:VCALENDAR");
    expect(lines.slice(-2)).toEqual(["END:VCALENDAR", ""]);
    expect(lines).toEqual(
      expect.arrayContaining([
        "UID:1@matou.example",
        "DTSTAMP:20261123T100000Z",
        "DTSTART:20261201T173000Z",
        "DTEND:20261201T190000Z",
        "SUMMARY:Atelier\\; à\\, Brest",
        "SEQUENCE:3",
        "STATUS:CONFIRMED",
      ]),
    );
    expect(text).not.toMatch(/DESCRIPTION|LOCATION|URL/u);
  });

  test("keeps what is cancelled, as such", () => {
    const text = writeCalendar({ name: "x", events: [{ ...event, isCancelled: true }] });
    expect(text).toContain("STATUS:CANCELLED\r\n");
  });
});

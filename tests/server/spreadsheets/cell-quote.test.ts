import fc from "fast-check";
import { expect, test } from "vitest";
import { makeCsv } from "#server/csv-text.ts";
import { quoteCell } from "#server/spreadsheets/cell-quote.ts";
import { readSheet } from "#server/spreadsheets/read-sheet.ts";

test("any cell comes back as it was, formulas and quotes included", () => {
  const odd = fc.array(
    fc.constantFrom("'", "=", "-", "+", "@", "\t", '"', ";", ",", "a", "＝", " ", "\n"),
  );
  const cell = fc.oneof(
    fc.string(),
    odd.map((letters) => letters.join("")),
  );
  fc.assert(
    fc.property(cell, fc.constantFrom(";", ",", "\t"), (note, delimiter) => {
      const csv = makeCsv(
        [
          ["id", "note"],
          ["operators", quoteCell(note)],
        ],
        delimiter,
      );
      expect(csv).not.toMatch(new RegExp(`^operators${delimiter}"?[=+\\-@＝]`, "mu"));
      const sheet = readSheet(csv, "fr");
      expect(sheet.ok && sheet.value.rows[0]?.cells.note).toBe(note);
    }),
    { numRuns: 2_000 },
  );
});

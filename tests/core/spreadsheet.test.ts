import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { Criterion, Grid } from "#core/grid.ts";
import { compareSheet, writeEntry } from "#core/spreadsheet.ts";
import type { SheetEntry, SheetRow, StoredEntry } from "#core/spreadsheet.ts";
import { readAnswerCell } from "#core/spreadsheet-cells.ts";
import { languages } from "#core/vocabulary.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { arbitraryMatouCase } from "./arbitrary-answers.ts";
import { runs } from "./arbitrary-grid.ts";
import { choiceCriterion, gridWith, multiCriterion, numberCriterion } from "./small-grid.ts";

vi.setConfig({ testTimeout: 60_000 });

const words = {
  notApplicable: ["Sans objet", "Not applicable"],
  noneOfThese: ["Aucun de ces choix", "None of these"],
  unknown: ["Je ne sais pas encore", "I don’t know yet"],
};
const french = { language: "fr", words } as const;

const abc = multiCriterion(0, undefined, {
  id: "abc",
  options: [
    { id: "a", fr: "Un quartier, une commune", en: "A district, a town" },
    { id: "b", fr: "Une région", en: "A region" },
    { id: "c", fr: "Un quartier", en: "A district" },
  ],
});
const days = numberCriterion("lower", [5, 2], { id: "days" });
const often = choiceCriterion([0, 1], {
  id: "often",
  answers: [
    { id: "never", level: 0, fr: "Pas pour l’instant", en: "Not for now" },
    { id: "yearly", level: 1, fr: "Au moins une fois par an", en: "At least once a year" },
  ],
});
const small = gridWith({ criteria: [abc, days, often] });

function read(criterion: Criterion, cell: string, language: "fr" | "en" = "fr") {
  return readAnswerCell(small, criterion, cell, { language, words });
}

function row(number: number, id: string, cells: SheetRow["cells"]): SheetRow {
  return { row: number, id, cells };
}

function changes(rows: readonly SheetRow[], stored = new Map<string, StoredEntry>()) {
  return compareSheet(small, stored, rows, french);
}

describe("the cell of an answer", () => {
  test.each([
    ["an identifier", often, "yearly", ["yearly"]],
    ["words of either language", often, "At least once a year", ["yearly"]],
    ["words typed another way", often, "  « pas POUR l'instant »", ["never"]],
    ["nothing", often, "", []],
    ["not knowing", often, "je ne sais pas encore", []],
    ["what it does not know", often, "parfois", ["parfois"]],
    ["several identifiers", abc, "a;b , c", ["a", "b", "c"]],
    ["words that hold commas", abc, "Une région, Un quartier, une commune", ["b", "a"]],
    ["the longest words first", abc, "un quartier,une commune,un quartier", ["a", "c"]],
    ["several lines", abc, "a\nUne région", ["a", "b"]],
    ["none of them", abc, "Aucun de ces choix", ["[]"]],
    ["one wrong among several", abc, "a, z", ["a", "z"]],
    ["a number", days, "1,5", ["1,5"]],
  ])("is read from %s", (_, criterion, cell, values) => {
    expect(read(criterion, cell)).toStrictEqual(values);
  });

  test("takes a decimal comma in English too, and leaves thousands alone", () => {
    expect(read(days, "99,5", "en")).toStrictEqual(["99.5"]);
    expect(read(days, "1,000", "en")).toStrictEqual(["1,000"]);
  });

  test("gives every answer of the grid back, by its identifier and by its words", () => {
    for (const criterion of matouGrid.document.criteria) {
      const options = criterion.kind === "choice" ? criterion.answers : [];
      const ticked = criterion.kind === "multi" ? criterion.options : [];
      for (const option of [...options, ...ticked]) {
        for (const cell of [option.id, option.fr, option.en]) {
          expect(readAnswerCell(matouGrid, criterion, cell, french)).toStrictEqual([option.id]);
        }
      }
      const all = ticked.map(({ id }) => id);
      if (all.length === 0) continue;
      for (const language of languages) {
        const cell = ticked.map((option) => option[language]).join(", ");
        expect(readAnswerCell(matouGrid, criterion, cell, french)).toStrictEqual(all);
      }
    }
  });
});

describe("what rows would change", () => {
  const stored = new Map<string, StoredEntry>([
    ["days", { value: 1.5, evidence: "https://a.example/", note: "Un mot", version: 4 }],
  ]);

  test("is told with what was there and the version it starts from", () => {
    const { changes: found, problems } = changes([row(2, "days", { answer: "2" })], stored);
    expect(problems).toStrictEqual([]);
    expect(found).toStrictEqual([
      {
        criterion: "days",
        base: 4,
        before: { value: 1.5, evidence: "https://a.example/", note: "Un mot" },
        after: { value: 2, evidence: "https://a.example/", note: "Un mot" },
      },
    ]);
  });

  test("is nothing where the cells say the same another way", () => {
    const same = row(9, " DAYS ", { answer: "1,50", note: "Un mot\r\n" });
    expect(changes([same], stored)).toStrictEqual({ changes: [], wrong: [], problems: [] });
  });

  test("is the removal of what an emptied cell held", () => {
    const [change] = changes([row(2, "days", { answer: "", note: " " })], stored).changes;
    expect(change?.after).toStrictEqual({
      value: null,
      evidence: "https://a.example/",
      note: null,
    });
  });

  test("comes in the order of the grid, whatever that of the rows", () => {
    const rows = [row(2, "often", { answer: "never" }), row(3, "abc", { answer: "b" })];
    expect(changes(rows).changes.map(({ criterion }) => criterion)).toStrictEqual(["abc", "often"]);
  });

  test("names what is wrong by its row, and leaves that answer as it is", () => {
    const { changes: found, problems } = changes([
      row(2, "oftn", { answer: "never" }),
      row(3, "", { answer: "never" }),
      row(4, "", { answer: "", note: "" }),
      row(5, "days", { answer: "vite", evidence: "pas une adresse", note: "x".repeat(2001) }),
      row(6, "often", { answer: "never" }),
      row(7, "often", { answer: "yearly" }),
      row(8, "abc", { answer: "a" }),
    ]);
    expect(found.map(({ criterion }) => criterion)).toStrictEqual(["abc"]);
    expect(problems).toStrictEqual([
      { kind: "unknown-id", row: 2, id: "oftn" },
      { kind: "no-id", row: 3 },
      { kind: "cell", row: 5, criterion: "days", part: "answer", code: "not-a-number" },
      { kind: "cell", row: 5, criterion: "days", part: "evidence", code: "not-an-address" },
      { kind: "cell", row: 5, criterion: "days", part: "note", code: "too-long" },
      { kind: "repeated-id", row: 7, criterion: "often", first: 6 },
    ]);
  });
});

/** Rows as they are downloaded. */
function rowsOf(grid: Grid, stored: ReadonlyMap<string, SheetEntry>, language: "fr" | "en") {
  return grid.document.criteria.map(({ id }, index) => {
    const entry = stored.get(id) ?? { value: null, evidence: null, note: null };
    return row(index + 2, id, writeEntry(entry, language));
  });
}

test("rows sent back to where they come from change nothing, and elsewhere bring every answer", () => {
  fc.assert(
    fc.property(
      arbitraryMatouCase,
      fc.constantFrom(...languages),
      ({ grid, answers }, language) => {
        const stored = new Map<string, StoredEntry>(
          [...answers].map(([id, { value }]) => [
            id,
            { value, evidence: "https://proof.example/", note: "Une *note*\n- deux", version: 3 },
          ]),
        );
        const rows = rowsOf(grid, stored, language);
        const how = { language, words };
        expect(compareSheet(grid, stored, rows, how)).toStrictEqual({
          changes: [],
          wrong: [],
          problems: [],
        });

        const { changes: brought, problems } = compareSheet(grid, new Map(), rows, how);
        const wrong = new Set(problems.map((each) => (each.kind === "cell" ? each.criterion : "")));
        for (const [id, { value }] of stored) {
          // Addresses a hoster cannot type: they are stored by nothing but this test.
          if (wrong.has(id)) expect(grid.criteria.get(id)?.kind).toBe("url");
          else if (value !== "")
            expect(brought.find(({ criterion }) => criterion === id)?.after.value).toStrictEqual(
              value,
            );
        }
      },
    ),
    runs(300),
  );
});

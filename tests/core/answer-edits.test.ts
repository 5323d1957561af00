import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joinNotes, readEdits } from "#core/answer-edits.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { runs } from "./arbitrary-grid.ts";

const read = (...fields: readonly (readonly [string, string])[]) =>
  readEdits(matouGrid, fields, "fr");

describe("edits of stored answers", () => {
  test("are read with the version they started from, in the order of the grid", () => {
    const edits = read(
      ["base.backups", "3"],
      ["answer.backups", "weekly"],
      ["note.backups", " Deux  lignes\r\n\r\n\r\n\r\nici "],
      ["base.legal-notice", "0"],
    );
    expect(edits.map(({ criterion }) => criterion)).toEqual(["legal-notice", "backups"]);
    expect(edits[0]).toMatchObject({ base: 0, value: null, evidence: null, note: null });
    expect(edits[1]).toMatchObject({ base: 3, value: "weekly", note: "Deux  lignes\n\nici" });
  });

  test.each([["-1"], ["1.5"], ["x"], [""], ["1234567890123"]])(
    "with the version “%s” are no edits",
    (version) => expect(read(["base.backups", version])).toEqual([]),
  );

  test("say which version is kept, or that it is still to be said", () => {
    const kept = (...fields: readonly (readonly [string, string])[]) =>
      read(["base.backups", "1"], ...fields)[0]?.kept;
    expect(kept()).toBeNull();
    expect(kept(["keep.backups", ""])).toBe("not-said");
    expect(kept(["keep.backups", ""], ["keep.backups", "mine"])).toBe("mine");
    expect(kept(["keep.backups", "ours"])).toBe("not-said");
  });

  test("may be anything at all", () => {
    const name = fc.oneof(
      fc.constantFrom("base.backups", "keep.backups", "answer.backups", "note.backups"),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string())), (fields) => {
        for (const { base, note } of read(...fields)) {
          expect(Number.isSafeInteger(base)).toBe(true);
          expect(note).not.toBe("");
        }
      }),
      runs(300),
    );
  });
});

describe("two notes", () => {
  test.each([
    ["A", "B", "A\n\nB"],
    ["A", "A", null],
    [null, "B", null],
    ["A", null, null],
    ["x".repeat(1_000), "y".repeat(999), null],
  ])("“%.5s” and “%.5s” together", (theirs, mine, joined) => {
    expect(joinNotes(theirs, mine)).toBe(joined);
  });
});

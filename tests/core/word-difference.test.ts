import fc from "fast-check";
import { expect, test } from "vitest";
import { compareWords } from "#core/word-difference.ts";

/** Removed words between brackets, added ones between braces. */
function told(before: string, after: string): string {
  return compareWords(before, after)
    .map(({ kind, text }) =>
      kind === "same" ? text : kind === "removed" ? `[${text}]` : `{${text}}`,
    )
    .join("");
}

test.each([
  ["une fois par an", "deux fois par an", "[une]{deux} fois par an"],
  ["une fois par an", "une fois par an", "une fois par an"],
  ["", "un texte", "{un texte}"],
  ["un texte", "", "[un texte]"],
  ["", "", ""],
  ["Oui.", "Oui !", "Oui[.]{ !}"],
  ["l’année", "l’an", "l’[année]{an}"],
  ["a b c", "x y z", "[a b c]{x y z}"],
  ["au moins une fois", "chaque jour, une copie", "[au moins une fois]{chaque jour, une copie}"],
  ["le chat dort ici", "le chien dort là", "le [chat]{chien} dort [ici]{là}"],
])("from “%s” to “%s”", (before, after, difference) => {
  expect(told(before, after)).toBe(difference);
});

const words = fc
  .array(fc.constantFrom("a", "b", "c", " ", "  ", ".", "’", "é", "\n"), { maxLength: 30 })
  .map((parts) => parts.join(""));

test("both texts can be read back, and neighbours are never of one kind", () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const runs = compareWords(before, after);
      const without = (kind: string) =>
        runs.map((run) => (run.kind === kind ? "" : run.text)).join("");
      expect([without("added"), without("removed")]).toEqual([before, after]);
      expect(runs.every(({ kind }, index) => kind !== runs[index - 1]?.kind)).toBe(true);
      if (before === after) expect(runs.every(({ kind }) => kind === "same")).toBe(true);
    }),
  );
});

test("two very long texts without a common word are told as replaced", () => {
  const long = (word: string) =>
    Array.from({ length: 20_000 }, (_, at) => `${word}${at}`).join(" ");

  expect(compareWords(long("a"), long("b")).map(({ kind }) => kind)).toEqual(["removed", "added"]);
});

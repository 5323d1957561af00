import { noneOfThese, writeValue } from "#core/form-answers.ts";
import type { AnswerValue, Criterion, Grid, NumberCriterion } from "#core/grid.ts";
import { offeredAnswers } from "#core/offered-answers.ts";
import type { Language } from "#core/vocabulary.ts";

/** How the site says what no grid names, in every language. */
export type SheetWords = {
  readonly notApplicable: readonly string[];
  readonly noneOfThese: readonly string[];
  readonly unknown: readonly string[];
};

/** An answer as its cell holds it: identifiers, numbers as the language writes them. */
export function writeAnswerCell(value: AnswerValue | null, language: Language): string {
  return writeValue(value, language).join(", ");
}

/**
 * What a cell says of a criterion, as the fields of the questionnaire would: identifiers for
 * the words of either language. What it does not know is given back as it is, to be refused.
 */
export function readAnswerCell(
  grid: Grid,
  criterion: Criterion,
  cell: string,
  { language, words }: { readonly language: Language; readonly words: SheetWords },
): readonly string[] {
  const typed = cell.trim();
  const known = listNames(grid, criterion, words);
  if (typed === "" || words.unknown.some((name) => fold(name) === fold(typed))) return [];
  const whole = known.get(fold(typed));
  if (whole !== undefined) return [whole];
  switch (criterion.kind) {
    case "multi":
      return readList(typed, known);
    case "number":
      return [readableNumber(criterion, typed, language)];
    case "boolean":
    case "choice":
    case "url":
    case "text":
      return [typed];
  }
}

/** Letter case, typographic spaces, apostrophes and quotation marks say nothing. */
export function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[’‘]/gu, "'")
    .replaceAll(/[«»“”"]/gu, "")
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/ ?[,;] ?/gu, ",")
    .trim();
}

/** By folded name, the value of a field: labels first, so that an identifier wins over them. */
function listNames(
  grid: Grid,
  criterion: Criterion,
  words: SheetWords,
): ReadonlyMap<string, string> {
  const offered = offeredAnswers(grid, criterion);
  const none = criterion.kind === "number" ? criterion.none_answer : null;
  const names = [
    ...offered.flatMap(({ id, fr, en }) => [[fr, id] as const, [en, id] as const]),
    ...(none === null ? [] : [none.fr, none.en, "none"].map((name) => [name, "none"] as const)),
    ...(criterion.kind === "multi"
      ? [...words.noneOfThese, noneOfThese].map((name) => [name, noneOfThese] as const)
      : []),
    ...(criterion.na_allowed
      ? [...words.notApplicable, "na"].map((name) => [name, "na"] as const)
      : []),
    ...offered.map(({ id }) => [id, id] as const),
  ];
  return new Map(names.map(([name, value]) => [fold(name), value]));
}

/** Names between commas or semicolons; a name may hold some itself, so the longest one wins. */
function readList(typed: string, known: ReadonlyMap<string, string>): readonly string[] {
  const pieces = typed
    .split(/[,;\n]/u)
    .map((piece) => piece.trim())
    .filter(Boolean);
  const longest = Math.max(...[...known.keys()].map((name) => name.split(",").length));
  const values: string[] = [];
  for (let at = 0; at < pieces.length;) {
    const found = findName(pieces.slice(at, at + longest), known);
    values.push(found?.value ?? pieces[at] ?? "");
    at += found?.length ?? 1;
  }
  return values;
}

function findName(
  pieces: readonly string[],
  known: ReadonlyMap<string, string>,
): { readonly value: string; readonly length: number } | undefined {
  for (let length = pieces.length; length > 0; length -= 1) {
    const value = known.get(fold(pieces.slice(0, length).join(",")));
    if (value !== undefined) return { value, length };
  }
  return undefined;
}

/** A spreadsheet in French writes a comma before decimals, whatever the language of the page. */
function readableNumber({ integer }: NumberCriterion, typed: string, language: Language): string {
  const isDecimal = !integer && language === "en" && /^[+-]?\d+,\d{1,2}$/u.test(typed);
  return isDecimal ? typed.replace(",", ".") : typed;
}

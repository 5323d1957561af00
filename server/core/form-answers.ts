import type { Answer, Answers } from "#core/answers.ts";
import { countsAsEvidence, parseValue } from "#core/answers.ts";
import type { AnswerValue, Criterion, Grid } from "#core/grid.ts";
import { readTypedNumber, writeTypedNumber } from "#core/typed-number.ts";
import type { Language } from "#core/vocabulary.ts";

/** Every way what was typed for a criterion can be wrong. */
export const entryProblemCodes = [
  "not-a-number",
  "not-whole",
  "out-of-bounds",
  "contradiction",
  "unknown-answer",
  "missing-scheme",
  "not-an-address",
  "too-long",
] as const;
export type EntryProblemCode = (typeof entryProblemCodes)[number];
/** What is typed for a criterion, part by part. */
export type AnswerPart = "answer" | "evidence" | "note";
export type EntryProblem = {
  readonly field: AnswerPart;
  readonly code: EntryProblemCode;
};

/** What was typed for one criterion, as it was typed; `values` without the empty ones. */
export type GivenAnswer = {
  readonly values: readonly string[];
  readonly evidence: string;
  readonly note: string;
};
export type GivenAnswers = ReadonlyMap<string, GivenAnswer>;

/** A form of the questionnaire, read. Every map is by criterion, in grid order. */
export type FormAnswers = {
  readonly given: GivenAnswers;
  /** What could be understood; an answer with a problem counts as unanswered. */
  readonly answers: Answers;
  readonly problems: ReadonlyMap<string, readonly EntryProblem[]>;
};

/** A name and a value, as a form sends them. */
export type FormField = readonly [name: string, value: string];

/** Characters that one part of an answer may have at most. */
export const longestPart = 2_000;

/** Says of a multi-choice "none of these": no identifier is written so. */
export const noneOfThese = "[]";

/**
 * Name of the form field that carries one part of what is typed for a criterion; or which version
 * of a stored answer was changed, or which of two versions is wanted.
 */
export function fieldName(part: AnswerPart | "base" | "keep", criterion: string): string {
  return `${part}.${criterion}`;
}

/**
 * Reads the fields of the questionnaire. Fields it does not know are ignored, nothing
 * sent makes it throw. `language` decides how numbers are written.
 */
export function readFormAnswers(
  grid: Grid,
  fields: Iterable<FormField>,
  language: Language,
): FormAnswers {
  const typed = gatherByName(fields);
  const given = new Map<string, GivenAnswer>();
  const answers = new Map<string, Answer>();
  const problems = new Map<string, readonly EntryProblem[]>();
  for (const [id, criterion] of grid.criteria) {
    const entry = readEntry(typed, id);
    if (entry === null) continue;
    given.set(id, entry);
    const value = readValues(criterion, entry.values, language);
    const found = [value, readEvidence(entry.evidence), readNote(entry.note)].flatMap(
      ({ problem }) => problem ?? [],
    );
    if (found.length > 0) problems.set(id, found);
    if (value.read === undefined) continue;
    answers.set(id, { value: value.read, ...(entry.evidence && { evidence: entry.evidence }) });
  }
  return { given, answers, problems };
}

/** What is typed in the fields of a criterion to give a value that was read from them. */
export function writeValue(value: AnswerValue | null, language: Language): readonly string[] {
  if (value === null) return [];
  if (typeof value === "number") return [writeTypedNumber(value, language)];
  if (typeof value === "string") return [value];
  return value.length === 0 ? [noneOfThese] : value;
}

/** The fields that give the same form back when read. */
export function writeFormFields(given: GivenAnswers): readonly FormField[] {
  return [...given].flatMap(([id, { values, evidence, note }]) => [
    ...values.map((value) => [fieldName("answer", id), value] as const),
    ...(evidence === "" ? [] : [[fieldName("evidence", id), evidence] as const]),
    ...(note === "" ? [] : [[fieldName("note", id), note] as const]),
  ]);
}

function gatherByName(fields: Iterable<FormField>): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>();
  for (const [name, value] of fields) {
    const values = byName.get(name);
    if (values === undefined) byName.set(name, [value]);
    else values.push(value);
  }
  return byName;
}

function readEntry(typed: ReadonlyMap<string, readonly string[]>, id: string): GivenAnswer | null {
  const read = (part: AnswerPart) =>
    (typed.get(fieldName(part, id)) ?? [])
      // Browsers send two characters for the end of a line.
      .map((value) => value.replaceAll("\r\n", "\n").trim())
      .filter(Boolean);
  const values = [...new Set(read("answer"))];
  const [evidence = ""] = read("evidence");
  const [note = ""] = read("note");
  return values.length > 0 || evidence !== "" || note !== "" ? { values, evidence, note } : null;
}

/** `read` is absent when nothing was answered or understood. */
type Reading = { readonly read?: AnswerValue; readonly problem?: EntryProblem };

function readValues(criterion: Criterion, values: readonly string[], language: Language): Reading {
  const [first, ...others] = values;
  if (first === undefined) return {};
  if (values.some(isTooLong)) return wrong("too-long");
  if (criterion.kind === "multi") return readOptions(criterion, values);
  if (others.length > 0) return wrong("contradiction");
  if (first === "na" && criterion.na_allowed) return { read: "na" };
  switch (criterion.kind) {
    case "boolean":
    case "choice":
      return readValue(criterion, first, "unknown-answer");
    case "number":
      return readNumber(criterion, first, language);
    case "url":
      return countsAsEvidence(first) ? { read: first } : wrong(addressProblem(first));
    case "text":
      return { read: first };
  }
}

function readOptions(criterion: Criterion, values: readonly string[]): Reading {
  const alone = values.find((value) => value === noneOfThese || value === "na");
  if (alone === undefined) return readValue(criterion, values, "unknown-answer");
  if (values.length > 1) return wrong("contradiction");
  return readValue(criterion, alone === "na" ? "na" : [], "unknown-answer");
}

function readNumber(
  criterion: Criterion & { kind: "number" },
  typed: string,
  language: Language,
): Reading {
  if (typed === "none") return readValue(criterion, typed, "unknown-answer");
  const value = readTypedNumber(typed, criterion.unit, language);
  if (value === null) return wrong("not-a-number");
  if (value < criterion.min || value > criterion.max) return wrong("out-of-bounds");
  return readValue(criterion, value, "not-whole");
}

function readValue(criterion: Criterion, value: unknown, code: EntryProblemCode): Reading {
  const parsed = parseValue(criterion, value);
  return parsed.ok ? { read: parsed.value } : wrong(code);
}

function readEvidence(evidence: string): Reading {
  if (evidence === "") return {};
  if (isTooLong(evidence)) return wrong("too-long", "evidence");
  return countsAsEvidence(evidence) ? {} : wrong(addressProblem(evidence), "evidence");
}

function readNote(note: string): Reading {
  return isTooLong(note) ? wrong("too-long", "note") : {};
}

function isTooLong(typed: string): boolean {
  return typed.length > longestPart;
}

function addressProblem(address: string): EntryProblemCode {
  return !address.includes(":") && countsAsEvidence(`https://${address}`)
    ? "missing-scheme"
    : "not-an-address";
}

function wrong(code: EntryProblemCode, field: AnswerPart = "answer"): Reading {
  return { problem: { field, code } };
}

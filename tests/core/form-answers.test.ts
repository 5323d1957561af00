import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer } from "#core/answers.ts";
import { countsAsEvidence } from "#core/answers.ts";
import type { EntryProblem, FormField } from "#core/form-answers.ts";
import { readFormAnswers, writeFormFields, writeValue } from "#core/form-answers.ts";
import type { Criterion } from "#core/grid.ts";
import { languages } from "#core/vocabulary.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { typeAnswers } from "#tests/support/typed-answers.ts";
import { arbitraryCase } from "./arbitrary-answers.ts";
import { runs } from "./arbitrary-grid.ts";
import {
  addressCriterion,
  booleanCriterion,
  choiceCriterion,
  gridWith,
  multiCriterion,
  numberCriterion,
} from "./small-grid.ts";

const whole = numberCriterion("higher", [], { integer: true });
const decimal = numberCriterion("higher", [], { unit: { fr: "%", en: "%" } });

function read(criterion: Criterion, fields: readonly FormField[], language: "fr" | "en" = "fr") {
  const form = readFormAnswers(gridWith({ criteria: [criterion] }), fields, language);
  return {
    given: form.given.get("subject"),
    answer: form.answers.get("subject"),
    problems: form.problems.get("subject") ?? [],
  };
}

function answered(...values: readonly string[]): readonly FormField[] {
  return values.map((value) => ["answer.subject", value] as const);
}

describe("answers typed in the form", () => {
  test.each(languages)("are read back as they were, in %s", (language) => {
    fc.assert(
      fc.property(arbitraryCase, ({ grid, answers }) => {
        const expected = [...grid.criteria].flatMap(([id, criterion]) => {
          const answer = answers.get(id);
          return answer !== undefined && canBeTyped(criterion, answer)
            ? [[id, { value: answer.value, ...withEvidence(answer) }] as const]
            : [];
        });
        const form = readFormAnswers(grid, typeAnswers(answers, language), language);
        expect([...form.answers]).toStrictEqual(expected);
      }),
      runs(150),
    );
  });

  test.each(languages)("are typed again as what they are, in %s", (language) => {
    fc.assert(
      fc.property(arbitraryCase, ({ grid, answers }) => {
        for (const [id, answer] of answers) {
          const criterion = grid.criteria.get(id);
          if (criterion === undefined || !canBeTyped(criterion, answer)) continue;
          const fields = writeValue(answer.value, language).map(
            (typed) => [`answer.${id}`, typed] as const,
          );
          expect(readFormAnswers(grid, fields, language).answers.get(id)).toEqual({
            value: answer.value,
          });
        }
      }),
      runs(150),
    );
  });

  test.each(languages)("give any number back, in %s", (language) => {
    const any = { ...decimal, min: -Number.MAX_VALUE, max: Number.MAX_VALUE };
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const typed = writeValue(value, language);
        expect(read(any, answered(...typed), language).answer?.value).toBe(value + 0);
      }),
      runs(500),
    );
    expect(writeValue(1234.5, language)).toEqual([language === "fr" ? "1234,5" : "1234.5"]);
  });

  test("may be long, but not without end", () => {
    const fields = [...answered("met"), ["note.subject", "x".repeat(2_001)]] as const;
    const { answer, problems } = read(booleanCriterion(), fields);
    expect(answer?.value).toBe("met");
    expect(problems).toEqual([{ field: "note", code: "too-long" }]);
    expect(read(addressCriterion("text"), answered("x".repeat(2_001))).problems).toEqual([
      { field: "answer", code: "too-long" },
    ]);
    expect(read(booleanCriterion(), [["note.subject", "x\r\n".repeat(1_000)]]).problems).toEqual(
      [],
    );
  });

  test("travel through hidden fields unchanged, mistakes and notes included", () => {
    const fields = arbitraryFields();
    fc.assert(
      fc.property(fields, (typed) => {
        const form = readFormAnswers(matouGrid, typed, "fr");
        expect(readFormAnswers(matouGrid, writeFormFields(form.given), "fr")).toStrictEqual(form);
      }),
      runs(300),
    );
  });

  test("may be anything at all: nothing sent makes the reading fail", () => {
    fc.assert(
      fc.property(arbitraryFields(), (typed) => {
        const { given, answers, problems } = readFormAnswers(matouGrid, typed, "en");
        for (const id of [...given.keys(), ...problems.keys()]) {
          expect(matouGrid.criteria.has(id)).toBe(true);
        }
        for (const id of answers.keys()) {
          expect(problems.get(id)?.some(({ field }) => field === "answer") ?? false).toBe(false);
        }
      }),
      runs(300),
    );
  });

  test("to criteria that do not exist are left out", () => {
    const form = readFormAnswers(
      matouGrid,
      [
        ["answer.__proto__", "met"],
        ["answer.constructor", "met"],
        ["answer.", "met"],
        ["backups", "daily-offsite"],
      ],
      "fr",
    );
    expect([form.given.size, form.answers.size, form.problems.size]).toStrictEqual([0, 0, 0]);
  });
});

describe("a number", () => {
  test.each([
    ["fr", "12", 12],
    ["fr", " 12 ", 12],
    ["fr", "99,5", 99.5],
    ["fr", "99.5", 99.5],
    ["fr", "99,5 %", 99.5],
    ["fr", "0\u00A00\u202F9", 9],
    ["en", "99.5%", 99.5],
    ["en", "+7", 7],
  ] as const)("in %s may be written %j", (language, typed, value) => {
    expect(read(decimal, answered(typed), language).answer?.value).toBe(value);
  });

  test.each([
    ["fr", "10 000", 10_000],
    ["en", "10,000", 10_000],
    ["en", "1,234,567.5", 1_234_567.5],
  ] as const)("of thousands in %s may be written %j", (language, typed, value) => {
    const large = numberCriterion("higher", [], { max: 2_000_000 });
    expect(read(large, answered(typed), language).answer?.value).toBe(value);
  });

  test.each([
    ["fr", "beaucoup"],
    ["fr", "1e2"],
    ["fr", "0x10"],
    ["fr", "1,2,3"],
    ["fr", "1.000"],
    ["en", "1,5"],
    ["en", "Infinity"],
  ] as const)("in %s cannot be written %j: it is kept and explained", (language, typed) => {
    const found = read(decimal, answered(typed), language);
    expect(found.answer).toBeUndefined();
    expect(found.given?.values).toStrictEqual([typed]);
    expect(found.problems).toStrictEqual([{ field: "answer", code: "not-a-number" }]);
  });

  test.each([
    ["101", "out-of-bounds"],
    ["-1", "out-of-bounds"],
    ["9".repeat(400), "out-of-bounds"],
    ["1,5", "not-whole"],
  ])("%j is explained by what is wrong with it", (typed, code) => {
    expect(read(whole, answered(typed)).problems).toStrictEqual([{ field: "answer", code }]);
  });

  test("and “none” together contradict each other", () => {
    const found = read(whole, answered("12", "none"));
    expect(found.answer).toBeUndefined();
    expect(found.problems).toStrictEqual([{ field: "answer", code: "contradiction" }]);
  });
});

describe("a question left open", () => {
  test.each([
    ["radio buttons", choiceCriterion([0, 1])],
    ["a field", whole],
    ["an address", addressCriterion("url")],
  ])("with %s is unanswered, without a problem", (_, criterion) => {
    expect(read(criterion, answered(""))).toStrictEqual({
      given: undefined,
      answer: undefined,
      problems: [],
    });
  });

  test("is not the same as “none of these”", () => {
    expect(read(multiCriterion(2), []).answer).toBeUndefined();
    expect(read(multiCriterion(2), answered("[]")).answer?.value).toStrictEqual([]);
  });
});

test.each<[string, Criterion, readonly string[], EntryProblem["code"]]>([
  ["two answers to one question", booleanCriterion(), ["met", "unmet"], "contradiction"],
  ["“none of these” beside an option", multiCriterion(2), ["a", "[]"], "contradiction"],
  ["an option nobody offered", choiceCriterion([0, 1]), ["z"], "unknown-answer"],
  ["“not applicable” where it is not allowed", booleanCriterion(), ["na"], "unknown-answer"],
  ["an address without scheme", addressCriterion("url"), ["a.example/b"], "missing-scheme"],
  ["another scheme", addressCriterion("url"), ["javascript:alert(1)"], "not-an-address"],
])("%s is kept, explained and counts as unanswered", (_, criterion, typed, code) => {
  const found = read(criterion, answered(...typed));
  expect(found.answer).toBeUndefined();
  expect(found.given?.values).toStrictEqual(typed);
  expect(found.problems).toStrictEqual([{ field: "answer", code }]);
});

test("an evidence that is no address is explained, and the answer still counts", () => {
  const found = read(booleanCriterion(), [
    ["answer.subject", "met"],
    ["evidence.subject", "proof.example"],
  ]);
  expect(found.answer).toStrictEqual({ value: "met", evidence: "proof.example" });
  expect(found.problems).toStrictEqual([{ field: "evidence", code: "missing-scheme" }]);
});

/** Fields with names and values that are sometimes the questionnaire's own. */
function arbitraryFields(): fc.Arbitrary<readonly FormField[]> {
  const criteria = fc.constantFrom(...matouGrid.criteria.keys());
  const part = fc.constantFrom("answer", "evidence", "note");
  const name = fc.oneof(
    fc.tuple(part, criteria).map(([prefix, id]) => `${prefix}.${id}`),
    fc.string(),
  );
  const value = fc.oneof(
    fc.constantFrom("", "[]", "na", "none", "met", "12", "1,5", "https://a.example", "<b>"),
    fc.string({ unit: "binary" }),
  );
  return fc.array(fc.tuple(name, value), { maxLength: 80 });
}

/** An address that does not count, or an empty text, is no answer in the form. */
function canBeTyped(criterion: Criterion, { value }: Answer): boolean {
  if (criterion.kind === "url") return value === "na" || countsAsEvidence(value);
  return value !== "";
}

function withEvidence({ evidence = "" }: Answer): Partial<Answer> {
  return evidence === "" ? {} : { evidence };
}

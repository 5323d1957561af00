import { describe, expect, test } from "vitest";
import { parseAnswers, parseValue } from "#core/answers.ts";
import type { Criterion, Grid } from "#core/grid.ts";
import type { Problem, ProblemCode } from "#core/problem.ts";
import { matouGrid, proven } from "#tests/support/matou-grid.ts";
import {
  addressCriterion,
  booleanCriterion,
  choiceCriterion,
  gridWith,
  multiCriterion,
  numberCriterion,
} from "./small-grid.ts";

const strictNumber = numberCriterion("higher", [], { none_answer: null });
const wholeNumber = numberCriterion("higher", [], { integer: true });

test.each<[Criterion, unknown]>([
  [booleanCriterion(), "partly"],
  [booleanCriterion({ partly_allowed: false }), "met"],
  [choiceCriterion([0, 1]), "b"],
  [strictNumber, 0],
  [strictNumber, 100],
  [strictNumber, Number.MIN_VALUE],
  [strictNumber, 0.1 + 0.2],
  [wholeNumber, 100],
  [wholeNumber, "none"],
  [multiCriterion(3), []],
  [multiCriterion(3), ["c", "a"]],
  [addressCriterion("url"), ""],
  [addressCriterion("url"), "not an address"],
  [addressCriterion("text"), "any words"],
])("%# a value that fits its criterion is kept as it is", (criterion, value) => {
  expect(proven(parseValue(criterion, value))).toStrictEqual(value);
});

test("minus zero, which JSON can write, is zero", () => {
  expect(proven(parseValue(wholeNumber, JSON.parse("-0")))).toBe(0);
});

test.each<[string, Criterion, unknown, ProblemCode]>([
  ["a boolean", booleanCriterion(), true, "not-in-list"],
  ["a boolean", booleanCriterion(), "MET", "not-in-list"],
  ["a boolean", booleanCriterion(), "none", "not-in-list"],
  ["a boolean", booleanCriterion(), null, "not-in-list"],
  ["a boolean", booleanCriterion(), undefined, "not-in-list"],
  ["a boolean", booleanCriterion(), ["met"], "not-in-list"],
  [
    "a boolean without partly",
    booleanCriterion({ partly_allowed: false }),
    "partly",
    "partly-not-allowed",
  ],
  ["a boolean", booleanCriterion(), "na", "na-not-allowed"],
  ["a choice", choiceCriterion([0, 1]), "c", "unknown-option"],
  ["a choice", choiceCriterion([0, 1]), "", "unknown-option"],
  ["a choice", choiceCriterion([0, 1]), 0, "unknown-option"],
  ["a choice", choiceCriterion([0, 1]), "constructor", "unknown-option"],
  ["a choice", choiceCriterion([0, 1]), ["a"], "unknown-option"],
  ["a choice", choiceCriterion([0, 1]), null, "unknown-option"],
  ["a choice", choiceCriterion([0, 1]), "na", "na-not-allowed"],
  ["a number", strictNumber, "50", "wrong-type"],
  ["a number", strictNumber, "", "wrong-type"],
  ["a number", strictNumber, null, "wrong-type"],
  ["a number", strictNumber, [50], "wrong-type"],
  ["a number", strictNumber, 50n, "wrong-type"],
  ["a number", strictNumber, Number.NaN, "wrong-type"],
  ["a number", strictNumber, Number.POSITIVE_INFINITY, "wrong-type"],
  ["a number", strictNumber, Number.NEGATIVE_INFINITY, "wrong-type"],
  ["a number", strictNumber, Number.MAX_VALUE, "out-of-bounds"],
  ["a number", strictNumber, -Number.MIN_VALUE, "out-of-bounds"],
  ["a number", strictNumber, 100.00000000000001, "out-of-bounds"],
  ["a number", strictNumber, "none", "none-not-allowed"],
  ["a number", strictNumber, "na", "na-not-allowed"],
  ["a whole number", wholeNumber, 1.5, "not-whole"],
  ["a whole number", wholeNumber, Number.MIN_VALUE, "not-whole"],
  ["a multiple choice", multiCriterion(2), "a", "wrong-type"],
  ["a multiple choice", multiCriterion(2), { 0: "a", length: 1 }, "wrong-type"],
  ["a multiple choice", multiCriterion(2), null, "wrong-type"],
  ["a multiple choice", multiCriterion(2), "na", "na-not-allowed"],
  ["an address", addressCriterion("url"), 7, "wrong-type"],
  ["an address", addressCriterion("url"), null, "wrong-type"],
  ["an address", addressCriterion("url"), ["https://a.example/"], "wrong-type"],
  ["an address", addressCriterion("url"), "na", "na-not-allowed"],
  ["a text", addressCriterion("text"), {}, "wrong-type"],
])("%s refuses %o: %s", (_, criterion, value, code) => {
  const result = parseValue(criterion, value, "/here");

  expect(result).toMatchObject({ ok: false, problems: [{ path: "/here", code }] });
});

test.each<[unknown, ProblemCode, string]>([
  [["a", "z"], "unknown-option", "/here/1"],
  [["a", null], "unknown-option", "/here/1"],
  [["na"], "unknown-option", "/here/0"],
  [["b", "a", "b"], "duplicate-option", "/here/2"],
])("a multiple choice refuses %j: %s at %s", (value, code, path) => {
  const result = parseValue(multiCriterion(2), value, "/here");

  expect(result).toMatchObject({ ok: false, problems: [{ path, code }] });
});

function problemsOf(grid: Grid, input: unknown, path?: string): readonly Problem[] {
  const result = parseAnswers(grid, input, path);
  return result.ok ? [] : result.problems;
}

describe("reading a set of answers", () => {
  test("keeps value, evidence and expiry, and nothing else", () => {
    const posted = {
      backups: { value: "daily-offsite", note: "n", checks: [], answeredAt: "2026-11-22" },
      dpa: { value: "template", evidence: "https://a.example/", expired: true },
      https: { value: "met", evidence: 7, expired: "yes" },
    };

    expect([...proven(parseAnswers(matouGrid, posted))]).toStrictEqual([
      ["backups", { value: "daily-offsite", evidence: undefined, expired: false }],
      ["dpa", { value: "template", evidence: "https://a.example/", expired: true }],
      ["https", { value: "met", evidence: undefined, expired: false }],
    ]);
  });

  test("lists everything wrong, in the order read, and gives no partial result", () => {
    const posted = {
      backups: { value: "hourly" },
      unheard: { value: "met" },
      audiences: { value: ["families", "robots", "families"] },
      https: "met",
      dpa: {},
      "hosted-people": { value: 40 },
    };

    expect(problemsOf(matouGrid, posted, "/answers")).toMatchObject([
      { path: "/answers/backups/value", code: "unknown-option" },
      { path: "/answers/unheard", code: "unknown-criterion" },
      { path: "/answers/audiences/value/1", code: "unknown-option" },
      { path: "/answers/audiences/value/2", code: "duplicate-option" },
      { path: "/answers/https", code: "wrong-type" },
      { path: "/answers/dpa/value", code: "missing-field" },
    ]);
  });

  test.each([null, undefined, [], "met", 7])("refuses %j in place of a map", (input) => {
    expect(problemsOf(matouGrid, input)).toMatchObject([{ path: "", code: "wrong-type" }]);
  });

  test.each(["__proto__", "constructor", "toString", "hasOwnProperty", "a/b~c"])(
    "knows no criterion called %s unless the grid has it",
    (id) => {
      const posted: unknown = JSON.parse(`{ ${JSON.stringify(id)}: { "value": "met" } }`);

      const path = `/${id.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      expect(problemsOf(matouGrid, posted)).toMatchObject([{ path, code: "unknown-criterion" }]);
    },
  );

  test("takes a value only from the answer itself", () => {
    const inherited: unknown = JSON.parse('{ "https": { "__proto__": { "value": "met" } } }');

    expect(problemsOf(matouGrid, inherited)).toMatchObject([
      { path: "/https/value", code: "missing-field" },
    ]);
  });

  test("refuses a hostile list without breaking down, and names what it can", () => {
    const deep = Array.from({ length: 100_000 }).reduce<unknown>((inside) => [inside], "x");
    const value = [...Array.from({ length: 300_000 }, () => 1), deep, "robots"];

    const problems = problemsOf(matouGrid, { audiences: { value } });

    expect(problems).toHaveLength(value.length);
    expect(problems[0]).toMatchObject({ code: "unknown-option", detail: "1" });
    expect(problems.at(-2)).toMatchObject({ code: "unknown-option", detail: "…" });
    expect(problems.at(-1)).toMatchObject({ code: "unknown-option", detail: "robots" });
  });

  test("a criterion may be called like a property every object has", () => {
    const grid = gridWith({ criteria: [booleanCriterion({ id: "constructor" })] });

    const answers = proven(parseAnswers(grid, { constructor: { value: "met" } }));

    expect(answers.get("constructor")).toMatchObject({ value: "met" });
    expect(proven(parseAnswers(grid, {})).size).toBe(0);
  });
});

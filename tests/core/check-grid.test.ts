import { describe, expect, test } from "vitest";
import { checkGrid } from "#core/check-grid.ts";
import { makeGrid, parseGrid } from "#core/grid-document.ts";
import type { Problem } from "#core/problem.ts";
import { problemCodes } from "#core/problem.ts";
import { matouDocument, matouDraft } from "#tests/support/matou-grid.ts";
import { mistakesInCriteria } from "./mistakes-in-criteria.ts";
import { mistakesInRules } from "./mistakes-in-rules.ts";
import { mistakesOfShape } from "./mistakes-of-shape.ts";
import { make } from "./mistakes.ts";
import { draftWith, texts } from "./small-grid.ts";
import { locate, spoil, valueAt } from "./spoilt-document.ts";

const mistakes = [...mistakesOfShape, ...mistakesInCriteria, ...mistakesInRules].map((mistake) => ({
  name: mistake[0],
  code: mistake[1],
  place: mistake[2],
  mistake,
}));

function problemsOf(document: unknown): readonly Problem[] {
  const draft = parseGrid(document);
  if (!draft.ok) return draft.problems;
  const grid = checkGrid(draft.value);
  return grid.ok ? [] : grid.problems;
}

test("the grid in force has no mistake", () => {
  expect(problemsOf(matouDocument())).toEqual([]);
});

test.each([
  ["expiry with the reminder", "/rules/answers/expire_after_months", 12],
  ["one chance in a hundred", "/rules/profiles/1/theme_minimums/0/min_share", 1],
  ["a whole theme", "/rules/profiles/1/theme_minimums/0/min_share", 100],
  ["all the conditions of a block", "/rules/profiles/0/at_least/2/count", 6],
])("%s is no mistake", (_, path, value) => {
  expect(problemsOf(spoil(matouDocument(), path, value))).toEqual([]);
});

describe("a mistake is found, and nothing else, where it was made", () => {
  test.each(mistakes)("$name: $code at $place", ({ code, place, mistake }) => {
    const problems = problemsOf(make(matouDocument(), mistake));

    expect(problems.map(({ path, code: found }) => [path, found])).toEqual([
      [locate(matouDocument(), place), code],
    ]);
  });
});

test("every problem a grid may have was made above", () => {
  const made = new Set(mistakes.map(({ code }) => code));
  // Of a text that is no document, of products, and of a grid that comes after others.
  const others = ["unreadable-text", "reused-id", "empty-text", "unknown-software"];

  expect(problemCodes.filter((code) => !made.has(code))).toEqual(others);
});

test("every mistake is said, not only the first", () => {
  const paths = ["/rules/messages/0/id", "/grid/id", "/criteria/3/theme", "/criteria/9/theme"];
  const document = paths.reduce<unknown>(
    (spoilt, path) => spoil(spoilt, path, "Not An Id"),
    matouDocument(),
  );

  expect(problemsOf(document)).toEqual([
    { path: "/grid/id", code: "malformed-id", detail: "Not An Id" },
    { path: "/rules/messages/0/id", code: "malformed-id", detail: "Not An Id" },
    { path: "/criteria/3/theme", code: "unknown-theme", detail: "Not An Id" },
    { path: "/criteria/9/theme", code: "unknown-theme", detail: "Not An Id" },
  ]);
});

test.each(["base", "outcome", "__proto__", "toString", "Organization"])(
  "no profile can be called %s, which would mix with other keys or break them",
  (id) => {
    const { rules } = draftWith();
    const draft = draftWith({
      profiles: [{ id, label: texts, short: texts, description: texts }],
      rules: {
        ...rules,
        profiles: rules.profiles.map((block) => ({ ...block, profile: id })),
        outcomes: rules.outcomes.map((outcome) => ({ ...outcome, when: [{ [id]: "any" }] })),
      },
    });

    expect(problemsOf(makeGrid(draft))).toMatchObject([
      { path: "/profiles/0/id", code: expect.stringMatching(/^(reserved|malformed)-id$/u) },
    ]);
  },
);

test("every path points into the document, or at a key it lacks", () => {
  for (const { mistake } of mistakes) {
    const spoilt = make(matouDocument(), mistake);
    for (const { path, code } of problemsOf(spoilt)) {
      const parent = path.slice(0, path.lastIndexOf("/"));
      const isLacking = code.startsWith("missing-") || path.endsWith("/kind");
      expect(valueAt(spoilt, isLacking ? parent : path), path).toBeDefined();
    }
  }
});

test("a criterion, a theme and a need may share an identifier", () => {
  const theme = { id: "same", label: texts, intro: texts };
  const [subject] = matouDraft.criteria;
  const criteria = subject === undefined ? [] : [subject];
  const draft = draftWith({
    themes: [theme],
    criteria: criteria.map((criterion) => ({
      ...criterion,
      id: "same",
      theme: "same",
      checks: [],
      sources: [],
      importance: { base: false, only: "counts" },
    })),
    needs: [
      { id: "same", label: texts, conditions: [{ criterion: "same", any_of: ["families"] }] },
    ],
  });

  expect(problemsOf(makeGrid(draft))).toEqual([]);
});

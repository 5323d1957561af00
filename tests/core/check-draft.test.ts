import { describe, expect, test } from "vitest";
import { checkDraft } from "#core/check-draft.ts";
import { findingCodes, severityOf } from "#core/check-problem.ts";
import type { DraftProblem } from "#core/check-problem.ts";
import { parseGrid } from "#core/grid-document.ts";
import type { GridDraft } from "#core/grid.ts";
import { matouDocument, matouDraft, matouGrid, proven } from "#tests/support/matou-grid.ts";
import { plantedMistakes } from "./mistakes-in-drafts.ts";
import { make } from "./mistakes.ts";
import { spoil } from "./spoilt-document.ts";

function problemsOf(draft: GridDraft): readonly DraftProblem[] {
  const { errors, warnings, notes } = checkDraft(draft, matouGrid);
  return [...errors, ...warnings, ...notes];
}

test("the grid in force has neither error nor warning, and notes what no rule uses", () => {
  const { errors, warnings, notes, grid } = checkDraft(matouDraft, matouGrid);

  expect([errors, warnings]).toEqual([[], []]);
  expect(new Set(notes.map(({ code }) => code))).toEqual(new Set(["unused-criterion"]));
  expect(notes.map(({ path }) => path)).toContain("/criteria/chatonsinfos-file");
  expect(grid?.criteria.size).toBe(matouGrid.criteria.size);
});

describe("a mistake planted in the grid in force is found where it can be changed", () => {
  test.each(plantedMistakes)("$name", ({ place, value, found }) => {
    const known = new Set(problemsOf(matouDraft).map((each) => JSON.stringify(each)));
    const document = make(matouDocument(), ["", "missing-field", place, value]);

    const problems = problemsOf(proven(parseGrid(document)));

    expect(problems.filter((each) => !known.has(JSON.stringify(each)))).toEqual(found);
  });

  test("for every code", () => {
    const planted = new Set(plantedMistakes.flatMap(({ found }) => found.map(({ code }) => code)));

    expect(findingCodes.filter((code) => !planted.has(code))).toEqual([]);
  });
});

test("what the grid checks already refuse is said at the path of a change", () => {
  const document = ["/criteria/3/theme", "/criteria/9/theme"].reduce<unknown>(
    (spoilt, path) => spoil(spoilt, path, "Not An Id"),
    matouDocument(),
  );
  const { errors, grid } = checkDraft(proven(parseGrid(document)), matouGrid);
  const ids = [3, 9].map((index) => matouDraft.criteria[index]?.id);

  expect(grid).toBeNull();
  expect(errors).toEqual(
    ids.map((id) => ({
      path: `/criteria/${id}/theme`,
      code: "unknown-theme",
      detail: "Not An Id",
    })),
  );
});

test("only errors keep a version a draft", () => {
  expect(severityOf("not-monotone")).toBe("error");
  expect(severityOf("missing-translation")).toBe("error");
  expect(severityOf("shadowed-row")).toBe("warning");
  expect(severityOf("unused-criterion")).toBe("note");
});

test("without a version it comes from, nothing is said of what identifiers meant", () => {
  const { errors, notes } = checkDraft(
    {
      ...matouDraft,
      criteria: matouDraft.criteria.map((criterion) => ({
        ...criterion,
        question: { fr: "Autre ?", en: "Other?" },
      })),
    },
    null,
  );

  expect(errors).toEqual([]);
  expect(notes.some(({ code }) => code === "changed-question")).toBe(false);
});

import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { checkDraft } from "#core/check-draft.ts";
import type { DraftProblem } from "#core/check-problem.ts";
import { classify } from "#core/classify.ts";
import type { Grid } from "#core/grid.ts";
import { arbitraryDice, arbitraryDraft, arbitraryGrid, runs } from "./arbitrary-grid.ts";
import { rollAnswers } from "./random-answers.ts";

vi.setConfig({ testTimeout: 60_000 });

function errorsOf(grid: Grid): readonly DraftProblem[] {
  return checkDraft(grid.document, grid).errors;
}

function detailsOf(problems: readonly DraftProblem[], code: DraftProblem["code"]) {
  return problems.filter((problem) => problem.code === code).map(({ detail = "" }) => detail);
}

test("a consistent draft makes a grid, and keeps the meaning of its own identifiers", () => {
  fc.assert(
    fc.property(arbitraryDraft, (draft) => {
      const { grid } = checkDraft(draft, null);
      expect(grid).not.toBeNull();
      const notes = checkDraft(draft, grid).notes.map(({ code }) => code);
      expect(notes.filter((code) => /^(?:changed|dropped)-/u.test(code))).toEqual([]);
    }),
    runs(150),
  );
});

test("no answers ever give an outcome said to be hidden, nor a profile said to be out of reach", () => {
  fc.assert(
    fc.property(arbitraryGrid, arbitraryDice, (grid, dice) => {
      const errors = errorsOf(grid);
      const never = [
        ...detailsOf(errors, "shadowed-outcome"),
        ...detailsOf(errors, "outcome-without-row"),
      ];
      const denied = detailsOf(errors, "unreachable-profile");
      for (let time = 0; time < 5; time += 1) {
        const { outcome, profiles } = classify(grid, rollAnswers(dice, grid));
        expect(never).not.toContain(outcome);
        for (const id of denied) expect(profiles[id]?.status).not.toBe("met");
      }
    }),
    runs(600),
  );
});

test("a rule that no profile could be granted by is found, whichever operators it mixes", () => {
  fc.assert(
    fc.property(arbitraryGrid, (grid) => {
      const [block] = grid.document.rules.profiles;
      const [condition] = block?.requires ?? [];
      const contrary = condition === undefined ? null : opposite(grid, condition.criterion);
      if (block === undefined || contrary === null) return;
      const profiles = grid.document.rules.profiles.map((each) => ({
        ...each,
        monotone: false,
        requires: each === block ? [...each.requires, ...contrary] : each.requires,
      }));
      const draft = { ...grid.document, rules: { ...grid.document.rules, profiles } };
      const { errors } = checkDraft(draft, null);
      expect(detailsOf(errors, "unreachable-profile")).toContain(block.profile);
    }),
    runs(500),
  );
});

/** Two conditions that no answer meets together; null for a criterion that allows none such. */
function opposite(grid: Grid, id: string) {
  const criterion = grid.criteria.get(id);
  if (criterion?.kind === "boolean") {
    return ["met", "unmet"].map((answer) => ({ criterion: id, any_of: [answer] }));
  }
  if (criterion?.kind !== "number" || criterion.min >= criterion.max) return null;
  return [
    { criterion: id, min_value: criterion.max },
    { criterion: id, max_value: criterion.min },
  ];
}

import { checkCriterion } from "#core/check-criterion.ts";
import { checkExamples } from "#core/check-examples.ts";
import { checkRules } from "#core/check-rules.ts";
import type { Grid, GridDraft } from "#core/grid.ts";
import { indexGrid } from "#core/grid.ts";
import { checkIds, isIdentifier } from "#core/identifier.ts";
import type { Problem } from "#core/problem.ts";
import { pointer } from "#core/problem.ts";
import { failure, success } from "#core/result.ts";
import type { Result } from "#core/result.ts";

/**
 * Proves a draft consistent: gives the `Grid` that can classify, or every
 * inconsistency with its path in the document, in document order by part.
 * The rules checked are those of the header of the grid file. The expected
 * results of the examples are not part of it: see `replayExamples`.
 */
export function checkGrid(draft: GridDraft): Result<Grid, Problem> {
  const problems = [
    ...checkHead(draft),
    ...checkIdentifiers(draft),
    ...draft.criteria.flatMap((criterion, index) =>
      checkCriterion(draft, criterion, pointer("/criteria", index)),
    ),
    ...checkRules(draft),
  ];
  if (problems.length > 0) return failure(problems);
  const grid = indexGrid(draft);
  const examples = checkExamples(grid);
  return examples.length === 0 ? success(grid) : failure(examples);
}

/** Nine digits: what an address may name and a database column hold. */
export const largestVersion = 999_999_999;

/** In months. Moments after the year 9999 do not compare as texts. */
const longestLife = 12_000;

function checkHead({ format, grid, rules }: GridDraft): readonly Problem[] {
  const problems: Problem[] = [];
  if (format !== 1) {
    problems.push({ path: "/format", code: "unsupported-format", detail: String(format) });
  }
  if (!isIdentifier(grid.id)) {
    problems.push({ path: "/grid/id", code: "malformed-id", detail: grid.id });
  }
  if (grid.version < 1 || grid.version > largestVersion) {
    problems.push({
      path: "/grid/version",
      code: "out-of-bounds",
      detail: `1…${largestVersion}`,
    });
  }
  const { remind_after_months: remind, expire_after_months: expire } = rules.answers;
  if (remind < 1) {
    problems.push({
      path: "/rules/answers/remind_after_months",
      code: "out-of-bounds",
      detail: "1…",
    });
  }
  if (expire < remind || expire > longestLife) {
    problems.push({
      path: "/rules/answers/expire_after_months",
      code: "out-of-bounds",
      detail: `${remind}…${longestLife}`,
    });
  }
  return problems;
}

function checkIdentifiers(draft: GridDraft): readonly Problem[] {
  return [
    ...checkIds(draft.themes, "/themes"),
    ...checkIds(draft.sources, "/sources"),
    ...checkIds(draft.checks, "/checks"),
    ...checkBooleanAnswers(draft),
    ...checkIds(draft.criteria, "/criteria"),
    ...checkIds(draft.profiles, "/profiles", ["base", "outcome"]),
    ...checkIds(draft.needs, "/needs"),
    ...checkIds(draft.examples, "/examples"),
    ...checkIds(draft.rules.messages, "/rules/messages"),
  ];
}

function checkBooleanAnswers({ boolean_answers: answers }: GridDraft): readonly Problem[] {
  const expected = ["unmet", "partly", "met"];
  const fits =
    answers.length === expected.length &&
    expected.every((id, level) => answers[level]?.id === id && answers[level].level === level);
  return fits
    ? []
    : [{ path: "/boolean_answers", code: "not-in-list", detail: "unmet 0, partly 1, met 2" }];
}

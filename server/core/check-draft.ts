import { breakingAnswer } from "#core/check-better.ts";
import { replayExamples } from "#core/check-examples.ts";
import type { ExampleDifference } from "#core/check-examples.ts";
import { checkGrid } from "#core/check-grid.ts";
import { checkMeaning } from "#core/check-meaning.ts";
import { checkOutcomeOrder } from "#core/check-outcomes.ts";
import { namedPath, valueAt } from "#core/check-path.ts";
import type { DraftProblem, Finding } from "#core/check-problem.ts";
import { severityOf } from "#core/check-problem.ts";
import { checkReach } from "#core/check-reach.ts";
import { checkTexts } from "#core/check-texts.ts";
import { checkUses } from "#core/check-uses.ts";
import type { Condition, Grid, GridDraft } from "#core/grid.ts";
import { makeGrid } from "#core/grid-document.ts";
import type { Problem } from "#core/problem.ts";
import { pointer } from "#core/problem.ts";

/** All there is to say of a draft; one without errors may leave that state. */
export type DraftCheck = {
  readonly errors: readonly DraftProblem[];
  readonly warnings: readonly DraftProblem[];
  readonly notes: readonly DraftProblem[];
  /** The grid that the draft makes when it is consistent, which errors of other kinds do not prevent. */
  readonly grid: Grid | null;
};

/**
 * Everything wrong in a draft, or worth a look before it is discussed. `base` is the version it
 * comes from, whose identifiers must keep their meaning; null for a grid of its own.
 */
export function checkDraft(draft: GridDraft, base: Grid | null): DraftCheck {
  const checked = checkGrid(draft);
  const problems: readonly DraftProblem[] = [
    ...(checked.ok ? [] : nameProblems(draft, checked.problems)),
    ...checkTexts(draft),
    ...checkOutcomeOrder(draft),
    ...(checked.ok ? [...checkReach(checked.value), ...checkResults(checked.value)] : []),
    ...(base === null ? [] : checkMeaning(draft, base)),
    ...checkUses(draft),
  ];
  const ofSeverity = (severity: ReturnType<typeof severityOf>) =>
    problems.filter(({ code }) => severityOf(code) === severity);
  return {
    errors: ofSeverity("error"),
    warnings: ofSeverity("warning"),
    notes: ofSeverity("note"),
    grid: checked.ok ? checked.value : null,
  };
}

/** Problems of a document that was read, at the paths by which it is changed. */
function nameProblems(draft: GridDraft, problems: readonly Problem[]): readonly DraftProblem[] {
  const document = makeGrid(draft);
  return problems.map((problem) => {
    const path = namedPath(document, problem.path);
    const answer = problem.code === "not-monotone" ? betterAnswer(draft, problem) : null;
    return { ...problem, path, ...(answer !== null && { other: answer }) };
  });
}

function betterAnswer(draft: GridDraft, { path, detail }: Problem): string | null {
  const criterion = draft.criteria.find(({ id }) => id === detail);
  // `checkGrid` says it of conditions alone, which it has read.
  const condition = valueAt(draft, path) as Condition | undefined;
  if (criterion === undefined || condition === undefined) return null;
  const answer = breakingAnswer(criterion, condition);
  return answer === null ? null : String(answer);
}

/** What the examples give, where it is not what they expect. */
function checkResults(grid: Grid): readonly Finding[] {
  return replayExamples(grid).flatMap(({ example, expected, found }) => {
    const path = `${pointer("/examples", example)}/expected`;
    const outcome: readonly Finding[] =
      expected.outcome === found.outcome
        ? []
        : [
            {
              path: `${path}/outcome`,
              code: "example-outcome",
              detail: expected.outcome,
              other: found.outcome,
            },
          ];
    const profiles = grid.document.profiles.flatMap(({ id }) =>
      compareVerdict(pointer(path, id), expected.profiles[id], found.profiles[id]),
    );
    return [...outcome, ...profiles];
  });
}

type Verdict = ExampleDifference["found"]["profiles"][string];

function compareVerdict(
  path: string,
  expected: Verdict | undefined,
  found: Verdict | undefined,
): readonly Finding[] {
  if (expected === undefined || found === undefined) return [];
  const [wanted, given] = [expected.missing.join(" "), found.missing.join(" ")];
  const status: Finding = {
    path: `${path}/status`,
    code: "example-status",
    detail: expected.status,
    other: found.status,
  };
  const missing: Finding = {
    path: `${path}/missing`,
    code: "example-missing",
    detail: wanted,
    other: given,
  };
  return [
    ...(expected.status === found.status ? [] : [status]),
    ...(wanted === given ? [] : [missing]),
  ];
}

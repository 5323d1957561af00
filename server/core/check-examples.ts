import { parseAnswers } from "#core/answers.ts";
import type { Answers } from "#core/answers.ts";
import { classify } from "#core/classify.ts";
import type { Example, Grid } from "#core/grid.ts";
import type { Problem } from "#core/problem.ts";
import { pointer } from "#core/problem.ts";
import type { Status } from "#core/vocabulary.ts";

/** What an example's answers give, beside what the document expects of them. */
export type ExampleDifference = {
  readonly example: string;
  readonly expected: ExampleVerdict;
  readonly found: ExampleVerdict;
};
type ExampleVerdict = {
  readonly outcome: string;
  readonly profiles: Readonly<Record<string, { status: Status; missing: readonly string[] }>>;
};

/** References of the examples that do not exist in the grid. */
export function checkExamples(grid: Grid): readonly Problem[] {
  return grid.document.examples.flatMap((example, index) => {
    const path = pointer("/examples", index);
    const answers = parseAnswers(grid, withoutEvidence(example), `${path}/answers`);
    return [
      ...(answers.ok ? [] : answers.problems.map(dropValueKey)),
      ...checkEvidence(grid, example, `${path}/no_evidence_for`),
      ...checkExpected(grid, example, `${path}/expected`),
    ];
  });
}

/** The answers of an example, with the public addresses the grid header grants it. */
export function exampleAnswers(grid: Grid, example: Example): Answers {
  const entries = Object.entries(example.answers).map(([id, value]) => {
    const evidence = evidenceAddress(example, id);
    return [id, { value, evidence }] as const;
  });
  return new Map(entries.filter(([id]) => grid.criteria.has(id)));
}

/** Address that stands for an example's evidence, on a domain that cannot exist (RFC 2606). */
export function evidenceAddress(example: Example, criterion: string): string | undefined {
  return example.no_evidence_for.includes(criterion)
    ? undefined
    : `https://${example.id}.example/${criterion}`;
}

/** Examples whose answers no longer give what the document expects, in document order. */
export function replayExamples(grid: Grid): readonly ExampleDifference[] {
  return grid.document.examples.flatMap((example) => {
    const { outcome, profiles } = classify(grid, exampleAnswers(grid, example));
    const found = { outcome, profiles };
    return isSameVerdict(found, example.expected)
      ? []
      : [{ example: example.id, expected: example.expected, found }];
  });
}

function isSameVerdict(found: ExampleVerdict, expected: ExampleVerdict): boolean {
  return (
    found.outcome === expected.outcome &&
    Object.entries(found.profiles).every(([id, { status, missing }]) => {
      const wanted = expected.profiles[id];
      return (
        wanted?.status === status &&
        wanted.missing.length === missing.length &&
        missing.every((item, index) => item === wanted.missing[index])
      );
    })
  );
}

function withoutEvidence({ answers }: Example): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, { value }]));
}

/** In a document an example's answer is the value itself, not `{ value }`. */
function dropValueKey(problem: Problem): Problem {
  if (problem.code === "unknown-criterion") return problem;
  return { ...problem, path: problem.path.replace(/\/value(?=\/\d+$|$)/u, "") };
}

function checkEvidence(grid: Grid, example: Example, path: string): Problem[] {
  return example.no_evidence_for.flatMap((id, index) =>
    grid.criteria.has(id)
      ? []
      : [{ path: pointer(path, index), code: "unknown-criterion", detail: id } as const],
  );
}

function checkExpected(grid: Grid, { expected }: Example, path: string): Problem[] {
  const { profiles, rules } = grid.document;
  const problems: Problem[] = [];
  if (!rules.outcomes.some((outcome) => outcome.id === expected.outcome)) {
    problems.push({ path: `${path}/outcome`, code: "unknown-outcome", detail: expected.outcome });
  }
  for (const { id } of profiles) {
    if (!Object.hasOwn(expected.profiles, id)) {
      problems.push({ path, code: "missing-profile", detail: id });
    }
  }
  for (const [id, { missing }] of Object.entries(expected.profiles)) {
    const at = pointer(path, id);
    const block = rules.profiles.find((candidate) => candidate.profile === id);
    if (block === undefined) {
      problems.push({ path: at, code: "unknown-profile", detail: id });
      continue;
    }
    const known = [
      ...grid.criteria.keys(),
      ...block.theme_minimums.map((minimum) => `theme:${minimum.theme}`),
      ...block.at_least.map((part) => `at-least:${part.id}`),
    ];
    missing.forEach((item, index) => {
      if (!known.includes(item)) {
        problems.push({ path: `${at}/missing/${index}`, code: "unknown-missing", detail: item });
      }
    });
  }
  return problems;
}

import type {
  Condition,
  Criterion,
  Example,
  GridDraft,
  ImportanceByProfile,
  Labelled,
} from "#core/grid.ts";
import type { Problem } from "#core/problem.ts";
import { pointer } from "#core/problem.ts";
import { failure, success } from "#core/result.ts";
import type { Result } from "#core/result.ts";
import {
  dictionary,
  finite,
  flag,
  isMap,
  list,
  nullable,
  oneOf,
  optional,
  record,
  text,
  whole,
} from "#core/shape.ts";
import type { Shape } from "#core/shape.ts";
import {
  betterDirections,
  criterionKinds,
  evidenceLevels,
  importances,
  languages,
  operators,
  scales,
  sourceBases,
  statuses,
} from "#core/vocabulary.ts";

/** A grid document as plain data, ready for YAML or JSON, keys in the order of the grid header. */
export type GridDocument = Readonly<Record<string, unknown>>;

/**
 * Reads a grid document (parsed YAML or JSON) whose shape is defined by the
 * header of the grid file. Gives a draft, or every place where the shape is wrong;
 * whether the draft is consistent is for `checkGrid`.
 */
export function parseGrid(document: unknown): Result<GridDraft, Problem> {
  const problems: Problem[] = [];
  const draft = gridShape(document, "", problems);
  return problems.length === 0 ? success(draft) : failure(problems);
}

/** The document of a draft: `parseGrid(makeGrid(draft))` gives the same draft back. */
export function makeGrid(draft: GridDraft): GridDocument {
  return {
    ...draft,
    examples: draft.examples.map(({ expected, ...example }) => ({
      ...example,
      expected: { outcome: expected.outcome, ...expected.profiles },
    })),
  };
}

const texts = record({ fr: text, en: text });
const labelled: Shape<Labelled> = record({ id: text, label: texts });
const option = record({ id: text, fr: text, en: text });

const importance: Shape<ImportanceByProfile> = (input, path, problems) => {
  if (!isMap(input)) {
    problems.push({ path, code: "wrong-type", detail: "map" });
    return { base: false };
  }
  const { base, ...profiles } = input;
  const grade = oneOf(importances);
  return {
    base: flag(base, pointer(path, "base"), problems),
    ...dictionary(grade)(profiles, path, problems),
  };
};

const criterionStart = {
  id: text,
  theme: text,
  label: texts,
  question: texts,
  help: texts,
  why: texts,
};
const criterionEnd = {
  na_allowed: flag,
  evidence: oneOf(evidenceLevels),
  checks: list(text),
  importance,
  sources: list(text),
};
const scale = oneOf(scales);
const criterionShapes = {
  boolean: record({
    ...criterionStart,
    kind: oneOf(["boolean"]),
    scale,
    partly_allowed: flag,
    ...criterionEnd,
  }),
  choice: record({
    ...criterionStart,
    kind: oneOf(["choice"]),
    scale,
    answers: list(record({ id: text, level: optional(whole), fr: text, en: text })),
    ...criterionEnd,
  }),
  number: record({
    ...criterionStart,
    kind: oneOf(["number"]),
    scale,
    unit: texts,
    better: oneOf(betterDirections),
    min: finite,
    max: finite,
    integer: flag,
    none_answer: nullable(texts),
    steps: optional(list(record({ level: whole, bound: finite, fr: text, en: text }))),
    ...criterionEnd,
  }),
  multi: record({
    ...criterionStart,
    kind: oneOf(["multi"]),
    scale,
    options: list(option),
    full_at: optional(whole),
    ...criterionEnd,
  }),
  url: record({ ...criterionStart, kind: oneOf(["url"]), scale, ...criterionEnd }),
  text: record({ ...criterionStart, kind: oneOf(["text"]), scale, ...criterionEnd }),
} satisfies Record<Criterion["kind"], Shape<Criterion>>;

const criterion: Shape<Criterion> = (input, path, problems) => {
  if (!isMap(input)) return criterionShapes.boolean(input, path, problems);
  const kind = oneOf(criterionKinds)(input.kind, pointer(path, "kind"), problems);
  // Of a criterion of no known kind, nothing else can be said: its other problems are not kept.
  return criterionShapes[kind](input, path, input.kind === kind ? problems : []);
};

const condition: Shape<Condition> = (input, path, problems) => {
  const shape = record({
    criterion: text,
    min_level: optional(whole),
    any_of: optional(list(text)),
    min_value: optional(finite),
    max_value: optional(finite),
  });
  const { criterion: id, ...rest } = shape(input, path, problems);
  const [operator, ...others] = operators.filter((key) => rest[key] !== undefined);
  if (operator === undefined || others.length > 0) {
    problems.push({ path, code: "missing-field", detail: operators.join(" | ") });
  }
  return { criterion: id, ...rest } as Condition;
};

const answerValue: Shape<string | number | readonly string[]> = (input, path, problems) => {
  if (typeof input === "number") return finite(input, path, problems);
  return Array.isArray(input) ? list(text)(input, path, problems) : text(input, path, problems);
};

const expected: Shape<Example["expected"]> = (input, path, problems) => {
  const { outcome, ...profiles } = isMap(input) ? input : {};
  const verdict = record({ status: oneOf(statuses), missing: list(text) });
  return {
    outcome: text(outcome, pointer(path, "outcome"), problems),
    profiles: dictionary(verdict)(profiles, path, problems),
  };
};

const rules = record({
  answers: record({
    unanswered: oneOf(["pending"]),
    evidence_missing: oneOf(["pending"]),
    expired: oneOf(["pending"]),
    remind_after_months: whole,
    expire_after_months: whole,
    failed_check: oneOf(["inform"]),
  }),
  base: list(condition),
  profiles: list(
    record({
      profile: text,
      requires: list(condition),
      at_least: list(record({ id: text, label: texts, count: whole, of: list(condition) })),
      theme_minimums: list(record({ theme: text, min_share: whole })),
      monotone: flag,
    }),
  ),
  outcomes: list(
    record({
      id: text,
      when: list(dictionary(oneOf([...statuses, "any"]))),
      label: texts,
      sentence: texts,
    }),
  ),
  messages: list(option),
});

const gridShape: Shape<GridDraft> = record({
  format: whole,
  grid: record({
    id: text,
    version: whole,
    date: text,
    status: text,
    languages: list(oneOf(languages)),
    title: texts,
    intro: texts,
    notice: texts,
  }),
  themes: list(record({ id: text, label: texts, intro: texts })),
  sources: list(record({ id: text, title: text, url: text, basis: oneOf(sourceBases) })),
  checks: list(labelled),
  boolean_answers: list(record({ id: text, level: whole, fr: text, en: text })),
  criteria: list(criterion),
  profiles: list(record({ id: text, label: texts, short: texts, description: texts })),
  rules,
  needs: list(
    record({ id: text, label: texts, help: optional(texts), conditions: list(condition) }),
  ),
  examples: list(
    record({
      id: text,
      label: texts,
      story: texts,
      answers: dictionary(answerValue),
      no_evidence_for: list(text),
      expected,
    }),
  ),
});

import type { Answer, Answers } from "#core/answers.ts";
import type { AnswerValue, Condition, Criterion, GridDraft } from "#core/grid.ts";
import { levelOf } from "#core/rule.ts";
import { judge } from "./oracle.ts";

/** What the smallest sets of changes are, found by trying all of them. */
export type Smallest = {
  readonly changes: number;
  readonly steps: number;
  /** How many there are, told apart by their criteria and levels. */
  readonly count: number;
};

export const proof = "https://tried.example/";

/**
 * Tries every set of answers to ordered criteria, by the second reading of the grid's header.
 * Null when none grants the profile, undefined when there are more than `most` to try.
 */
export function tryEverything(
  document: GridDraft,
  answers: Answers,
  profile: string,
  most: number,
): Smallest | null | undefined {
  const candidates = document.criteria
    .map((criterion) => ({ criterion, values: differentAnswers(document, criterion, answers) }))
    .filter(({ values }) => values.length > 0);
  if (candidates.reduce((product, { values }) => product * (values.length + 1), 1) > most) {
    return undefined;
  }
  let smallest: { changes: number; steps: number; keys: Set<string> } | null = null;
  const visit = (
    index: number,
    tried: Answers,
    paid: { changes: number; steps: number },
    key: string,
  ) => {
    const candidate = candidates[index];
    if (candidate === undefined) {
      if (judge(document, tried).profiles[profile]?.status !== "met") return;
      const order =
        smallest === null ? -1 : paid.changes - smallest.changes || paid.steps - smallest.steps;
      if (order < 0) smallest = { ...paid, keys: new Set() };
      if (order <= 0) smallest?.keys.add(key);
      return;
    }
    const { criterion, values } = candidate;
    visit(index + 1, tried, paid, key);
    for (const { answer, level, steps } of values) {
      visit(
        index + 1,
        new Map([...tried, [criterion.id, answer]]),
        { changes: paid.changes + 1, steps: paid.steps + steps },
        `${key} ${criterion.id}=${level}`,
      );
    }
  };
  visit(0, answers, { changes: 0, steps: 0 }, "");
  return asSmallest(smallest);
}

/** Every answer somebody may be led to, with its evidence and given today. */
export function possibleAnswers(criterion: Criterion): readonly AnswerValue[] {
  switch (criterion.kind) {
    case "boolean":
      return criterion.partly_allowed ? ["unmet", "partly", "met"] : ["unmet", "met"];
    case "choice":
      return criterion.answers.map(({ id }) => id);
    case "number":
      return [...numbersOf(criterion), ...(criterion.none_answer === null ? [] : ["none"])];
    case "multi":
      return criterion.options.reduce<string[][]>(
        (lists, { id }) => [...lists, ...lists.map((list) => [...list, id])],
        [[]],
      );
    case "url":
    case "text":
      return [];
  }
}

function numbersOf({ min, max, integer, steps = [] }: Criterion & { kind: "number" }): number[] {
  const marks = [min, max, ...steps.map(({ bound }) => bound)];
  const eighths = Array.from({ length: 17 }, (_, part) => min + ((max - min) * part) / 16);
  const values = [...marks, ...eighths].flatMap((mark) => [mark, mark - 0.01, mark + 0.01]);
  const fitting = integer
    ? values.flatMap((value) => [Math.floor(value), Math.ceil(value)])
    : values;
  return [...new Set(fitting)].filter((value) => value >= min && value <= max);
}

type Tried = { readonly answer: Answer; readonly level: number; readonly steps: number };

/** One answer for each way to fare before the rules, asked of the second reading of the header. */
function differentAnswers(
  document: GridDraft,
  criterion: Criterion,
  answers: Answers,
): readonly Tried[] {
  if (criterion.scale === "descriptive") return [];
  const present = answers.get(criterion.id)?.value;
  const from = present === undefined ? 0 : (levelOf(criterion, present) ?? 0);
  const needs = conditionsOf(document)
    .filter((condition) => condition.criterion === criterion.id)
    .map((condition, index) => ({
      id: String(index),
      label: criterion.label,
      conditions: [condition],
    }));
  const different = new Map<string, Tried>();
  for (const value of possibleAnswers(criterion)) {
    const answer = { value, evidence: proof };
    const alone = judge({ ...document, needs }, new Map([[criterion.id, answer]]));
    const level = levelOf(criterion, value) ?? 0;
    const worth = `${level} ${JSON.stringify(alone.needs)}`;
    if (!different.has(worth))
      different.set(worth, { answer, level, steps: Math.abs(level - from) });
  }
  return [...different.values()];
}

function conditionsOf({ rules }: GridDraft): readonly Condition[] {
  return [
    ...rules.base,
    ...rules.profiles.flatMap((block) => [
      ...block.requires,
      ...block.at_least.flatMap(({ of }) => of),
    ]),
  ];
}

function asSmallest(
  found: { changes: number; steps: number; keys: Set<string> } | null,
): Smallest | null {
  return found === null
    ? null
    : { changes: found.changes, steps: found.steps, count: found.keys.size };
}

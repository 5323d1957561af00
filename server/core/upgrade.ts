import { parseValue } from "#core/answers.ts";
import type { AnswerValue, Criterion, Grid } from "#core/grid.ts";
import { levelOf } from "#core/rule.ts";

/** From one version of a grid to the next. */
export type GridChange = {
  readonly before: Grid;
  readonly after: Grid;
  /** Criteria whose words changed and whose meaning did not: the group says so. */
  readonly reworded: ReadonlySet<string>;
};

/** Carried over as it is, to be given again, or to a criterion the new version does not have. */
export type AnswerFate = "kept" | "review" | "gone";

/** What becomes of the answers of a hoster. */
export type UpgradedAnswers<A> = {
  /** In the order of the new version. */
  readonly answers: Readonly<Record<string, A>>;
  /** Criteria whose answer may not mean the same any more, and was not given early; in the order of the new version. */
  readonly review: readonly string[];
  /** Criteria with an answer that the new version does not have, in the order of the old one. */
  readonly gone: readonly string[];
  /** Criteria of the new version without an answer, those to review included. */
  readonly unanswered: readonly string[];
};

/**
 * Whether an answer means the same in the next version. Evidence does not count: where it is asked
 * anew, the answer carries over and waits for it. Nor do thresholds, which are the rules' business:
 * steps of a number, how many options are enough. Words are compared in French, the language grids
 * are decided in, and only where the group does not say that they mean the same.
 */
export function fateOf(
  change: GridChange,
  criterion: string,
  { value }: { readonly value: AnswerValue },
): AnswerFate {
  const asks = change.after.criteria.get(criterion);
  if (asks === undefined) return "gone";
  const asked = change.before.criteria.get(criterion);
  if (asked === undefined) return "review";
  const { isSame, isSameScale, hasSameQuestion, changed } = comparisonOf(change, asked, asks);
  if (!isSameScale || !hasSameQuestion) return "review";
  if (!parseValue(asks, value).ok) return "review";
  if (!isSame && !parseValue(asked, value).ok) return "review";
  if (changed.size === 0) return "kept";
  return [value].flat().some((given) => changed.has(given)) ? "review" : "kept";
}

/**
 * The answers of a hoster under the next version: those that keep their meaning, and those it gave
 * for that version already, which win when the version takes them.
 */
export function upgradeAnswers<A extends { readonly value: AnswerValue }>(
  change: GridChange,
  answers: Readonly<Record<string, A>>,
  early: Readonly<Record<string, A>>,
): UpgradedAnswers<A> {
  const kept: Record<string, A> = {};
  const review: string[] = [];
  const unanswered: string[] = [];
  for (const [id, criterion] of change.after.criteria) {
    const given = Object.hasOwn(answers, id) ? answers[id] : undefined;
    const sooner = Object.hasOwn(early, id) ? early[id] : undefined;
    if (sooner !== undefined && parseValue(criterion, sooner.value).ok) kept[id] = sooner;
    else if (given !== undefined && fateOf(change, id, given) === "kept") kept[id] = given;
    else {
      unanswered.push(id);
      if (given !== undefined) review.push(id);
    }
  }
  return { answers: kept, review, gone: goneOf(change, answers), unanswered };
}

function goneOf({ before, after }: GridChange, answers: Readonly<Record<string, unknown>>) {
  return [...before.criteria.keys()].filter(
    (id) => Object.hasOwn(answers, id) && !after.criteria.has(id),
  );
}

/** How a criterion of one version compares with that of the next. */
type Comparison = {
  /** Whether it is word for word the same, so that both take the same answers. */
  readonly isSame: boolean;
  readonly isSameScale: boolean;
  readonly hasSameQuestion: boolean;
  /** Answers, or options, that are worth something else or read otherwise. */
  readonly changed: ReadonlySet<AnswerValue>;
};

/** Criteria of a change are compared once, however many hosters answer them. */
const comparisons = new WeakMap<GridChange, Map<string, Comparison>>();

function comparisonOf(change: GridChange, asked: Criterion, asks: Criterion): Comparison {
  const known = comparisons.get(change)?.get(asks.id);
  if (known !== undefined) return known;
  const comparison = compare(change, asked, asks);
  const others = comparisons.get(change) ?? new Map<string, Comparison>();
  comparisons.set(change, others.set(asks.id, comparison));
  return comparison;
}

function compare({ before, after, reworded }: GridChange, asked: Criterion, asks: Criterion) {
  const meansTheSame = reworded.has(asks.id);
  const [read, reads] = [wordsOf(before, asked), wordsOf(after, asks)];
  const changed = [...read.keys()].filter(
    (id) =>
      (!meansTheSame && read.get(id) !== reads.get(id)) ||
      (asks.kind === "choice" && levelOf(asked, id) !== levelOf(asks, id)),
  );
  return {
    isSame: JSON.stringify(asked) === JSON.stringify(asks),
    isSameScale: isSameScale(asked, asks),
    hasSameQuestion: meansTheSame || asked.question.fr === asks.question.fr,
    changed: new Set<AnswerValue>(changed),
  };
}

/**
 * Whether answers are still of the same kind and measure the same. An option that was not offered
 * was not left out: whoever answered before it came has not said no to it.
 */
function isSameScale(asked: Criterion, asks: Criterion): boolean {
  if (asked.kind !== asks.kind || asked.scale !== asks.scale) return false;
  if (asked.kind === "multi" && asks.kind === "multi") {
    const offered = new Set(asked.options.map(({ id }) => id));
    return asks.options.every(({ id }) => offered.has(id));
  }
  if (asked.kind !== "number" || asks.kind !== "number") return true;
  return asked.unit.fr === asks.unit.fr && asked.better === asks.better;
}

/** What each answer, or option, of a criterion reads. */
function wordsOf({ document }: Grid, criterion: Criterion): ReadonlyMap<string, string> {
  switch (criterion.kind) {
    case "boolean":
      return namesIn(document.boolean_answers);
    case "choice":
      return namesIn(criterion.answers);
    case "multi":
      return namesIn(criterion.options);
    case "number":
      return new Map([["none", criterion.none_answer?.fr ?? ""]]);
    case "url":
    case "text":
      return new Map();
  }
}

function namesIn(options: readonly { readonly id: string; readonly fr: string }[]) {
  return new Map(options.map(({ id, fr }) => [id, fr]));
}

import { countsAsEvidence } from "#core/answers.ts";
import { answersOn } from "#core/assessment.ts";
import type { DatedAnswers } from "#core/assessment.ts";
import type { AnswerValue, Criterion, Grid } from "#core/grid.ts";
import { isOwnEvidence } from "#core/grid.ts";
import { levelOf } from "#core/rule.ts";
import { levels, levelValue } from "#core/search-vocabulary.ts";

/**
 * How many hosters gave an answer: the identifier of one, "na", "none" where nothing is committed
 * to or none of several fits, "given" for a text, or the level of a number, as `level:2`.
 */
export type AnswerCount = { readonly answer: string; readonly count: number };

/** What hosters said of a criterion. Of several answers of one hoster, each is counted. */
export type CriterionFigures = {
  readonly criterion: string;
  /** Answers that count today, those too old, and hosters that published none. */
  readonly stated: number;
  readonly expired: number;
  readonly unstated: number;
  /** Of those stated, how many come with evidence, and how many a machine agrees with. */
  readonly proven: number;
  readonly agreeing: number;
  /** Every answer there is, in the order of the grid; none for a number without levels. */
  readonly counts: readonly AnswerCount[];
  /** Of numbers: the least, the middle and the most; null without any. */
  readonly spread: readonly [least: number, middle: number, most: number] | null;
};

export type Figures = {
  /** Hosters that publish answers. */
  readonly hosters: number;
  /** In grid order. */
  readonly criteria: readonly CriterionFigures[];
};

/** With fewer answers, what is said is theirs rather than of hosters. */
export const leastForFigures = 3;

type Tally = {
  stated: number;
  expired: number;
  proven: number;
  agreeing: number;
  readonly counts: Map<string, number>;
  readonly numbers: number[];
};

const noCheck: ReadonlySet<string> = new Set();

/** Counts published answers, one hoster after the other, at a moment (ISO, in UTC). */
export function openFigures(grid: Grid, at: string) {
  const tallies = new Map([...grid.criteria].map(([id, asked]) => [id, startTally(asked)]));
  let hosters = 0;
  return {
    /** `agreeing` are the criteria whose answer a machine agrees with. */
    add(published: DatedAnswers, agreeing = noCheck): void {
      hosters += 1;
      for (const [id, answer] of answersOn(grid, published, at)) {
        const tally = tallies.get(id);
        const criterion = grid.criteria.get(id);
        if (tally === undefined || criterion === undefined) continue;
        if (answer.expired === true) tally.expired += 1;
        else {
          count(tally, criterion, answer.value, answer.evidence);
          if (agreeing.has(id)) tally.agreeing += 1;
        }
      }
    },
    report: (): Figures => ({
      hosters,
      criteria: [...tallies].map(([criterion, tally]) => reportOf(criterion, tally, hosters)),
    }),
  };
}

function startTally(criterion: Criterion): Tally {
  const counts = new Map(possibleAnswers(criterion).map((answer) => [answer, 0]));
  return { stated: 0, expired: 0, proven: 0, agreeing: 0, counts, numbers: [] };
}

function count(
  tally: Tally,
  criterion: Criterion,
  value: AnswerValue,
  evidence: string | undefined,
): void {
  tally.stated += 1;
  const isProven =
    isOwnEvidence(criterion) && typeof value === "string"
      ? countsAsEvidence(value)
      : evidence !== undefined && countsAsEvidence(evidence);
  if (isProven) tally.proven += 1;
  for (const answer of answersIn(criterion, value)) {
    tally.counts.set(answer, (tally.counts.get(answer) ?? 0) + 1);
  }
  if (typeof value === "number") tally.numbers.push(value);
}

function answersIn(criterion: Criterion, value: AnswerValue): readonly string[] {
  if (value === "na" && criterion.na_allowed) return ["na"];
  if (typeof value === "number") {
    const level = levels(criterion).length > 0 ? levelOf(criterion, value) : null;
    return level === null ? [] : [levelValue(level)];
  }
  if (criterion.kind === "url" || criterion.kind === "text") return ["given"];
  if (typeof value === "string") return [value];
  return value.length === 0 ? ["none"] : value;
}

function possibleAnswers(criterion: Criterion): readonly string[] {
  return [...ownAnswers(criterion), ...(criterion.na_allowed ? ["na"] : [])];
}

function ownAnswers(criterion: Criterion): readonly string[] {
  switch (criterion.kind) {
    case "boolean":
      return criterion.partly_allowed ? ["met", "partly", "unmet"] : ["met", "unmet"];
    case "choice":
      return criterion.answers.map(({ id }) => id);
    case "multi":
      return [...criterion.options.map(({ id }) => id), "none"];
    case "number": {
      const reached = levels(criterion).toReversed();
      const stepped = reached.length === 0 ? [] : [...reached, 0].map(levelValue);
      return criterion.none_answer === null ? stepped : [...stepped, "none"];
    }
    case "url":
    case "text":
      return ["given"];
  }
}

function reportOf(criterion: string, tally: Tally, hosters: number): CriterionFigures {
  const { stated, expired, proven, agreeing, counts, numbers } = tally;
  return {
    ...{ criterion, stated, expired, proven, agreeing, unstated: hosters - stated - expired },
    counts: [...counts].map(([answer, total]) => ({ answer, count: total })),
    spread: spreadOf(numbers.toSorted((one, other) => one - other)),
  };
}

function spreadOf(sorted: readonly number[]): CriterionFigures["spread"] {
  const [least] = sorted;
  const most = sorted.at(-1);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.ceil((sorted.length - 1) / 2)];
  if (least === undefined || most === undefined) return null;
  return low === undefined || high === undefined ? null : [least, (low + high) / 2, most];
}

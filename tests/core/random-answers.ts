import type { Answer, Answers } from "#core/answers.ts";
import { maximumLevel } from "#core/grid.ts";
import type { AnswerValue, Criterion, Grid, NumberCriterion } from "#core/grid.ts";
import { levelOf } from "#core/rule.ts";
import type { Dice } from "./dice.ts";
import { chance, pick, some, times } from "./dice.ts";

const addresses = [
  "https://proof.example/",
  "HTTP://PROOF.EXAMPLE:8080/a?b#c",
  "https://[2001:db8::1]/",
  "ftp://proof.example/",
  "https://",
  "javascript:alert(1)",
  "https://proof .example/",
  "",
];

/** Answers to some of the criteria; how many, how good and how well proven varies by case. */
export function rollAnswers(dice: Dice, grid: Grid): Answers {
  const mood = {
    answered: dice.whole(0, 100),
    best: dice.whole(0, 100),
    proven: dice.whole(0, 100),
  };
  const expired = pick(dice, [0, 0, 5, 50]);
  const answered = some(dice, grid.document.criteria, mood.answered);
  return new Map(
    answered.map((criterion) => {
      const value = rollValue(dice, criterion, mood.best);
      const evidence = chance(dice, mood.proven) ? addresses[0] : rollEvidence(dice);
      return [criterion.id, { value, evidence, expired: chance(dice, expired) }];
    }),
  );
}

/** One answer that fits the criterion, whatever its worth. */
export function rollAnswer(dice: Dice, criterion: Criterion): Answer {
  return { value: rollValue(dice, criterion, 30), evidence: rollEvidence(dice), expired: false };
}

/** A value that fits the criterion, its best one with a chance of `best` percent. */
export function rollValue(dice: Dice, criterion: Criterion, best = 0): AnswerValue {
  if (criterion.na_allowed && chance(dice, 20)) return "na";
  const tries = chance(dice, best) ? 8 : 1;
  const values = times(tries, () => rollOne(dice, criterion));
  const maximum = maximumLevel(criterion);
  return values.find((value) => levelOf(criterion, value) === maximum) ?? values[0] ?? "na";
}

function rollOne(dice: Dice, criterion: Criterion): AnswerValue {
  switch (criterion.kind) {
    case "boolean":
      return pick(dice, criterion.partly_allowed ? ["unmet", "partly", "met"] : ["unmet", "met"]);
    case "choice":
      return pick(dice, criterion.answers).id;
    case "number":
      return rollNumber(dice, criterion);
    case "multi":
      return some(dice, criterion.options).map((option) => option.id);
    case "url":
    case "text":
      return pick(dice, addresses);
  }
}

function rollNumber(dice: Dice, criterion: NumberCriterion): AnswerValue {
  const { min, max, integer, none_answer: none, steps = [] } = criterion;
  if (none !== null && chance(dice, 15)) return "none";
  const bounds = steps.flatMap(({ bound }) => [bound, bound - 0.5, bound + 0.5]);
  const anywhere = min + ((max - min) * dice.whole(0, 16)) / 16;
  const value = pick(dice, [min, max, anywhere, ...bounds]);
  return Math.min(Math.max(integer ? Math.floor(value) : value, min), max);
}

function rollEvidence(dice: Dice): string | undefined {
  return chance(dice, 40) ? undefined : pick(dice, addresses);
}
